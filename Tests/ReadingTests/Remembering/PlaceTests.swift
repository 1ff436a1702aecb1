import Posts
import StateLog
import Testing

@testable import Reading

/// Posts open where they were left, whatever has happened since.
@Suite struct PlaceTests {
  private static func paragraph(_ section: Int, _ number: Int) -> String {
    "Paragraph \(number) of section \(section): " + (1...30).map { "word\($0)" }.joined(separator: " ")
      + ".\n"
  }

  private static func section(_ number: Int) -> String {
    "## Section \(number)\n\n" + (1...5).map { paragraph(number, $0) }.joined(separator: "\n")
  }

  private static let post = "# A post\n\n" + (1...6).map(section).joined(separator: "\n")

  /// A reader that has left the post with this paragraph on top.
  private static func left(at section: Int, _ paragraph: Int) -> RememberingReader {
    var reader = RememberingReader(["a.md": post])
    reader.open("a.md")
    reader.type("/Paragraph \(paragraph) of section \(section):")
    reader.press(.enter)
    while !reader.screen.hasPrefix("   Paragraph \(paragraph) of section \(section):") { reader.type("j") }
    reader.press(.escape)
    reader.type("q")
    return reader
  }

  private static func top(
    _ text: String, after other: RememberingReader, rows: Int = 12, columns: Int = 60
  ) -> String {
    var reader = RememberingReader(["a.md": text], rows: rows, columns: columns, after: other)
    reader.open("a.md")
    return String(reader.screen.split(separator: "\n").first ?? "").trimming()
  }

  @Test func aPostOpensWhereItWasLeft() {
    let reader = Self.left(at: 3, 4)
    #expect(Self.top(Self.post, after: reader).hasPrefix("Paragraph 4 of section 3:"))
    #expect(
      reader.state(of: "a.md").place?.text.hasSuffix(
        "#section-3 Paragraph 4 of section 3: word1 word2 word3 word") == true)
  }

  @Test("The same sentence is on top in another width", arguments: [(8, 30), (24, 80), (60, 200), (5, 20)])
  func anotherWidth(rows: Int, columns: Int) {
    let reader = Self.left(at: 3, 4)
    let top = Self.top(Self.post, after: reader, rows: rows, columns: columns)
    #expect(top.hasPrefix("Paragraph 4 of"))
  }

  @Test("What was written above it moves nothing")
  func textAbove() {
    let reader = Self.left(at: 3, 4)
    let edited = Self.post.replacing(
      "Paragraph 1 of section 3", with: "New.\n\nNew too.\n\nParagraph 1 of section 3"
    )
    .replacing("# A post\n", with: "# A post\n\n## Before\n\nMore.\n")
    #expect(Self.top(edited, after: reader).hasPrefix("Paragraph 4 of section 3:"))
  }

  @Test("A section with another title is known by its text")
  func anotherTitle() {
    let reader = Self.left(at: 3, 4)
    let edited = Self.post.replacing("## Section 3", with: "## Third")
    #expect(Self.top(edited, after: reader).hasPrefix("Paragraph 4 of section 3:"))
  }

  @Test("Where the block says something else, its section is on top")
  func anotherBlock() {
    let reader = Self.left(at: 3, 4)
    let edited = Self.post.replacing("Paragraph 4 of section 3", with: "Another text")
    #expect(Self.top(edited, after: reader) == "Section 3")
  }

  @Test("Where the section is gone, the nearest one before it is on top")
  func anotherSection() {
    let reader = Self.left(at: 3, 4)
    let edited = Self.post.replacing(Self.section(3), with: "")
    #expect(Self.top(edited, after: reader) == "Section 2")
    #expect(Self.top("Nothing is left.\n", after: reader).isEmpty == false)
  }

  @Test("Every row of a post is found again, in every width")
  func everyRow() {
    var page = Page(Reader.text(of: Self.post), Geometry(columns: 60, measure: 50))
    var position = Page.Position.start
    while position < page.end {
      let place = page.place(at: position)
      let saved = page.saved(place, inSection: page.section(at: position.part), fraction: 0.5)
      #expect(SavedPlace(saved.text) == saved)
      let found = page.place(of: saved)
      #expect((found.section, found.block, found.offset) == (place.section, place.block, place.offset))
      position = page.position(1, below: position)
    }
  }

  @Test("A place noted at a broken line, an emoji or a long word is found again")
  func oddTexts() {
    let text =
      "# T\n\n" + (0..<40).map { "👩‍🚀🛠️\u{301} é\($0) x%41 \t\\*b*  \n" }.joined()
      + "\n`code`\n\n***\n\n- a\n- b\n"
    var page = Page(Reader.text(of: text), Geometry(columns: 24, measure: 20))
    var position = Page.Position.start
    while position < page.end {
      let place = page.place(at: position)
      let saved = page.saved(place, inSection: page.section(at: position.part), fraction: 0.5)
      let found = SavedPlace(saved.text).map { page.place(of: $0) }
      #expect(found.map { page.position(of: $0).part } == position.part)
      position = page.position(1, below: position)
    }
  }
}

extension String {
  fileprivate func trimming() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
