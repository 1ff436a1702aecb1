import StateLog
import Testing

@testable import Reading

/// Where kept words are looked for.
@Suite struct SoughtPassageTests {
  /// Five hundred paragraphs, one a part: `Paragraph 7 of these.` is part 7.
  private static func page(_ changed: [Int: String] = [:]) -> Page {
    let paragraphs = (1...500).map { changed[$0] ?? "Paragraph \($0) of these." }
    let text = Reader.text(of: "---\ntitle: Long\n---\n" + paragraphs.joined(separator: "\n\n") + "\n")
    return Page(text, Typography.plain.geometry(columns: 80, measure: 72))
  }

  private static func place(_ quote: String, block: Int) -> SavedPlace {
    SavedPlace(fraction: 0, block: block, offset: 0, quote: quote)
  }

  private static func parts(_ page: Page, _ places: [SavedPlace], limit: Int) -> [Int?] {
    page.passages(of: places, limit: limit).map { $0?.start.part }
  }

  @Test func theNearestIsFound() {
    let page = Self.page([90: "Here.", 110: "Here.", 300: "Here."])
    #expect(Self.parts(page, [Self.place("Here.", block: 102)], limit: 1 << 20) == [110])
    #expect(Self.parts(page, [Self.place("Here.", block: 98)], limit: 1 << 20) == [90])
    #expect(Self.parts(page, [Self.place("Here.", block: 9000)], limit: 1 << 20) == [300])
  }

  /// A paragraph counts as some fifty bytes.
  @Test func ofALongPostOnlyWhatIsNearIsWalked() {
    let page = Self.page([110: "Here.", 400: "There."])
    let places = [Self.place("Here.", block: 100), Self.place("There.", block: 100)]
    #expect(Self.parts(page, places, limit: 5000) == [110, nil])
    #expect(Self.parts(page, places, limit: 1 << 20) == [110, 400])
    #expect(Self.parts(page, [Self.place("Here.", block: 110)], limit: 1) == [110])
  }

  /// Each has its share, so that many take no longer than one.
  @Test func manyShareWhatIsWalked() {
    let page = Self.page([110: "Here."])
    let lost = (0..<50).map { Self.place("gone \($0)", block: 300) }
    let here = Self.place("Here.", block: 100)
    #expect(Self.parts(page, [here] + lost, limit: 5000).compactMap(\.self) == [])
    #expect(Self.parts(page, [here] + lost, limit: 1 << 20).compactMap(\.self) == [110])
  }
}
