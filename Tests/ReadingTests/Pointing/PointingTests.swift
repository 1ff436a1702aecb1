import Posts
import Testing

@testable import Reading

/// What clicks and the wheel do.
@Suite struct PointingTests {
  private static let post = """
    ---
    title: Beans
    ---
    To [tools](#%54ools), [déjà](#d%C3%A9j%C3%A0-vu), [out](https://a.org/), [none](), [lost](#lost), [start](#).

    ## Sowing

    \((1...20).map { "Row \($0)" }.joined(separator: "\\\n"))

    ### Déjà vu

    Again.

    ## Tools

    A spade.

    """

  private static func reader(rows: Int = 14, columns: Int = 90) -> Reader {
    .reading(post, rows: rows, columns: columns)
  }

  @Test func aLinkToASectionGoesThere() {
    var reader = Self.reader()
    reader.click(on: "tools")
    #expect(reader.topRow == "Tools")
    reader.type("g")
    reader.click(on: "déjà")
    #expect(reader.topRow == "Déjà vu")
    reader.type("g]")
    #expect(reader.topRow == "Sowing")
    reader.type("k")
    reader.type("k")
    reader.type("k")
    reader.click(on: "start")
    #expect(reader.topRow == "Beans")
  }

  @Test func anyOtherLinkSaysWhereItLeads() {
    var reader = Self.reader()
    reader.click(on: "out")
    #expect(reader.lastRow.hasPrefix("https://a.org/"))
    reader.click(on: "none")
    #expect(reader.lastRow.hasPrefix("the link has no address"))
    reader.click(on: "lost")
    #expect(reader.lastRow.hasPrefix("no section “lost” in this post"))
    reader.click(on: "Row 1")
    #expect(reader.lastRow.hasPrefix("Beans"))
    #expect(reader.topRow == "Beans")
  }

  @Test func anAddressIsSanitized() {
    var reader = Reader.reading("[x](<a\u{1B}]8;;b\u{9B}\u{202E}>)", rows: 9, columns: 60)
    reader.click(on: "x")
    #expect(
      reader.lastRow.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    #expect(reader.lastRow.contains("]8;;b"))
  }

  @Test func theTitleShownAboveIsTheStart() {
    var reader = Reader.reading(
      "# My title\n\nOne.\n\n## Two\n\n[up](#my-title) [top](#TOP) [two](#Two)\n", rows: 5, columns: 60)
    reader.type("]")
    reader.click(on: "up")
    #expect(reader.topRow == "My title")
    reader.type("]")
    reader.click(on: "top")
    #expect(reader.topRow == "My title")
    reader.type("]")
    reader.click(on: "two")
    #expect(reader.topRow == "Two")
  }

  @Test func theWheelMovesThreeRowsOfAPage() {
    var reader = Self.reader()
    let texts = [3, 6].map { rows in
      var other = Self.reader()
      other.type("x\(rows)j")
      return other.screen
    }
    reader.wheel(1)
    #expect(reader.screen == texts[0])
    reader.wheel(1)
    #expect(reader.screen == texts[1])
    reader.wheel(-1)
    #expect(reader.screen == texts[0])
    reader.wheel(.min)
    #expect(reader.topRow == "Beans")
  }

  @Test func nothingMovesWhileASearchIsTyped() {
    var reader = Self.reader()
    reader.type("/Row 1")
    let screen = reader.screen
    reader.wheel(1)
    reader.click(on: "tools")
    #expect(reader.screen == screen)
  }

  @Test func whatWasTypedBeforeIsForgotten() {
    var reader = Self.reader()
    reader.type("9")
    reader.wheel(1)
    reader.type("j")
    var other = Self.reader()
    other.type("x4j")
    #expect(reader.screen == other.screen)
  }

  @Test func aClickSelectsAPostAndTheNextOneOpensIt() {
    let posts = ["One", "Two", "Three"].enumerated().map { Post(id: "\($0).md", title: $1) }
    var reader = Reader.shelf(posts, rows: 10, columns: 60)
    reader.type("&")
    #expect(reader.click(on: "Two") == [])
    #expect(reader.mode == .shelf && !reader.shelf.isTyping)
    #expect(reader.shelf.selectedPost?.title == "Two")
    #expect(reader.click(on: "Two") == [.load("1.md")])
    reader.wheel(1)
    #expect(reader.shelf.selection.index == 2)
    reader.wheel(-5)
    #expect(reader.shelf.selection.index == 0)
  }

  @Test func aClickOnAnEntryReadsOnThere() {
    var sheet = Self.reader(columns: 60)
    sheet.type("t")
    sheet.click(on: "Tools")
    #expect(sheet.topRow == "Tools")
    #expect(sheet.outline == nil)

    var pane = Self.reader(columns: 120)
    pane.type("t")
    pane.click(on: "Déjà vu")
    #expect(pane.pager?.section?.title == "Déjà vu")
    #expect(pane.mode == .pager && pane.outline != nil)
    pane.click(on: "Sowing")
    #expect(pane.pager?.section?.title == "Sowing")
  }

  @Test func theWheelOverTheOutlineMovesItsSelection() {
    var reader = Self.reader(columns: 120)
    reader.type("t")
    reader.wheel(2)
    #expect(reader.pager?.section?.title == "Déjà vu")
    reader.wheel(-1, at: Frame.Position(row: 3, column: 100))
    #expect(reader.outline?.selectedEntry == 2)
    #expect(reader.pager?.section?.title == "Sowing")
  }

  @Test func helpScrollsAndTakesNoClicks() {
    var reader = Self.reader()
    reader.type("?")
    let start = reader.screen
    reader.click(on: "Keys")
    #expect(reader.screen == start)
    reader.wheel(1)
    var other = Self.reader()
    other.type("?3j")
    #expect(reader.screen == other.screen)
  }
}

extension Reader {
  /// Clicks where a text first stands in the frame.
  @discardableResult
  fileprivate mutating func click(on text: String) -> [Effect] {
    let frame = frame()
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let rest = frame[row: row].dropFirst(column).compactMap { $0.cluster?.text }.joined()
        if rest.hasPrefix(text) { return update(.click(Frame.Position(row: row, column: column))) }
      }
    }
    Issue.record("no \(text) on the screen")
    return []
  }

  fileprivate mutating func wheel(
    _ notches: Int, at position: Frame.Position = Frame.Position(row: 2, column: 5)
  ) {
    _ = update(.wheel(notches, at: position))
  }

  /// The first row of the screen, without the gutter.
  fileprivate var topRow: String {
    String(screen.prefix { $0 != "\n" }.drop { $0 == " " })
  }

  /// The last row.
  fileprivate var lastRow: String {
    String(screen.split(separator: "\n", omittingEmptySubsequences: false).last ?? "").trimmed
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
