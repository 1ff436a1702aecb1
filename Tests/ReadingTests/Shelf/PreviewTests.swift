import Posts
import Testing

@testable import Reading

/// The selected post beside the list.
@Suite struct PreviewTests {
  private static let texts = (0..<9).map { index in
    PostText(
      Array(
        "---\ntitle: Post \(index)\ndescription: About \(index)\ndate: 2025-01-0\(9 - index)\ntags: [a, b]\n---\n\(body(index))"
          .utf8),
      id: "notes/\(index).md", root: "posts", today: .someDay)
  }

  private static func body(_ index: Int) -> String {
    "## 🤖 Part\n\nText of post \(index), with a `word` of code, long enough to be broken into rows.\n\n"
      + (1...9).map { "- item \($0)\n" }.joined()
  }

  private static func start(_ index: Int) -> Event {
    .previewed("notes/\(index).md", .success(PostStart(document: texts[index].document)))
  }

  private static func reader(rows: Int = 14, columns: Int = 120) -> Reader {
    .shelf(texts.map(\.post), rows: rows, columns: columns)
  }

  @Test func linksOfThePreviewAreNoneYet() {
    var reader = Self.reader()
    let text = Reader.text(of: "See [this](https://swift.org).\n")
    _ = reader.update(.previewed("notes/0.md", .success(PostStart(document: text.document))))
    #expect(reader.screen.contains("See this."))
    #expect(!reader.frame().targets.contains { if case .link = $0.target { true } else { false } })
  }

