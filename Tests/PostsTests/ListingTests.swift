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
    let listing = Listing(PostList(Self.posts))
    #expect(
      counted(listing, [0, 1, 2]) == [
        "tag cli 1", "tag rust 2", "category craft 1", "series Parsers 1", "year 2026 1", "year 2025 1",
        "folder notes 2", "folder notes/deep 1", "state draft 1",
      ])
    #expect(counted(listing, [1]) == ["folder notes 1"])
  }

  @Test func allFacetsHaveToBeThere() {
    let listing = Listing(PostList(Self.posts))
    #expect(listing.posts(of: [2, 0, 1], with: [Facet(.tag, "rust")]) == [2, 0])
    #expect(listing.posts(of: [2, 0, 1], with: [Facet(.tag, "rust"), Facet(.folder, "notes")]) == [2])
    #expect(listing.posts(of: [2, 0, 1], with: [Facet(.tag, "unknown")]) == [])
    #expect(listing.posts(of: [2, 0, 1], with: []) == [2, 0, 1])
  }

  private static func library(_ posts: [Post]) -> Library {
    var library = Library(root: ".")
    library.posts = PostList(posts)
    return library.prepared()
  }

  /// What is patched is what is made anew, but for the numbers of facets.
  private func expectWhole(_ library: Library) throws {
    let patched = try #require(library.listing)
    let whole = Listing(library.posts)
    let all = library.posts.indices.map { Int32($0) }
    for sort in Library.Sort.allCases { #expect(patched.order(by: sort) == whole.order(by: sort)) }
    #expect(counted(patched, all).sorted() == counted(whole, all).sorted())
    for word in ["a", "b", "new", "rust", "notes deep"] {
      let words = WordMatch(word)
      #expect(
        library.posts.posts(of: all, matching: words)
          == PostList(library.posts).posts(of: all, matching: words))
    }
  }

  @Test func aChangedPostTakesItsPlaces() throws {
    for index in Self.posts.indices {
      for date in [nil, "2024-01-01", "2025-12-01", "2027-01-01"] {
        var library = Self.library(Self.posts)
        var post = Self.post(Self.posts[index].id, ["new", "newer", "newest"], date, words: 9)
        post.title = "b"
        post.updated = PostDate(parsing: "2026-06-06")
        library.patch([index: post])
        try expectWhole(library)
        #expect(library.listing?.hasUpdates == true)
      }
    }
  }

  @Test(arguments: [[0], [1], [2], [0, 2], [0, 1, 2], []] as [Set<Int>])
  func postsComeAndGo(removed: Set<Int>) throws {
    var library = Self.library(Self.posts)
    var post = Self.posts[0]
    post.words = 30
    let new = [Self.post("z.md", ["cli"], "2020-01-01"), Self.post("notes/new.md", ["rust"], "2030-01-01")]
    library.patch([0: post], removing: removed, adding: new)
    #expect(library.posts.count == 5 - removed.count)
    try expectWhole(library)
  }

  @Test func manyAtOnce() {
    var library = Self.library(Self.posts)
    library.patch(adding: (0..<100).map { Self.post("\($0).md", [], nil) })
    #expect(library.posts.count == 103)
    #expect(library.listing == nil, "made ready all together")
  }

  @Test(
    arguments: [("RUST", [0, 2]), ("craft parsers", [2]), ("b", [1]), ("zzz", []), ("", [0, 1, 2])]
      as [(String, [Int32])])
  func wordsAreFound(filter: String, found: [Int32]) {
    #expect(PostList(Self.posts).posts(of: [0, 1, 2], matching: WordMatch(filter)) == found)
  }

  @Test func aLibraryForgetsWhatItsPostsAreNotAnyMore() {
    var library = Library(root: ".")
    library.posts = PostList(Self.posts)
    library = library.prepared()
    #expect(library.listing != nil)
    library.posts.append(Self.post("z.md", [], nil))
    #expect(library.listing == nil)
    #expect(library.sorted(by: .date).count == 4)
  }
}
