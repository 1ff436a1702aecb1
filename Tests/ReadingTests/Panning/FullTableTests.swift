import Posts
import Testing

@testable import Reading

/// A table on the whole screen.
@Suite struct FullTableTests {
  private static let body = (1...40).map { row in
    "| row \(row) | \(row * row) | some words of row \(row) | [link \(row)](#end) | last \(row) |\n"
  }.joined()
  private static let table = "| Name | Square | Words | Link | Last |\n|---|--:|---|---|---|\n\(body)"
  private static let post = "Before.\n\n\(table)\n\n# End\n\nAfter.\n"

  private static func reader(keys: String = "jjT", rows: Int = 8, columns: Int = 40) -> Reader {
    var reader = Reader.reading(post, rows: rows, columns: columns)
    reader.type(keys)
    return reader
  }

  @Test func theHeaderStaysOnTopAndTheFirstColumnAtTheLeft() {
    var reader = Self.reader()
    #expect(
      reader.screen == """
        Name   │ Square │ Words                ›
        ───────┼────────┼──────────────────────›
        row 1  │      1 │ some words of row 1  ›
        row 2  │      4 │ some words of row 2  ›
        row 3  │      9 │ some words of row 3  ›
        row 4  │     16 │ some words of row 4  ›
        row 5  │     25 │ some words of row 5  ›
         table of 40 rows, 5 columns        13%
        """)
    reader.type(" jll")
    #expect(
      reader.screen == """
        Name   │‹Link    │ Last
        ───────┼‹────────┼────────
        row 6  │‹link 6  │ last 6
        row 7  │‹link 7  │ last 7
        row 8  │‹link 8  │ last 8
        row 9  │‹link 9  │ last 9
        row 10 │‹link 10 │ last 10
         table of 40 rows, 5 columns        25%
        """)
    reader.type("G")
    #expect(reader.screen.contains("row 40 │‹link 40 │ last 40\n table"))
    reader.type("g$")
    #expect(reader.screen.contains("row 1  │‹link 1"))
  }

  @Test func itOpensAtTheColumnThatThePageWasPannedTo() {
    var reader = Self.reader(keys: "jjl", columns: 28)
    #expect(reader.screen.contains("│‹some words"))
    reader.type("T")
    #expect(reader.screen.contains("│‹some words"))
    // No further than its end is in view.
    reader.type("q$")
    #expect(reader.screen.contains("│‹last"))
    reader.type("T")
    #expect(reader.screen.contains("│‹link"))
    // Where all columns have room, none is out of view.
    reader.type("q")
    reader.resize(rows: 8, columns: 80)
    reader.type("T")
    #expect(reader.screen.contains("│ some words of row"))
    #expect(!reader.screen.contains("‹"))
  }

  @Test(arguments: [Key.escape, .character("q"), .character("T"), .backspace])
  func backToTheExactPlace(key: Key) {
    var reader = Self.reader(keys: "jjl", columns: 28)
    let before = reader.screen
    #expect(before.contains("‹"))
    reader.type("TGl0j")
    #expect(reader.screen != before)
    reader.resize(rows: 20, columns: 40)
    reader.resize(rows: 8, columns: 28)
    #expect(reader.press(key) == [])
    #expect(reader.screen == before)
  }

  /// As a list of its rows it has its own target in the first one.
  @Test func itIsNotOpenedWithinItself() {
    var reader = Self.reader(keys: "jj", rows: 8, columns: 12)
    let before = reader.screen
    reader.type("T")
    #expect(reader.mode == .table)
    #expect(reader.update(.click(Frame.Position(row: 0, column: 0))) == [])
    #expect(reader.type("q") == [])
    #expect(reader.mode == .pager)
    #expect(reader.screen == before)
  }

  /// The post behind it is set for the screen as it is then.
  @Test(arguments: ["jj", "jjt\r"])
  func backInAnotherSize(keys: String) {
    func opened(_ columns: Int) -> Reader {
      var reader = Reader.reading(Self.post, rows: 12, columns: columns)
      for key in keys { reader.press(key == "\r" ? .enter : .character(key)) }
      return reader
    }
    var reader = opened(100)
    reader.type("T")
    reader.resize(rows: 12, columns: 60)
    reader.type("q")
    var other = opened(100)
    other.resize(rows: 12, columns: 60)
    #expect(reader.screen == other.screen)
  }

  /// It goes on where the page shows it.
  @Test func fromTheRowOnTop() {
    var reader = Self.reader(keys: "20j", columns: 80)
    let row = reader.rows(0...0).split(separator: "│").map { $0.replacing(" ", with: "") }
    reader.type("T")
    #expect(row.count == 5)
    #expect(reader.rows(2...2).split(separator: "│").map { $0.replacing(" ", with: "") } == row)
  }

  @Test func aSearchWithinIt() {
    var reader = Self.reader()
    reader.type("/last 3")
    #expect(reader.lit.contains("row 3  │‹link 3  │ [[last 3]]"))
    #expect(reader.screen.contains("1 of 11"))
    reader.press(.enter)
    reader.type("n")
    #expect(reader.lit.contains("row 30 │‹link 30 │ [[last 3]]0"))
    #expect(reader.press(.escape) == [])
    #expect(!reader.lit.contains("["))
    reader.type("/square")
    #expect(reader.lit.hasPrefix("Name   │ [[Square]] │"))
    reader.press(.escape)
    reader.type("n")
    #expect(reader.screen.contains("nothing is searched for"))
  }

  @Test func aSearchOfThePageGoesAlong() {
    var reader = Reader.reading(Self.post, rows: 8, columns: 40)
    reader.type("/words of row 7")
    reader.press(.enter)
    reader.type("T")
    #expect(reader.lit.contains("[words of row 7]"))
    reader.type("Gq")
    #expect(reader.lit.contains("[[words]]"))
  }

  @Test func yCopiesTheTable() {
    var reader = Self.reader()
    #expect(reader.type("y") == [.copy(Excerpt(Array(Self.table.utf8), .table))])
    _ = reader.update(.copied(Excerpt([], .table), .copied(characters: 1234, by: "xclip")))
    #expect(reader.screen.contains(" copied: 1,234 characters of the table"))
  }

  /// As its Markdown twin; a caption stays on top of the header.
  @Test(arguments: ["", "<caption>The beds</caption>"])
  func aTableOfHTML(caption: String) {
    let rows = (1...20).map {
      "<tr><td>bed \($0)</td><td>artichoke\($0)</td><td>gooseberry\($0)</td></tr>\n"
    }
    let table =
      "<table>\(caption)<tr><th>Name</th><th>First</th><th>Second</th></tr>\n\(rows.joined())</table>"
    var reader = Reader.reading("Before.\n\n\(table)\n\nAfter.\n", rows: 9, columns: 26)
    reader.press(.tab)
    #expect(reader.screen.contains(" table of 20 rows, 3 col"))
    reader.press(.enter)
    let above = caption.isEmpty ? "" : "The beds\n"
    #expect(
      reader.screen.hasPrefix(
        above + """
          Name   │ First       │ Se›
          ───────┼─────────────┼───›
          bed 1  │ artichoke1  │ go›
          bed 2  │ artichoke2  │ go›
          """))
    reader.type("Gl")
    #expect(
      reader.screen.hasPrefix(
        above + """
          Name   │‹Second
          ───────┼‹────────────
          """))
    #expect(reader.screen.contains("bed 20 │‹gooseberry20\n"))
    #expect(reader.type("y") == [.copy(Excerpt(Array("\(table)\n".utf8), .table))])
    reader.type("q")
    #expect(reader.screen.contains("Before."))
  }

  @Test func aSearchInTheHeaderOfATableOfHTML() {
    let rows = (1...9).map { "<tr><td>bed \($0)</td><td>artichoke\($0)</td><td>gooseberry\($0)</td></tr>\n" }
    var reader = Reader.reading(
      "<table><caption>The beds</caption><tr><th>Name</th><th>First</th><th>Second</th></tr>\n\(rows.joined())</table>",
      rows: 9, columns: 26)
    reader.type("T/second")
    #expect(reader.lit.hasPrefix("The beds\nName  │‹[[Second]]\n"))
    reader.press(.escape)
    reader.type("/beds")
    #expect(reader.lit.hasPrefix("The [[beds]]\nName  │"))
  }

  @Test func aTableOfHTMLOpensAtTheRowOnTop() {
    let rows = (1...40).map { "<tr><td>bed \($0)</td><td>beans</td></tr>\n" }
    var reader = Reader.reading(
      "Before.\n\n<table><tr><th>Name</th><th>Plant</th></tr>\n\(rows.joined())</table>", rows: 9, columns: 40
    )
    reader.type("20j")
    let row = reader.rows(0...0).trimmingPrefix(while: { $0 == " " })
    reader.type("T")
    #expect(row.hasPrefix("bed "))
    #expect(reader.screen.contains("┼──────\n\(row)\n"))
    #expect(!reader.screen.contains("  0%"))
  }

  /// A header that leaves no room for anything else scrolls with the rest.
  @Test func aHighHeader() {
    let lines = (1...12).map { "line \($0)" }.joined(separator: "<br>")
    var reader = Reader.reading(
      "<table><tr><th>\(lines)</th></tr><tr><td>bed 1</td></tr><tr><td>bed 2</td></tr></table>", rows: 8,
      columns: 40)
    reader.type("T")
    #expect(reader.screen.hasPrefix("line 1\nline 2\n"))
    reader.type("G")
    #expect(reader.screen.contains("line 12\n"))
    #expect(reader.screen.contains("bed 2\n"))
    reader.resize(rows: 30, columns: 40)
    #expect(reader.screen.hasPrefix("line 1\nline 2\n"))
  }

  /// Where more is shown than the table, it has no screen of its own.
  @Test(arguments: [
    "<p>a</p><table><tr><td>b</table>",
    "<p>a</p><table><tr><td>b</table><p>c</p>", "<blockquote><table><tr><td>b</table></blockquote>",
    "<p>no table</p>",
  ])
  func otherHTML(text: String) {
    var reader = Reader.reading(text, rows: 8, columns: 40)
    reader.type("T")
    #expect(reader.screen.contains(" no table in view"))
  }

  @Test func aTableInAnItemIsCopiedWithItsMarker() {
    var reader = Reader.reading("- | a |\n  |---|\n  | b |\n\nText", rows: 9, columns: 40)
    reader.type("T")
    #expect(reader.type("y") == [.copy(Excerpt(Array("- | a |\n  |---|\n  | b |\n".utf8), .table))])
  }

  @Test func aLinkToASectionLeavesIt() {
    var reader = Self.reader(keys: "jjT$")
    _ = reader.update(.click(Frame.Position(row: 2, column: 11)))
    #expect(reader.screen.hasPrefix("   End\n"))
  }

  @Test func tabAndEnterOpenIt() {
    var reader = Self.reader(keys: "", rows: 14, columns: 60)
    reader.press(.tab)
    #expect(reader.screen.contains(" table of 40 rows, 5 columns · Enter on the whole screen"))
    reader.press(.enter)
    #expect(reader.screen.hasPrefix("Name   │ Square │"))
    reader.press(.escape)
    #expect(reader.screen.contains(" table of 40 rows, 5 columns · Enter"))
    _ = reader.update(.click(Frame.Position(row: 6, column: 5)))
    #expect(reader.screen.hasPrefix("Name   │ Square │"))
  }

  @Test func withoutATableInView() {
    var reader = Self.reader(keys: "GT")
    #expect(reader.screen.contains("no table in view") || reader.screen.contains("table of"))
    reader = Reader.reading("Text", rows: 8, columns: 40)
    reader.type("T")
    #expect(reader.screen.contains(" no table in view"))
  }

  /// The one that has more rows in view.
  @Test func ofTwoTables() {
    var reader = Reader.reading(
      "| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |\n| 3 |\n", rows: 14, columns: 40)
    reader.type("T")
    #expect(reader.screen.hasPrefix("b\n─\n2\n3\n"))
    reader.type("qg")
    reader.resize(rows: 9, columns: 40)
    reader.type("T")
    #expect(reader.screen.hasPrefix("a\n─\n1\n"))
  }

  @Test(arguments: [(1, 1), (2, 10), (4, 17), (5, 200), (200, 3)])
  func anySize(rows: Int, columns: Int) {
    var reader = Self.reader()
    reader.resize(rows: rows, columns: columns)
    reader.type("jG /a")
    reader.press(.enter)
    reader.type("nNg?q")
    #expect(reader.frame().size == Size(rows: rows, columns: columns))
    reader.type("q")
    reader.resize(rows: 8, columns: 40)
    #expect(reader.screen.contains("row 1"))
  }

  @Test func aPostThatComesMeanwhileIsShown() {
    var reader = Self.reader()
    reader.type("q")
    _ = reader.update(.key(.character("r")))
    reader.type("T")
    _ = reader.update(.loaded(Reader.text(of: "Another.")))
    #expect(reader.screen.contains("Another."))
    #expect(reader.type("q") == [.quit])
  }

  /// Portions, of which only the first one has the header.
  @Test func aHugeTable() {
    let body = (1...3000).map { "| row \($0) | some words | some more to be panned |\n" }.joined()
    var reader = Reader.reading("| a | b | c |\n|---|---|---|\n\(body)", rows: 8, columns: 40)
    reader.type("TG")
    #expect(reader.rows(0...6).hasPrefix("a        │ b          │ c"))
    #expect(reader.screen.contains("row 3000 │ "))
    reader.type("50%")
    #expect(reader.rows(2...2).hasPrefix("row 15"))
    let effects = reader.type("/row 2999")
    _ = reader.work(effects)
    #expect(reader.lit.contains("[[row 2999]]"))
  }
}
