import Posts
import Testing

@testable import Reading

/// Going where links and footnotes lead, and back.
@Suite struct JumpTests {
  private static let source = """
    ---
    title: Beans
    ---
    Sow them[^sow] in May, [not before](https://a.org/frost).

    ## Sowing

    \((1...12).map { "Row \($0)" }.joined(separator: "\\\n"))

    As said[^sow], see [the tools](#tools).^[A *note* in place.]

    ## Tools

    A spade, as for [sowing](#sowing).

    [^sow]: In rows.
    """

  private static func reader(rows: Int = 10, columns: Int = 50) -> Reader {
    .reading(source, rows: rows, columns: columns)
  }

  @Test func tabIsCtrlIRightAfterCtrlO() {
    var reader = Self.reader()
    reader.type("]]")
    let (tools, start) = (reader.page, Self.reader().page)
    reader.type("g")
    #expect(reader.page == start)
    reader.press(.control("o"))
    #expect(reader.page == tools)
    reader.press(.tab)
    #expect(reader.page == start)
    // Nothing is ahead any more: it chooses.
    reader.press(.tab)
    #expect(reader.pager?.choice != nil)
    reader.press(.escape)
    reader.press(.control("o"))
    reader.type("k")
    let above = reader.page
    reader.press(.tab)
    #expect(reader.pager?.choice != nil || reader.screen.contains("nothing to choose in view"))
    reader.press(.escape)
    #expect(reader.page == above)
    reader.type("L")
    #expect(reader.page == start)
  }

  @Test func whatWasFollowedStaysSoBackAndForward() {
    var reader = Self.reader()
    let start = reader.page
    reader.press(.tab)
    reader.press(.enter)
    let footnote = reader.page
    reader.press(.control("o"))
    reader.type("L")
    #expect(reader.page == footnote)
    reader.press(.backspace)
    #expect(reader.page == start)
    reader.type("L")
    #expect(reader.page == footnote)
  }

