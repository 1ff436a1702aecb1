import Posts
import Testing

@testable import Reading

/// A post that comes on standard input, bit by bit.
@Suite struct StandardInputTests {
  private static let rows = (1...30).map { "Row \($0).\n\n" }.joined()

  private static func text(_ source: String) -> PostText {
    PostText(Array(source.utf8), id: Reader.standardInput, named: "standard input", today: .someDay)
  }

  private static func reader() -> Reader {
    var reader = Reader(root: "-", entry: .standardInput, size: Size(rows: 8, columns: 60))
    #expect(reader.start() == [.receive("-")])
    return reader
  }

  @Test func itSaysThatNothingHasComeYet() {
    var reader = Self.reader()
    #expect(reader.screen.hasPrefix("\n\n"))
    #expect(reader.screen.contains(" reading standard input"))
    #expect(reader.type("q") == [.quit])
  }

  @Test func whatComesIsShownAndGrows() {
    var reader = Self.reader()
    _ = reader.update(.grown(Self.text("Beans"), .growing))
    #expect(
      reader.screen == """
           standard input
           1 min


           Beans


         ? keys · q quit                             reading · 100%
        """)
    _ = reader.update(.grown(Self.text("Beans grow.\n"), .whole))
    #expect(reader.screen.contains("   Beans grow."))
    #expect(!reader.screen.contains("reading"))
  }

  @Test func itsTitleIsItsOwnOrItsHeadingOrItsSource() {
    #expect(Self.text("---\ntitle: Beans\n---\n# Peas\n").post.title == "Beans")
    #expect(Self.text("Text.\n\n# Peas\n").post.title == "Peas")
    #expect(Self.text("Text.\n\n## Peas\n").post.title == "standard input")
    #expect(Self.text("").post.title == "standard input")
  }

  @Test func thePlaceIsKeptWhileItGrows() {
    var reader = Self.reader()
    _ = reader.update(.grown(Self.text("## Sowing\n\n" + Self.rows), .growing))
    reader.type("jjjjjjjj")
    let top = reader.top
    #expect(top.contains("Row "))
    _ = reader.update(.grown(Self.text("## Sowing\n\n" + Self.rows + "## Reaping\n\n" + Self.rows), .growing))
    #expect(reader.top == top)
    #expect(reader.screen.contains(" Sowing "))
    reader.type("G")
    #expect(reader.screen.contains("Row 30."))
    #expect(reader.screen.contains(" Reaping "))
  }

  /// A heading of the first level that comes late becomes the title: what was read stays in view.
  @Test func thePlaceIsKeptWhenTheTitleComes() {
    var reader = Self.reader()
    _ = reader.update(.grown(Self.text(Self.rows), .growing))
    reader.type("jjjjjjj")
    let top = reader.top
    _ = reader.update(.grown(Self.text(Self.rows + "# Beans\n"), .whole))
    #expect(reader.top == top)
    reader.type("g")
    #expect(reader.top == "   Beans")
  }

  @Test func whatIsTypedIsKeptWhileItGrows() {
    var reader = Self.reader()
    let sections = "## Sowing\n\n" + Self.rows + "## Reaping\n\n" + Self.rows
    _ = reader.update(.grown(Self.text(sections), .growing))
    reader.type("t/reap")
    _ = reader.update(.grown(Self.text(sections + "## Resting\n"), .growing))
    #expect(reader.screen.contains("/reap"))
    #expect(reader.top.hasSuffix("Reaping"))
    reader.press(.enter)
    reader.type("/row 3")
    _ = reader.update(.grown(Self.text(sections + "## Resting\n"), .whole))
    #expect(reader.screen.contains("/row 3"))
    reader.press(.escape)
    #expect(reader.screen.contains(" Reaping "))
  }

  @Test(arguments: [("R", "cannot be read anew"), ("r", "cannot be read anew"), ("e", "has no file to edit")])
  func itIsReadOnceAndHasNoFile(key: String, message: String) {
    var reader = Self.reader()
    _ = reader.update(.grown(Self.text("Beans"), .whole))
    #expect(reader.type(key) == [])
    #expect(reader.screen.contains(" standard input \(message)"))
    #expect(reader.type("J") == [])
    #expect(reader.screen.contains(" no other posts: this one was opened alone"))
    #expect(reader.type("q") == [.quit])
  }

  @Test func whatIsTooLongIsCut() {
    var reader = Self.reader()
    _ = reader.update(.grown(Self.text("Beans"), .cut))
    #expect(reader.screen.contains(" standard input goes on: only its start is shown"))
  }

  @Test func whatCannotBeReadEndsTheProgramUnlessSomethingIsShown() {
    var reader = Self.reader()
    #expect(
      reader.update(.failed("-", message: "standard input is empty")) == [.fail("standard input is empty")])
    _ = reader.update(.grown(Self.text("Beans"), .growing))
    #expect(reader.update(.failed("-", message: "standard input: input/output error")) == [])
    #expect(reader.screen.contains(" standard input: input/output error"))
    #expect(reader.screen.contains("Beans"))
    #expect(!reader.screen.contains("reading ·"))
  }
}
