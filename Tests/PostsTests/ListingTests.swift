import Testing

@testable import Posts

/// What a shelf is sorted and narrowed by.
struct ListingTests {
  private static func post(_ id: String, _ tags: [String], _ date: String?, words: Int = 1) -> Post {
    var post = Post(id: id, title: id)
    post.tags = tags
    post.date = date.flatMap { PostDate(parsing: $0) }
    post.words = words
    return post
  }

  private static let posts: [Post] = {
    var draft = post("notes/deep/c.md", ["rust"], "2025-03-01", words: 3)
    draft.badges = .draft
    draft.series = "Parsers"
    draft.categories = ["craft"]
    return [post("a.md", ["rust", "cli"], "2026-01-01", words: 2), post("notes/b.md", [], nil), draft]
  }()

  private func counted(_ listing: Listing, _ posts: [Int32]) -> [String] {
    zip(listing.facets, listing.counts(in: posts)).filter { $0.1 > 0 }
      .map { "\($0.kind.rawValue) \($0.name) \($1)" }
  }

  @Test func facetsAreCounted() {
    let listing = Listing(Self.posts)
    #expect(
      counted(listing, [0, 1, 2]) == [
        "tag cli 1", "tag rust 2", "category craft 1", "series Parsers 1", "year 2026 1", "year 2025 1",
        "folder notes 2", "folder notes/deep 1", "state draft 1",
      ])
    #expect(counted(listing, [1]) == ["folder notes 1"])
  }

  @Test func allFacetsHaveToBeThere() {
    let listing = Listing(Self.posts)
    #expect(listing.posts(of: [2, 0, 1], with: [Facet(.tag, "rust")]) == [2, 0])
    #expect(listing.posts(of: [2, 0, 1], with: [Facet(.tag, "rust"), Facet(.folder, "notes")]) == [2])
    #expect(listing.posts(of: [2, 0, 1], with: [Facet(.tag, "unknown")]) == [])
    #expect(listing.posts(of: [2, 0, 1], with: []) == [2, 0, 1])
  }

  /// What is patched is what is made anew, but for the numbers of facets.
  @Test func aChangedPostTakesItsPlaces() {
    for index in Self.posts.indices {
      for date in [nil, "2024-01-01", "2025-12-01", "2027-01-01"] {
        var library = Library(root: ".")
        library.posts = Self.posts
        library = library.prepared()
        var post = Self.post(Self.posts[index].id, ["new"], date, words: 9)
        post.title = "b"
        post.updated = PostDate(parsing: "2026-06-06")
        library.replace(post, at: index)
        let patched = library.listing
        let whole = Listing(library.posts)
        for sort in Library.Sort.allCases { #expect(patched?.order(by: sort) == whole.order(by: sort)) }
        #expect(patched.map { counted($0, [0, 1, 2]).sorted() } == counted(whole, [0, 1, 2]).sorted())
        #expect(patched?.hasUpdates == true)
      }
    }
  }

  @Test func aLibraryForgetsWhatItsPostsAreNotAnyMore() {
    var library = Library(root: ".")
    library.posts = Self.posts
    library = library.prepared()
    #expect(library.listing != nil)
    library.posts.removeLast()
    #expect(library.listing == nil)
    #expect(library.sorted(by: .date).count == 2)
  }
}
