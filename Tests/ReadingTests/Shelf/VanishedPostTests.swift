import Posts
import Testing

@testable import Reading

/// Posts that are gone, and posts that have changed, while their rows stand on the shelf.
@Suite struct VanishedPostTests {
  private static func text(_ name: String, title: String? = nil) -> PostText {
    let day = 10 - (["a", "b", "c", "d"].firstIndex(of: name) ?? 0)
    let source =
      "---\ntitle: \(title ?? "Post \(name)")\ndate: 2025-01-\(day < 10 ? "0" : "")\(day)\n---\nText.\n"
    return PostText(Array(source.utf8), id: "\(name).md", root: "posts", today: .someDay)
  }

  private static func reader() -> Reader {
    .shelf(["a", "b", "c", "d"].map { text($0).post }, rows: 10, columns: 60)
  }

  private static func fail(_ name: String, in reader: inout Reader) {
    _ = reader.update(.failed("\(name).md", message: "\(name).md: no such file or directory"))
  }

  /// A reader with the first post open.
  private static func reading() -> Reader {
    var reader = reader()
    reader.press(.enter)
    _ = reader.update(.loaded(text("a")))
    return reader
  }

  @Test func theNextPostIsOneKeyAwayFromOneThatIsGone() {
    var reader = Self.reading()
    #expect(reader.type("J") == [.load("b.md")])
    Self.fail("b", in: &reader)
    #expect(reader.top == "   Post a")
    #expect(reader.screen.contains(" b.md: no such file or directory"))
    #expect(reader.type("J") == [.load("c.md")])
    _ = reader.update(.loaded(Self.text("c")))
    #expect(reader.type("K") == [.load("a.md")])
    _ = reader.update(.loaded(Self.text("a")))
    #expect(reader.type("2J") == [.load("d.md")])
  }

  @Test func theShelfSelectsThePostThatStayedOpen() {
    var reader = Self.reading()
    reader.type("J")
    Self.fail("b", in: &reader)
    reader.type("q")
    #expect(reader.shelf.selectedPost?.id == "a.md")
  }

  @Test func nothingFollowsWhereAllTheRestIsGone() {
    var reader = Self.reading()
    reader.type("JJJ")
    Self.fail("d", in: &reader)
    reader.type("JJ")
    Self.fail("c", in: &reader)
    reader.type("J")
    Self.fail("b", in: &reader)
    #expect(reader.type("J") == [])
    #expect(reader.screen.contains(" last post"))
  }

  @Test func aPostThatIsBackIsOpenedAgain() {
    var reader = Self.reading()
    reader.type("J")
    Self.fail("b", in: &reader)
    reader.type("qj")
    #expect(reader.press(.enter) == [.load("b.md")])
    _ = reader.update(.loaded(Self.text("b")))
    reader.type("K")
    _ = reader.update(.loaded(Self.text("a")))
    #expect(reader.type("J") == [.load("b.md")])
  }

  @Test func theRowGoesWhenTheShelfIsReadAnew() {
    var reader = Self.reader()
    reader.type("j")
    reader.press(.enter)
    Self.fail("b", in: &reader)
    #expect(reader.screen.contains(" b.md: no such file or directory"))
    #expect(reader.shelf.selectedPost?.id == "b.md")
    #expect(reader.type("R") == [.scan])
    reader.scan(["a", "c", "d"].map { Self.text($0).post })
    #expect(reader.shelf.selectedPost?.id == "c.md")
    #expect(reader.screen.contains(" read anew"))
  }

  @Test func aFolderThatIsGoneSaysSo() {
    var reader = Self.reader()
    reader.type("R")
    var library = Library(root: "posts")
    library.findings = [Finding(path: "", line: 1, message: "no such file or directory")]
    _ = reader.update(.scanned(library: library, progress: ScanProgress(done: 0, total: 0, isComplete: true)))
    #expect(reader.screen.hasPrefix("\n  posts: no such file or directory"))
    #expect(!reader.screen.contains("read anew"))
    #expect(reader.type("j") == [])
    #expect(reader.press(.enter) == [])
    #expect(reader.type("e") == [])
    #expect(reader.type("R") == [.scan])
  }

  @Test(arguments: ["R", "e"])
  func theRowIsMadeAnewWithThePost(key: String) {
    var reader = Self.reading()
    #expect(reader.type(key).last == .load("a.md"))
    _ = reader.update(.loaded(Self.text("a", title: "Broad beans")))
    #expect(reader.top == "   Broad beans")
    reader.type("q")
    #expect(reader.top == " 2025-01-10  Broad beans                              1 min")
  }

  @Test(arguments: ["e", "v"])
  func theSelectedPostIsEdited(key: String) {
    var reader = Self.reader()
    reader.type("j")
    #expect(reader.type(key) == [.edit("b.md", line: 1), .load("b.md")])
    _ = reader.update(.loaded(Self.text("b", title: "Broad beans")))
    #expect(reader.pager == nil)
    #expect(reader.screen.contains("\n 2025-01-09  Broad beans"))
    #expect(reader.shelf.selectedPost?.id == "b.md")
  }

  @Test func anEditorThatDoesNotStartSaysSoOnTheShelf() {
    var reader = Self.reader()
    reader.type("e")
    _ = reader.update(.failed("a.md", message: "no editor: set VISUAL or EDITOR to one"))
    _ = reader.update(.loaded(Self.text("a")))
    #expect(reader.screen.contains(" no editor: set VISUAL or EDITOR to one"))
    #expect(reader.pager == nil)
  }
}
