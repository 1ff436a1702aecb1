import Posts
import Testing

@testable import Reading

@Suite struct ShelfTests {
  private static let posts: [Post] = {
    var first = Post(id: "tools.md", title: "Sharper tools")
    first.description =
      "Why small tools come before large models, and what they are good for on an ordinary day."
    first.date = PostDate(year: 2025, month: 5, day: 23)
    first.tags = ["tools", "cli"]
    first.minutes = 12
    first.words = 2600
    var second = Post(id: "notes/cafe.md", title: "Café au lait")
    second.date = PostDate(year: 2024, month: 1, day: 2)
    second.minutes = 1
    second.words = 90
    second.badges = .draft
    var third = Post(id: "undated.md", title: "An undated note with a title that is much too long for a row")
    third.minutes = 3
    third.words = 600
    return [first, second, third]
  }()

  @Test func aRowForEachPostAndTheSelectedOneBelow() {
    let reader = Reader.shelf(Self.posts, rows: 10, columns: 76)
    #expect(
      reader.screen == """
         2025-05-23  Sharper tools                      tools, cli           12 min
         2024-01-02  Café au lait draft                                       1 min
                     An undated note with a title tha…                        3 min




         Why small tools come before large models, and what they are good for on a…
         tools.md
         3 posts by date ↓                                 / find · ? keys · q quit
        """)
  }

  @Test func aTallScreenHasRoomForTheDescription() {
    let reader = Reader.shelf([Self.posts[0]], rows: 18, columns: 60)
    #expect(
      reader.screen.split(separator: "\n", omittingEmptySubsequences: false).suffix(5).joined(separator: "\n")
        == """
         ──────────────────────────────────────────────────────────
         Why small tools come before large models, and what they
         are good for on an ordinary day.
         tools.md
         1 post by date ↓                  / find · ? keys · q quit
        """)
  }

  @Test func aSmallScreenKeepsTheTitles() {
    let reader = Reader.shelf(Self.posts, rows: 8, columns: 34)
    #expect(
      reader.screen == """
         Sharper tools
         Café au lait draft
         An undated note with a title th…


         Why small tools come before lar…
         tools.md
         3 posts by date ↓         ? keys
        """)
  }

  @Test func sortGoesRoundItsOrders() {
    var reader = Reader.shelf(Self.posts, rows: 18, columns: 40)
    #expect(reader.shelf.posts.map(\.id) == ["tools.md", "notes/cafe.md", "undated.md"])
    reader.type("s")
    #expect(reader.shelf.posts.map(\.id) == ["undated.md", "notes/cafe.md", "tools.md"])
    #expect(reader.screen.contains("\n by title, A to Z"))
    reader.type("k")
    #expect(reader.screen.contains("\n 3 posts by title ↑"))
    reader.type("s")
    #expect(reader.screen.contains("\n by length, the shortest first"))
    #expect(reader.shelf.posts.map(\.id) == ["notes/cafe.md", "undated.md", "tools.md"])
    reader.type("s")
    #expect(reader.shelf.sort == .date)
    #expect(reader.screen.contains("\n by date, the newest first"))
  }

  @Test("By length posts are told in words, of which there are more than minutes", arguments: [76, 40])
  func lengthIsTold(columns: Int) {
    var posts = Self.posts
    (posts[0].words, posts[0].minutes) = (1204, 5)
    (posts[1].words, posts[1].minutes) = (1, 1)
    (posts[2].words, posts[2].minutes) = (1190, 5)
    var reader = Reader.shelf(posts, rows: 18, columns: columns)
    let rows = { (reader: Reader) in reader.screen.split(separator: "\n").prefix(3).map { $0.suffix(12) } }
    #expect(rows(reader).allSatisfy { !$0.contains("word") })
    reader.type("ss")
    let told = ["1 word", "1,190 words", "1,204 words"]
    #expect(zip(rows(reader), told).allSatisfy { $0.hasSuffix(" " + $1) } == (columns == 76))
  }

  @Test func theSelectedPostStaysSelectedWhenTheOrderChanges() {
    var reader = Reader.shelf(Self.posts, rows: 18, columns: 76)
    reader.type("js")
    #expect(reader.shelf.selectedPost?.id == "notes/cafe.md")
  }

  @Test(arguments: [
    ("cafe", ["notes/cafe.md"]), ("CAFÉ", ["notes/cafe.md"]), ("notes/", ["notes/cafe.md"]),
    ("cli", ["tools.md"]), ("ordinary day", ["tools.md"]), ("day ordinary", ["tools.md"]),
    ("a", ["tools.md", "notes/cafe.md", "undated.md"]), ("nothing", []),
  ])
  func filterFindsAsYouType(filter: String, found: [String]) {
    var reader = Reader.shelf(Self.posts, rows: 18, columns: 76)
    reader.type("&" + filter)
    #expect(reader.shelf.posts.map(\.id) == found)
  }

  @Test func theFilterIsKeptByEnterAndClearedByEscape() {
    var reader = Reader.shelf(Self.posts, rows: 18, columns: 76)
    reader.type("&cafe")
    #expect(reader.screen.hasSuffix("&cafe" + String(repeating: " ", count: 63) + "1 found"))
    #expect(reader.frame().cursor == Frame.Position(row: 17, column: 5))
    reader.press(.enter)
    #expect(reader.frame().cursor == nil)
    #expect(reader.shelf.posts.count == 1)
    reader.press(.escape)
    #expect(reader.shelf.posts.count == 3)
  }

  @Test func backspaceTakesALetterBackAndThenLeavesThePrompt() {
    var reader = Reader.shelf(Self.posts, rows: 18, columns: 76)
    reader.type("&x")
    #expect(reader.shelf.posts.isEmpty)
    reader.press(.backspace)
    #expect(reader.shelf.posts.count == 3)
    #expect(reader.shelf.isTyping)
    reader.press(.backspace)
    #expect(!reader.shelf.isTyping)
  }

  @Test func theFilterIsEditedAsInAShell() {
    var reader = Reader.shelf(Self.posts, rows: 18, columns: 76)
    reader.type("&one two ")
    reader.press(.control("w"))
    #expect(reader.shelf.filter == "one ")
    reader.press(.control("u"))
    #expect(reader.shelf.filter == "")
    reader.type(String(repeating: "x", count: 300))
    #expect(reader.shelf.filter.count == 200)
    #expect(reader.press(.control("c")) == [])
    #expect(!reader.shelf.isTyping)
    #expect(reader.shelf.filter == "")
  }

  @Test func unreadablePostsAreCounted() {
    var reader = Reader(root: "posts", entry: .shelf, size: Size(rows: 8, columns: 60))
    var library = Library(root: "posts")
    library.posts = PostList([Self.posts[0]])
    library.findings = [Finding(path: "b.md", line: 1, message: "permission denied")]
    _ = reader.update(
      .scanned(library: library, progress: ScanProgress(done: 1, total: 1, isComplete: true)))
    #expect(reader.screen.contains("1 post by date ↓ · 1 unreadable"))
  }

  @Test func noMatchSaysSo() {
    var reader = Reader.shelf(Self.posts, rows: 8, columns: 40)
    reader.type("&zzz")
    #expect(reader.screen.contains("no post matches “zzz”"))
  }

  @Test func postsThatArriveLeaveTheSelectionWhereItWas() {
    var reader = Reader.shelf([Self.posts[1]], rows: 18, columns: 76)
    reader.type("j")
    reader.scan(Self.posts)
    #expect(reader.shelf.selectedPost?.id == "notes/cafe.md")
  }

  @Test func scanningIsShownWhileItLasts() {
    var reader = Reader(root: "posts", entry: .shelf, size: Size(rows: 8, columns: 60))
    #expect(reader.start() == [.scan])
    #expect(reader.screen.contains("looking for posts"))
    reader.scan([Self.posts[0]], isComplete: false, total: 400)
    #expect(reader.screen.contains("Sharper tools"))
    #expect(reader.screen.contains("reading 1 of 400 posts"))
  }

  @Test func anEmptyCollectionSaysWhy() {
    var reader = Reader(root: "posts", entry: .shelf, size: Size(rows: 8, columns: 60))
    _ = reader.start()
    reader.scan([])
    #expect(reader.screen.contains("posts: no posts"))
  }

  @Test func enterAsksForTheSelectedPost() {
    var reader = Reader.shelf(Self.posts, rows: 18, columns: 76)
    #expect(reader.press(.enter) == [.load("tools.md")])
    #expect(reader.screen.contains("opening tools.md"))
  }

  @Test func quitLeavesFromTheShelf() {
    var reader = Reader.shelf(Self.posts, rows: 18, columns: 76)
    #expect(reader.type("q") == [.quit])
  }
}
