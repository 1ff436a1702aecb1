import Posts
import Testing

@testable import Reading

/// Tables that are wider than the screen: the first column stays, the others move beside it.
@Suite struct TablePanningTests {
  private static let table = """
    | Name | Kind | Size | Owner | Changed |
    |------|:----:|-----:|-------|---------|
    | apple | fruit | 12 | Maria Sanchez | yesterday |
    | bread | staple | 340 | Jo | [today](/x) |
    """

  private static func reader(columns: Int = 30, _ source: String = table) -> Reader {
    Reader.reading(source, rows: 9, columns: columns)
  }

  @Test(arguments: [(Key.right, Key.left), (.character("l"), .character("h"))])
  func whatDoesNotFitIsPannedByColumns(right: Key, left: Key) {
    var reader = Self.reader()
    let first = reader.rows(0...7)
    #expect(
      first == """
           Post
           1 min


           Name  │  Kind  │ Size │ Ow›
           ──────┼────────┼──────┼───›
           apple │ fruit  │   12 │ Ma›
           bread │ staple │  340 │ Jo›
        """)
    reader.press(right)
    #expect(
      reader.rows(4...7) == """
           Name  │‹Size │ Owner      ›
           ──────┼‹─────┼────────────›
           apple │‹  12 │ Maria Sanch›
           bread │‹ 340 │ Jo         ›
        """)
    reader.press(right)
    reader.press(right)
    let last = reader.rows(4...7)
    #expect(
      last == """
           Name  │‹Changed
           ──────┼‹─────────
           apple │‹yesterday
           bread │‹today
        """)
    reader.press(right)
    #expect(reader.rows(4...7) == last)
    #expect(reader.rows(8...8).hasPrefix(" right edge"))
    reader.type("3")
    reader.press(left)
    #expect(reader.rows(0...7) == first)
    #expect(reader.press(left) == [])
    #expect(reader.rows(8...8).hasPrefix(" left edge: q goes back"))
    reader.type("$")
    #expect(reader.rows(4...7) == last)
    reader.type("0")
    #expect(reader.rows(0...7) == first)
  }

  @Test func whereAllFitsLeftLeadsBack() {
    var reader = Self.reader(columns: 60)
    #expect(reader.press(.right) == [])
    #expect(reader.screen.contains(" nothing in view is wider than the screen"))
    #expect(reader.press(.left) == [.quit])
    #expect(reader.type("h") == [.quit])
  }

  /// It holds a hit that is panned out of view.
  @Test func aSearchPansToItsHits() {
    var reader = Self.reader()
    reader.type("/yest")
    #expect(reader.lit.contains("apple │‹[[yest]]erday\n"))
    reader.press(.escape)
    #expect(reader.screen.contains("apple │ fruit "))
    reader.type("/r")
    reader.press(.enter)
    #expect(reader.lit.contains("Name  │‹Owne[[r]]         │ Ch›"))
    reader.type("n")
    #expect(reader.lit.contains("apple │ f[[r]]uit  "))
    reader.type("n")
    #expect(reader.lit.contains("apple │‹Ma[[r]]ia Sanchez │ ye›"))
    reader.type("nn")
    #expect(reader.lit.contains("b[[r]]ead │‹today"))
  }

  @Test func aLinkIsWhereItIsSeen() {
    var reader = Self.reader()
    #expect(reader.frame().targets.map(\.row) == [4])
    reader.type("$")
    #expect(reader.frame().targets.map(\.row) == [4, 7])
    #expect(reader.frame().targets.last?.columns == 11..<16)
  }

  @Test(arguments: [(0, "a 日 ›"), (1, "a‹ 本›"), (2, "a‹本 ›"), (3, "a‹ 語›"), (4, "a‹語x"), (9, "a‹語x")])
  func aWideCharacterIsNotCut(shift: Int, shown: String) {
    let row = Row([Span("a "), Span("日本語x")], offset: 0, strip: Strip(start: 2, room: 3, width: 7))
    #expect(row.panned(by: shift).spans.map(\.text).joined() == shown)
  }

  /// A table may stand in anything; what is left of it stays.
  @Test func inAListAndAQuote() {
    var reader = Self.reader(
      columns: 34, "> - " + Self.table.split(separator: "\n").joined(separator: "\n>   "))
    reader.press(.right)
    #expect(
      reader.rows(4...7) == """
           │ • Name  │‹Size │ Owner      ›
           │   ──────┼‹─────┼────────────›
           │   apple │‹  12 │ Maria Sanch›
           │   bread │‹ 340 │ Jo         ›
        """)
  }

  @Test func anHTMLTableIsPannedToo() {
    let cells = (1...9).map { "<td>cell\($0)</td>" }.joined()
    var reader = Self.reader("<table><tr>\(cells)</tr><tr>\(cells)</tr></table>")
    #expect(reader.screen.contains("   cell1 │ cell2 │ cell3 │ ce›\n"))
    reader.type("2l")
    #expect(reader.screen.contains("   cell1 │‹cell4 │ cell5 │ ce›\n"))
  }

  /// A first column that takes half of the screen, or leaves the others no room for a word, makes a list of it.
  @Test(arguments: [17, 18])
  func whereThatIsUnreadableItIsAList(columns: Int) {
    let screen = Reader.reading(Self.table, rows: 30, columns: columns).screen
    #expect(screen.contains("Name\n  apple\nKind\n  fruit\n") == (columns == 17))
    #expect(screen.contains("Name  │  Kind  │ ›") == (columns == 18))
  }

  @Test(arguments: [30, 36])
  func aLongWordInTheFirstColumn(columns: Int) {
    let words = (String(repeating: "x", count: 16), String(repeating: "y", count: 14))
    let table = "| a | b |\n|---|---|\n| \(words.0) | \(words.1) words |"
    let screen = Reader.reading(table, rows: 12, columns: columns).screen
    #expect(screen.contains("   a\n     xxxx") == (columns == 30))
    #expect(screen.contains("xxx │ yyy") == (columns == 36))
  }

  @Test func whatComesIntoViewBeginsAtItsBeginning() {
    let text = (1...20).map { "Row \($0).\n" }.joined(separator: "\n")
    var reader = Self.reader("\(Self.table)\n\n\(text)\n\(Self.table)")
    reader.type("$Gg")
    #expect(reader.screen.contains("apple │‹yesterday"))
    reader.type("$d d ")
    reader.type("g")
    #expect(reader.screen.contains("apple │ fruit "))
  }

  @Test func aResizeKeepsTheColumn() {
    var reader = Self.reader()
    reader.type("ll")
    let rows = reader.rows(4...7)
    for columns in [24, 35, 30] { reader.resize(rows: 9, columns: columns) }
    #expect(reader.rows(4...7) == rows)
  }

  /// What is laid out is what is in view, and in steps of so many cells.
  @Test func aHugeTableCostsWhatIsSeen() throws {
    let header =
      "| " + (1...30).map { "column\($0)" }.joined(separator: " | ") + " |\n|"
      + String(repeating: "---|", count: 30)
    func rowsLaidOut(of count: Int) throws -> [Int] {
      let body = (1...count).map { row in "| row \(row) |" + (2...30).map { " \(row * $0) |" }.joined() + "\n"
      }
      var reader = Reader.reading(header + "\n" + body.joined(), rows: 40, columns: 80)
      let opened = try #require(reader.pager).page.laidOut.values.map(\.count).reduce(0, +)
      reader.type("       ")
      let paged = try #require(reader.pager).page.laidOut.values.map(\.count).reduce(0, +)
      reader.type("llll$")
      let panned = try #require(reader.pager).page.laidOut.values.map(\.count).reduce(0, +)
      #expect(panned == paged)
      reader.type("G")
      #expect(reader.screen.contains("row \(count) "))
      return [opened, paged]
    }
    let small = try rowsLaidOut(of: 1000)
    #expect(small[0] < 120)
    #expect(small[1] < 400)
    // Its last portion is as long.
    let large = try rowsLaidOut(of: 4400)
    #expect(large == small)
  }
}

extension Reader {
  /// Some rows of the screen.
  func rows(_ range: ClosedRange<Int>) -> String {
    screen.split(separator: "\n", omittingEmptySubsequences: false)[range].joined(separator: "\n")
  }
}
