import Testing

@testable import Posts

struct SortTests {
  @Test(arguments: [
    (Library.Sort.date, "e b a d c f"),
    (.updated, "f e b a d c"),
    (.title, "c f a d b e"),
    (.length, "c d b a e f"),
  ])
  func orders(_ sort: Library.Sort, _ expected: String) {
    var library = Library(root: "/blog")
    library.posts = PostList([
      Self.post("f", "alpha", nil, 9, "2025-07-01"), Self.post("e", "Zürich", "2025-06-01", 5),
      Self.post("d", "Part 10", "2024-01-01", 2),
      Self.post("c", "🚀 Álpha", nil, 1), Self.post("b", "part 10b", "2025-05-23 10:00", 3),
      Self.post("a", "Part 9", "2025-05-23", 4),
    ])
    #expect(library.sorted(by: sort).map(\.id).joined(separator: " ") == expected)
    #expect(library.prepared().sorted(by: sort).map(\.id).joined(separator: " ") == expected)
    library.posts = PostList(library.posts.reversed())
    #expect(library.sorted(by: sort).map(\.id).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("a", "B"), ("Éa", "eb"), ("2 b", "10 a"), ("v1 9", "v1 10"), ("a", "a b"), ("«Zebra»", "zebras"),
    ("007", "8"),
    ("9999999999", "10000000000"),
  ])
  func titlesCompare(_ smaller: String, _ larger: String) {
    #expect(TitleKey(smaller) < TitleKey(larger))
    #expect(!(TitleKey(larger) < TitleKey(smaller)))
  }

  /// Those of ASCII are folded in a way of their own.
  @Test(arguments: ["Part 10b", "A  Tab\tand \"more\": 007!", "", " x", "?!"])
  func titlesOfASCII(title: String) {
    #expect(TitleKey(title) == TitleKey(title + "\u{200B}"))
  }

  private static func post(
    _ id: String, _ title: String, _ date: String?, _ words: Int, _ updated: String? = nil
  ) -> Post {
    var post = Post(id: id, title: title)
    post.date = date.flatMap { PostDate(parsing: $0) }
    post.updated = updated.flatMap { PostDate(parsing: $0) }
    post.words = words
    return post
  }
}
