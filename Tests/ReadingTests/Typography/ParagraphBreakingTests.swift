import Testing

@testable import Reading

@Suite struct ParagraphBreakingTests {
  /// Filled greedily, the first row takes `aaa` and leaves the second far too short.
  @Test func theWholeParagraphCounts() {
    let text = StyledText("aaa bb cc ddddd", .text)
    let stretch = Stretch.all(of: text).first
    #expect(stretch.extents(width: 6) == [0..<6, 7..<9, 10..<15])
    let best = ParagraphBreaking(stretch, hyphens: [], width: 6).best()
    #expect(best?.map(\.end) == [3, 9, 15])
  }

  @Test func aWordWiderThanARowIsLeftToTheGreedyWay() {
    let stretch = Stretch.all(of: StyledText("a bbbbbbbbbb c", .text)).first
    #expect(ParagraphBreaking(stretch, hyphens: [], width: 6).best() == nil)
  }

  @Test func emptyText() {
    let stretch = Stretch.all(of: StyledText("", .text)).first
    #expect(ParagraphBreaking(stretch, hyphens: [], width: 6).best()?.map(\.end) == [0])
  }

  /// No letter is lost and no row is too wide, whatever the width.
  @Test(arguments: [28, 33, 40, 57, 72]) func nothingIsLost(width: Int) {
    for article in Articles.all {
      var ragged = Page(article, Geometry(columns: width + 8, measure: width))
      var justified = Page(
        article, Geometry(columns: width + 8, measure: width),
        Typography(isJustified: true, hyphenation: .everyThird))
      for part in 0..<ragged.partCount {
        let rows = justified.rows(of: part)
        #expect(rows.allSatisfy { $0.width <= max(width + 3, ragged.rows(of: part).map(\.width).max() ?? 0) })
        #expect(Self.letters(ragged.rows(of: part)) == Self.letters(rows))
      }
    }
  }

  private static func letters(_ rows: [Row]) -> String {
    rows.flatMap(\.spans).flatMap(\.clusters).map(\.text).joined().filter { $0.isLetter || $0.isNumber }
  }
}

extension StyledText {
  fileprivate init(_ text: String, _ style: Style) {
    self.init()
    append(text, style, source: 0, isVerbatim: true)
  }
}
