import Posts
import Testing

@testable import Reading

/// Between the shelf and its posts.
@Suite struct OpeningTests {
  private static let texts = ["a", "b", "c"].map { name in
    PostText(
      Array(
        "---\ntitle: Post \(name)\ndate: 2025-01-0\(name == "a" ? 3 : name == "b" ? 2 : 1)\n---\n\(body)".utf8
      ),
      id: "\(name).md", root: "posts", today: .someDay)
  }
  private static let body = (1...30).map { "paragraph \($0)\n\n" }.joined()

  private static func reader() -> Reader {
    .shelf(texts.map(\.post), rows: 10, columns: 40)
  }

  private static func load(_ name: String, in reader: inout Reader) {
    _ = reader.update(.loaded(texts[["a", "b", "c"].firstIndex(of: name) ?? 0]))
  }

  @Test func backReturnsToTheShelfAndThenQuitLeaves() {
    var reader = Self.reader()
    reader.press(.enter)
    Self.load("a", in: &reader)
    #expect(reader.screen.hasPrefix("   Post a"))
    #expect(reader.type("q") == [])
    #expect(reader.screen.hasPrefix(" 2025-01-03  Post a"))
    #expect(reader.type("q") == [.quit])
  }

  @Test func aPostReopensWhereItWasLeft() {
    var reader = Self.reader()
    reader.press(.enter)
    Self.load("a", in: &reader)
    reader.type("  ")
    let top = reader.top
    #expect(top.contains("paragraph"))
    reader.type("q")
    reader.press(.enter)
    Self.load("a", in: &reader)
    #expect(reader.top == top)
  }

  @Test func neighboursFollowTheOrderOfTheShelf() {
    var reader = Self.reader()
    reader.press(.enter)
    Self.load("a", in: &reader)
    #expect(reader.type("J") == [.load("b.md")])
    Self.load("b", in: &reader)
    #expect(reader.screen.hasPrefix("   Post b"))
    #expect(reader.type("K") == [.load("a.md")])
    Self.load("a", in: &reader)
    #expect(reader.type("K") == [])
    #expect(reader.screen.contains("first post"))
  }

  @Test func neighboursAreCountedFromThePostThatWasAskedFor() {
    var reader = Self.reader()
    reader.press(.enter)
    Self.load("a", in: &reader)
    #expect(reader.type("JJ") == [.load("c.md")])
  }

  @Test func whoFiltersDoesNotWaitForAPostAnyMore() {
    var reader = Self.reader()
    reader.press(.enter)
    reader.type("&po")
    Self.load("a", in: &reader)
    #expect(reader.pager == nil)
    #expect(reader.shelf.filter == "po")
  }

  @Test func aPostOpenedWhileOthersArriveStaysSelected() {
    var reader = Reader.shelf([Self.texts[1].post], rows: 10, columns: 40)
    reader.press(.enter)
    Self.load("b", in: &reader)
    reader.scan(Self.texts.map(\.post))
    reader.type("q")
    #expect(reader.shelf.selectedPost?.id == "b.md")
  }

  @Test func spaceAtTheEndGoesOnToTheNextPost() {
    var reader = Self.reader()
    reader.press(.enter)
    Self.load("a", in: &reader)
    var pages = 0
    while !reader.screen.contains("100%"), pages < 100 {
      #expect(reader.type(" ").allSatisfy { $0 == .footer(of: "a.md") })
      pages += 1
    }
    #expect(reader.screen.contains("paragraph 30"))
    #expect(reader.press(.pageDown) == [])
    #expect(reader.type(" ") == [.load("b.md")])
    #expect(reader.type(" ") == [], "one post is awaited, and not the one after it")
    Self.load("b", in: &reader)
    #expect(reader.screen.hasPrefix("   Post b"))
    reader.type("G")
    #expect(reader.type(" ") == [.load("c.md")])
    Self.load("c", in: &reader)
    reader.type("G")
    #expect(reader.type(" ") == [])
    #expect(reader.screen.contains("last post"))
  }

  @Test func theFilterHoldsForNeighbours() {
    var reader = Self.reader()
    reader.type("&post")
    reader.press(.enter)
    reader.type("s")
    reader.type("G")
    #expect(reader.press(.enter) == [.load("c.md")])
    Self.load("c", in: &reader)
    #expect(reader.type("J") == [])
    #expect(reader.screen.contains("last post"))
  }

  @Test func anAnswerNobodyWaitsForIsDropped() {
    var reader = Self.reader()
    reader.press(.enter)
    Self.load("b", in: &reader)
    #expect(reader.pager == nil)
    _ = reader.update(.failed("b.md", message: "b.md: gone"))
    #expect(!reader.screen.contains("gone"))
  }

  @Test func aPostThatCannotBeReadSaysWhyAndTheShelfStays() {
    var reader = Self.reader()
    reader.press(.enter)
    _ = reader.update(.failed("a.md", message: "a.md: permission denied"))
    #expect(reader.screen.contains("a.md: permission denied"))
    #expect(reader.screen.hasPrefix(" 2025-01-03  Post a"))
    reader.type("j")
    #expect(!reader.screen.contains("permission denied"))
  }

  @Test func aSinglePostHasNoShelfBehindIt() {
    var reader = Reader(root: "posts", entry: .post("a.md"), size: Size(rows: 10, columns: 40))
    #expect(reader.start() == [.load("a.md")])
    #expect(reader.screen.contains("opening a.md"))
    Self.load("a", in: &reader)
    for key in ["J", "K", "."] {
      #expect(reader.type(key) == [])
      #expect(reader.screen.contains("no other posts: this one was opened"))
    }
    #expect(reader.type("G ") == [])
    #expect(reader.screen.contains("end of the post"))
    #expect(reader.type("q") == [.quit])
  }

  @Test func aSinglePostThatCannotBeReadEndsTheProgram() {
    var reader = Reader(root: "a.md", entry: .post("a.md"), size: Size(rows: 10, columns: 40))
    _ = reader.start()
    #expect(reader.update(.failed("a.md", message: "a.md: too large")) == [.fail("a.md: too large")])
  }

  @Test func quitAtOnceWorksEverywhere() {
    var reader = Self.reader()
    #expect(reader.press(.control("c")) == [.quit])
    reader.press(.enter)
    Self.load("a", in: &reader)
    #expect(reader.type("Q") == [.quit])
    reader.type("?")
    #expect(reader.press(.control("c")) == [.quit])
  }

  @Test func theTerminalIsAskedToRedrawAndToSuspend() {
    var reader = Self.reader()
    #expect(reader.press(.control("l")) == [.redraw])
    #expect(reader.press(.control("z")) == [.suspend])
  }
}
