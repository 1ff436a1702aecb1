import Testing

@testable import Posts

/// Posts in one array of bytes.
struct PostListTests {
  private static let plain = Post(id: "a.md", title: "")

  private static let full: Post = {
    var post = Post(id: "notes/ü.md", title: "Größe 🚀")
    post.description = "Two\nlines"
    post.date = PostDate(year: 1, month: 2, day: 28, seconds: 86_399)
    post.updated = PostDate(year: 9999, month: 12, day: 31)
    post.tags = ["one", "", "two"]
    post.categories = ["craft"]
    post.series = ""
    post.language = "de"
    post.addresses = ["/old/"]
    post.slugs = ["groesse"]
    post.badges = [.draft, .expired]
    post.isPassing = true
    post.isDescribed = true
    post.words = 123_456
    post.minutes = 500
    post.body = ShortDigest(value: .max)
    post.findings = [
      Finding(path: "notes/ü.md", line: 7, message: "a: b"),
      Finding(path: "notes/ü.md", line: 1, message: ""),
    ]
    return post
  }()

  @Test func aPostComesBackAsItIsListed() {
    var open = Self.full
    open.sections = [Section(title: "A", level: 1, path: [], anchor: "a", offset: 0, words: 1)]
    open.image = "a.png"
    #expect(Array(PostList([Self.plain, open, Self.plain])) == [Self.plain, Self.full, Self.plain])
    #expect(PostList([open]).words(at: 0) == 123_456)
    #expect(PostList([open]).body(at: 0) == Self.full.body)
    #expect(PostList([Self.plain]).body(at: 0) == nil)
  }

  @Test func aPostIsItsTextsAndFewBytesMore() {
    var post = Post(id: "2024/05/a-post.md", title: "A post")
    post.description = "What it is about"
    post.tags = ["one", "two"]
    let texts = [post.id, post.title, post.description] + post.tags
    var bytes: [UInt8] = []
    PostRow.write(post, to: &bytes)
    #expect(bytes.count == texts.reduce(0) { $0 + $1.utf8.count } + 54)
    #expect(MemoryLayout<FileStamp>.size == 24)
  }

  /// Two names may differ in their normal form alone: they are two files.
  @Test func idsAreFoundByTheirBytes() {
    let ids = ["\u{E9}.md", "e\u{301}.md", "", "e.md", "e.md.md"] + (0..<500).map { "posts/\($0).md" }
    let list = PostList(ids.map { Post(id: $0, title: "") })
    for (index, id) in ids.enumerated() { #expect(list.index(of: id) == index) }
    #expect(list.index(of: "posts/500.md") == nil)
    #expect(list.index(of: "e.m") == nil)
    #expect(PostList().index(of: "") == nil)
  }

  @Test func postsAreChangedRemovedAndAdded() {
    var list = PostList(["a", "b", "c", "d"].map { Post(id: $0, title: $0) })
    list.patch(
      [1: Post(id: "b", title: "new"), 3: Self.named("d")], removing: [0, 3], adding: [Self.named("e")])
    #expect(list.map(\.id) == ["b", "c", "e"])
    #expect(list.map(\.title) == ["new", "c", "e"])
    #expect(["a", "b", "c", "d", "e"].map { list.index(of: $0) } == [nil, 0, 1, nil, 2])
  }

  private static func named(_ id: String) -> Post { Post(id: id, title: id) }

  @Test(
    arguments: [
      ("größe", [1]), ("GROSSE", [1]), ("notes/u", [1]), ("craft two", [1]), ("a.md", [0]), ("A.MD", [0]),
      // Nothing is found across two texts, or in what is not searched.
      ("mdgr", []), ("onetwo", []), ("de ", []), ("/old/", []), ("", [0, 1]),
    ] as [(String, [Int32])])
  func aFilterLooksThroughTheTexts(filter: String, found: [Int32]) {
    let list = PostList([Self.plain, Self.full])
    #expect(list.posts(of: [0, 1], matching: WordMatch(filter)) == found)
  }
}