  @Test func theStartOfThePostStandsBesideTheList() {
    var reader = Self.reader()
    _ = reader.update(Self.start(0))
    #expect(
      reader.screen == """
         2025-01-09  Post 0                                         1 min │   Post 0
         2025-01-08  Post 1                                         1 min │   About 0
         2025-01-07  Post 2                                         1 min │   2025-01-09 · 1 min · #a #b
         2025-01-06  Post 3                                         1 min │
         2025-01-05  Post 4                                         1 min │
         2025-01-04  Post 5                                         1 min │🤖 Part
         2025-01-03  Post 6                                         1 min │   ────
         2025-01-02  Post 7                                         1 min │
         2025-01-01  Post 8                                         1 min │   Text of post 0, with a word of code, long enough
                                                                          │   to be broken into rows.
                                                                          │
                                                                          │
                                                                          │   notes/0.md
         9 posts by date ↓                                            Enter read · / find · & filter · s sort · ? keys · q quit
        """)
  }

  @Test func itsHeadIsThereBeforeItsText() {
    let reader = Self.reader()
    #expect(reader.screen.contains("1 min │   Post 0\n"))
    #expect(reader.screen.contains("│   2025-01-09 · 1 min · #a #b\n"))
    #expect(!reader.screen.contains("Text of post"))
    #expect(reader.screen.contains("│   notes/0.md\n"))
  }

  /// Moving fast asks for the post that is selected when the one before has come, and for none between.
  @Test func oneTextIsOnItsWayAtATime() {
    var reader = Reader(root: "posts", entry: .shelf, size: Size(rows: 14, columns: 120))
    _ = reader.start()
    var library = Library(root: "posts")
    library.posts = PostList(Self.texts.map(\.post))
    let progress = ScanProgress(done: 9, total: 9, isComplete: true)
    #expect(
      reader.update(.scanned(library: library, progress: progress)) == [.updateIndex, .preview("notes/0.md")])
    for _ in 0..<6 { #expect(reader.type("j") == []) }
    #expect(reader.screen.contains("│   About 6"))
    #expect(reader.update(Self.start(0)) == [.preview("notes/6.md")])
    #expect(!reader.screen.contains("Text of post"))
    #expect(reader.update(Self.start(6)) == [])
    #expect(reader.screen.contains("Text of post 6"))
    #expect(reader.type("jk") == [], "post 7 is on its way")
    #expect(reader.update(Self.start(7)) == [.preview("notes/6.md")])
    #expect(reader.update(Self.start(3)) == [], "nobody asked for it")
    #expect(reader.update(Self.start(6)) == [])
    #expect(reader.screen.contains("Text of post 6"))
  }

  @Test func aPostThatCannotBeReadSaysWhy() {
    var reader = Self.reader()
    let failure = ReadFailure(path: "notes/0.md", reason: "no such file or directory")
    #expect(reader.update(.previewed("notes/0.md", .failure(failure))) == [])
    #expect(reader.screen.contains("│   no such file or directory\n"))
    #expect(reader.type("j") == [.preview("notes/1.md")])
    #expect(!reader.screen.contains("no such file"))
  }

  @Test func itFollowsTheFilter() {
    var reader = Self.reader()
    _ = reader.update(Self.start(0))
    #expect(reader.type("&4") == [.preview("notes/4.md")])
    #expect(reader.screen.contains("│   About 4"))
    reader.type("x")
    #expect(!reader.screen.contains("│"))
    #expect(reader.screen.contains("no post matches “4x”"))
  }

  @Test func openingReadsTheWholePostAndComingBackItsStartAnew() {
    var reader = Self.reader()
    _ = reader.update(Self.start(0))
    #expect(reader.press(.enter) == [.load("notes/0.md")])
    #expect(reader.update(.loaded(Self.texts[0])) == [.footer(of: "notes/0.md")])
    #expect(reader.type("q") == [.preview("notes/0.md")])
    #expect(reader.update(Self.start(0)) == [])
    #expect(reader.screen.contains("Text of post 0"))
  }

  @Test func theShelfReadAnewReadsItAnew() {
    var reader = Self.reader()
    _ = reader.update(Self.start(0))
    #expect(reader.type("R") == [.scan])
    var library = Library(root: "posts")
    var post = Self.texts[0].post
    post.title = "Another title"
    library.posts = PostList([post])
    let progress = ScanProgress(done: 1, total: 1, isComplete: true)
    #expect(
      reader.update(.scanned(library: library, progress: progress)) == [.updateIndex, .preview("notes/0.md")])
    #expect(reader.screen.contains("│   Another title"))
  }

  @Test func whatWasOnItsWayWhenItsFileChangedIsReadOnceMore() {
    var reader = Self.reader()
    #expect(reader.update(.changed(Changes(read: ["notes/0.md"]))) == [.updateIndex])
    #expect(reader.update(Self.start(0)) == [.preview("notes/0.md")])
    #expect(!reader.screen.contains("Text of post 0"))
    #expect(reader.update(Self.start(0)) == [])
    #expect(reader.screen.contains("Text of post 0"))
    #expect(reader.type("j") == [.preview("notes/1.md")])
    #expect(reader.type("k") == [])
    #expect(reader.update(.changed(Changes(read: ["notes/1.md"]))) == [.updateIndex])
    #expect(reader.type("j") == [])
    #expect(reader.update(Self.start(1)) == [.preview("notes/1.md")])
  }

  @Test func aNarrowOrLowScreenTellsOfThePostBelowTheList() {
    for (rows, columns) in [(14, 119), (7, 120)] {
      let reader = Self.reader(rows: rows, columns: columns)
      #expect(!reader.screen.contains("│"))
    }
    #expect(Self.reader(rows: 14, columns: 119).screen.contains("\n About 0\n notes/0.md\n"))
  }

  @Test func aResizeSetsItAnew() {
    var reader = Self.reader()
    _ = reader.update(Self.start(0))
    reader.resize(rows: 20, columns: 200)
    #expect(reader.screen.contains("long enough to be broken into rows.\n"))
    reader.resize(rows: 14, columns: 80)
    reader.resize(rows: 9, columns: 130)
    #expect(reader.screen.contains("│   notes/0.md\n"))
  }

  /// Every size has a row that shows the selected post.
  @Test(arguments: [1, 2, 3, 7, 8, 9, 18], [1, 20, 119, 120, 160, 400])
  func theSelectedRowIsInView(rows: Int, columns: Int) {
    var reader = Self.reader(rows: rows, columns: columns)
    for key in [Key.up, .end, .up, .pageUp, .home, .down] {
      reader.press(key)
      let frame = reader.frame()
      #expect((0..<rows).contains { frame[row: $0].first?.style.role == .selection })
    }
  }
}