  @Test func tabChoosesAndEnterGoesToTheFootnoteAndBack() {
    var reader = Self.reader()
    reader.press(.tab)
    #expect(
      reader.chosen == """
           Beans
           1 min


           Sow them[¹] in May, not before.


           Sowing
           ──────
         1. In rows.                     24% · 1 min left
        """)
    reader.press(.enter)
    #expect(
      reader.chosen == """

           Tools
           ─────

           A spade, as for sowing.

           ───────────────
           [1. In rows.]
           2. A note in place.
         footnote 1 · Enter back to the text         100%
        """)
    reader.press(.enter)
    #expect(reader.chosen.hasPrefix("   Beans\n   1 min\n\n\n   Sow them[¹] in May, not before."))
  }

  @Test func theWayBackIsToTheReferenceItCameFrom() {
    var reader = Self.reader()
    reader.type("17j")
    reader.press(.tab)
    let screen = reader.chosen
    #expect(screen.contains("As said[¹], see the tools.²"))
    for key in [Key.enter, .backspace, .control("o")] {
      reader.press(.enter)
      #expect(reader.chosen.contains("[1. In rows.]"))
      reader.press(key)
      #expect(reader.chosen == screen)
    }
    reader.press(.enter)
    reader.type("''")
    #expect(reader.chosen == screen)
  }

  @Test func tabWalksWhatIsInViewRoundItsEnds() {
    var reader = Self.reader(rows: 40)
    var seen: [String] = []
    for key in [Key.tab, .tab, .tab, .tab, .tab, .tab, .tab, .tab, .tab, .backTab] {
      reader.press(key)
      seen.append(reader.status)
    }
    #expect(
      seen == [
        "1. In rows.", "https://a.org/frost", "1. In rows.", "#tools", "2. A note in place.", "#sowing",
        "footnote 1 · Enter back to the text", "footnote 2 · Enter back to the text", "1. In rows.",
        "footnote 2 · Enter back to the text",
      ])
    reader.type("3")
    reader.press(.tab)
    #expect(reader.status == "1. In rows.", "round the end: the first, the second, the third")
  }

  @Test func shiftTabBeginsWithTheLast() {
    var reader = Self.reader()
    reader.press(.backTab)
    #expect(reader.status == "https://a.org/frost")
    reader.press(.enter)
    #expect(reader.status.hasPrefix("https://a.org/frost"))
    #expect(reader.top == "   Beans")
  }

  @Test func whatLeavesTheViewIsChosenNoMore() {
    var reader = Self.reader()
    reader.press(.tab)
    reader.type("2j")
    #expect(reader.pager?.choice != nil)
    reader.type("3j")
    #expect(reader.pager?.choice == nil)
    var other = reader
    reader.press(.enter)
    other.type("j")
    #expect(reader.screen == other.screen, "with nothing chosen Enter goes one row down")
    reader.press(.tab)
    #expect(reader.notice?.text == "nothing to choose in view")
  }

  @Test func severalDeepAndForwardAgain() {
    var reader = Self.reader()
    reader.type("17j")
    reader.press(.tab)
    reader.press(.tab)
    let first = reader.chosen
    reader.press(.enter)
    #expect(reader.top == "   Tools")
    reader.press(.tab)
    let second = reader.chosen
    #expect(second.contains("as for [sowing]"))
    reader.press(.enter)
    #expect(reader.top == "   Sowing")
    reader.press(.control("o"))
    #expect(reader.chosen == second)
    reader.press(.backspace)
    #expect(reader.chosen == first)
    reader.type("L")
    #expect(reader.chosen == second)
    reader.type("LL")
    #expect(reader.top == "   Sowing")
    #expect(reader.notice?.text == "nothing to go forward to")
    reader.type("2")
    reader.press(.control("o"))
    #expect(reader.chosen == first)
    reader.press(.control("o"))
    #expect(reader.notice?.text == "nothing to go back to")
  }

  @Test func theWayBackSurvivesAnotherSize() {
    var reader = Self.reader()
    reader.type("17j")
    let screen = reader.screen
    reader.press(.tab)
    reader.press(.enter)
    reader.resize(rows: 5, columns: 20)
    reader.resize(rows: 10, columns: 50)
    reader.press(.backspace)
    reader.press(.escape)
    #expect(reader.screen == screen)
    reader.press(.tab)
    reader.press(.enter)
    reader.resize(rows: 6, columns: 24)
    reader.press(.backspace)
    #expect(reader.chosen.contains("As said[¹]"))
  }

  @Test func aFootnoteNobodyCameFromLeadsToTheFirstReference() {
    var reader = Self.reader()
    reader.type("G")
    reader.press(.backTab)
    reader.press(.backTab)
    let end = reader.chosen
    reader.press(.enter)
    #expect(reader.chosen.contains("Sow them[¹]"))
    reader.press(.backspace)
    #expect(reader.chosen == end)

    var lonely = Reader.reading("A.\n\n[^x]: Alone.\n", rows: 10, columns: 40)
    lonely.press(.tab)
    lonely.press(.enter)
    #expect(lonely.notice?.text == "nothing in the text refers to this footnote")
    #expect(lonely.jumps.behind.isEmpty)
  }

  @Test func escapeChoosesNothingAndThenLeaves() {
    var reader = Self.reader()
    reader.press(.tab)
    #expect(reader.press(.escape) == [])
    #expect(reader.pager?.choice == nil)
    #expect(reader.press(.escape) == [.quit])
  }

  @Test func backspaceLeavesWhereNothingWasFollowed() {
    var reader = Reader.shelf([Post(id: "post.md", title: "Beans")], rows: 10, columns: 50)
    reader.press(.enter)
    _ = reader.update(.loaded(Reader.text(of: Self.source)))
    reader.press(.tab)
    reader.press(.enter)
    reader.press(.backspace)
    #expect(reader.mode == .pager)
    reader.press(.backspace)
    #expect(reader.mode == .shelf)
  }

  @Test func aFoldedSectionOpensForWhatLeadsIntoIt() {
    var reader = Self.reader()
    reader.type("zM")
    reader.press(.tab)
    reader.press(.enter)
    #expect(reader.chosen.contains("[1. In rows.]"))
    reader.press(.backspace)
    #expect(reader.chosen.contains("Sow them[¹]"))
  }

  @Test func readAnewTheWayBackIsKept() {
    var reader = Self.reader()
    reader.type("17j")
    reader.press(.tab)
    let screen = reader.chosen
    reader.press(.enter)
    reader.type("r")
    _ = reader.update(.loaded(Reader.text(of: Self.source)))
    #expect(reader.chosen.contains("[1. In rows.]"))
    reader.press(.backspace)
    #expect(reader.chosen == screen)
  }

  @Test func aClickOnAFootnoteGoesBackToo() {
    var reader = Self.reader()
    reader.press(.tab)
    reader.press(.enter)
    _ = reader.update(.click(Frame.Position(row: 7, column: 6)))
    #expect(reader.chosen.contains("Sow them[¹]"))
  }

  @Test func aControlInAnAddressIsNotShown() {
    var reader = Reader.reading("[x](<a\u{1B}]8;;b\u{9B}\u{202E}>)", rows: 9, columns: 60)
    reader.press(.tab)
    #expect(reader.status.contains("]8;;b"))
    #expect(reader.status.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
  }
}

extension Reader {
  /// The screen without its last row.
  fileprivate var page: String {
    screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast().joined(separator: "\n")
  }

  /// The screen with brackets around what is chosen.
  var chosen: String {
    let frame = frame()
    return (0..<frame.size.rows).map { row in
      var line = ""
      var isLit = false
      for cell in frame[row: row] {
        if (cell.style.role == .selection) != isLit { line += isLit ? "]" : "[" }
        isLit = cell.style.role == .selection
        line += cell.cluster?.text ?? ""
      }
      if isLit { line += "]" }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// What the last row says at its left.
  var status: String {
    let row = screen.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    return String(row.drop { $0 == " " }.split(separator: "  ", omittingEmptySubsequences: false).first ?? "")
  }
}
