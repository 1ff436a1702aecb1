import Posts
import Testing

@testable import Reading

/// The reader follows what changes on the disk.
@Suite struct FollowingTests {
  private static let post = """
    ---
    title: Beans
    ---
    Before all.

    ## Sowing

    Row 1\\
    Row 2\\
    Row 3

    ## Tools

    A spade.

    ## Harvest

    Late.

    """

  private static func reader(rows: Int = 12, columns: Int = 44) -> Reader {
    .reading(post, rows: rows, columns: columns)
  }

  @Test func aSavedPostIsReadAnewAtItsPlace() {
    var reader = Self.reader(rows: 8)
    reader.type("]]")
    #expect(reader.save(Self.post.replacing("A spade.", with: "A spade and a hoe.")) == [.load("post.md")])
    #expect(
      reader.screen == """
           Tools
           ─────

           A spade and a hoe.


           Harvest
         changed: Tools            83% · 1 min left
        """)
  }

  @Test func whileItIsReadNothingIsSaid() {
    var reader = Self.reader()
    let screen = reader.screen
    _ = reader.update(.changed(Changes(read: ["post.md"])))
    #expect(reader.screen == screen)
    reader.type(" ")
    #expect(reader.screen != screen, "keys go on")
  }

  @Test func whatSaysTheSameIsNoChange() {
    var reader = Self.reader()
    reader.type("]")
    let screen = reader.screen
    reader.save(Self.post)
    #expect(reader.screen == screen)
  }

  @Test func changedSectionsAreMarkedInTheOutline() {
    var reader = Self.reader(rows: 14)
    reader.save(Self.post.replacing("Row 2", with: "Row two").replacing("Late.", with: "Later."))
    #expect(reader.screen.contains(" changed: 2 sections"))
    reader.type("t")
    #expect(
      reader.screen.hasSuffix(
        """
        ────────────────────────────────────────────
        ▸    Beans
         •   Sowing
             Tools
         •   Harvest
         Beans  Enter read here · / find · Esc back
        """))
    // Beside what has changed before.
    reader.press(.escape)
    reader.save(
      Self.post.replacing("title: Beans", with: "title: Pole beans").replacing("Late.", with: "Later."))
    #expect(reader.screen.contains(" changed: Sowing"))
    reader.type("t")
    #expect(
      reader.screen.hasSuffix(
        """
        ────────────────────────────────────────────
        ▸•   Pole beans
             Sowing
             Tools
         •   Harvest
         Pole beans                 Enter · / · Esc
        """), "the section that says what it said is not marked any more")
  }

  @Test func marksEndWithTheReading() {
    var reader = Reader.shelf([Post(id: "post.md", title: "Beans")], rows: 14, columns: 44)
    reader.press(.enter)
    _ = reader.update(.loaded(Reader.text(of: Self.post)))
    let changed = Self.post.replacing("Late.", with: "Later.")
    reader.save(changed)
    reader.type("q")
    reader.press(.enter)
    _ = reader.update(.loaded(Reader.text(of: changed)))
    reader.type("t")
    #expect(!reader.screen.contains("•"))
  }

  @Test func aReloadMarksAsWell() {
    var reader = Self.reader(rows: 14)
    reader.type("R")
    _ = reader.update(.loaded(Reader.text(of: Self.post + "Very late.\n")))
    #expect(reader.screen.contains(" read anew"))
    reader.type("t")
    #expect(reader.screen.contains(" •   Harvest"))
  }

  @Test func inWords() {
    var reader = Self.reader(rows: 14)
    reader.words = LinearWords(namesEmoji: false)
    reader.resize(rows: 14, columns: 44)
    reader.save(Self.post.replacing("Late.", with: "Later."))
    reader.type("t")
    #expect(
      reader.screen.hasPrefix(
        "title: Beans, here\nheading 2: Sowing\nheading 2: Tools\nheading 2: Harvest, changed\n"))
  }

  @Test func aPostThatIsGoneStays() {
    var reader = Self.reader(rows: 8, columns: 60)
    #expect(reader.update(.changed(Changes(gone: ["post.md"]))) == [])
    #expect(reader.top == "   Beans")
    #expect(reader.screen.contains("\n post.md is gone: what was read of it stays"))
    reader.type("j")
    #expect(!reader.screen.contains("gone"))
    reader.save(Self.post.replacing("Before all.", with: "Back."))
    #expect(reader.screen.contains("Back."))
  }

  @Test func aPostThatComesBackAsItWasIsThereAgain() {
    var reader = Self.reader(rows: 8, columns: 60)
    _ = reader.update(.changed(Changes(gone: ["post.md"])))
    reader.save(Self.post)
    #expect(reader.screen.contains("\n post.md is there again"))
  }

  /// As many programs leave a file for a moment while they save.
  @Test func anEmptyFileLeavesThePage() {
    var reader = Self.reader(rows: 8, columns: 60)
    reader.type("G")
    let page = reader.rows(0...6)
    reader.save("")
    #expect(reader.rows(0...6) == page)
    #expect(reader.screen.contains("\n post.md is empty now: what was read of it stays"))
    reader.save(Self.post)
    #expect(reader.rows(0...6) == page)
    #expect(reader.screen.contains("\n post.md is there again"))
  }

  /// Saved again while it is read: it is read once more.
  @Test func twoSavesInARow() {
    var reader = Self.reader()
    #expect(reader.update(.changed(Changes(read: ["post.md"]))) == [.load("post.md")])
    #expect(reader.update(.changed(Changes(read: ["post.md"]))) == [])
    let first = Self.post.replacing("Before all.", with: "First.")
    #expect(reader.update(.loaded(Reader.text(of: first))) == [.load("post.md")])
    #expect(reader.screen.contains("First."))
    #expect(reader.update(.loaded(Reader.text(of: first.replacing("First.", with: "Second.")))) == [])
    #expect(reader.screen.contains("Second."))
  }

  @Test func savedWhileItOpens() {
    var reader = Reader.shelf([Post(id: "post.md", title: "Beans")], rows: 14, columns: 44)
    #expect(reader.press(.enter) == [.load("post.md")])
    _ = reader.update(.changed(Changes(read: ["post.md"])))
    #expect(reader.update(.loaded(Reader.text(of: Self.post))) == [.load("post.md")])
  }

  @Test func anotherPostIsOfNoConcern() {
    var reader = Self.reader()
    let screen = reader.screen
    #expect(reader.update(.changed(Changes(read: ["other.md"], gone: ["third.md"]))) == [])
    #expect(reader.screen == screen)
  }

  @Test func aTitleThatChangesKeepsThePlace() {
    var reader = Self.reader(rows: 8)
    reader.type("]]")
    reader.save(Self.post.replacing("## Tools", with: "## Implements"))
    #expect(reader.top == "   Implements")
    reader.save(Self.post.replacing("## Tools\n\n", with: ""))
    #expect(reader.screen.contains("A spade."))
  }

  @Test func aSearchAndWhatIsTypedGoOn() {
    var reader = Self.reader(rows: 8)
    reader.type("/spa")
    reader.save(Self.post.replacing("Late.", with: "Later."))
    reader.type("de")
    #expect(reader.screen.contains("/spade"))
    #expect(reader.lit.contains("A [[spade]]."))
  }

  @Test func theSourceStaysTheSource() {
    var reader = Self.reader(rows: 8)
    reader.type("\\")
    reader.save(Self.post.replacing("Before all.", with: "First of all."))
    #expect(reader.screen.contains("title: Beans"))
    #expect(reader.screen.contains("First of all."))
  }

  @Test func aTableThatHasTheScreenStays() {
    let table = "| a | b |\n| - | - |\n| 1 | 2 |\n"
    var reader = Reader.reading("# T\n\n\(table)", rows: 12, columns: 40)
    reader.type("T")
    let screen = reader.screen
    reader.save("# T\n\n\(table)\nMore.\n")
    reader.type("x")
    #expect(reader.screen == screen)
    reader.press(.escape)
    #expect(reader.screen.contains("More."))
  }
}

extension Reader {
  /// The open post was saved, and is read.
  @discardableResult
  fileprivate mutating func save(_ source: String) -> [Effect] {
    let effects = update(.changed(Changes(read: ["post.md"])))
    if effects == [.load("post.md")] { _ = update(.loaded(Reader.text(of: source))) }
    return effects
  }
}
