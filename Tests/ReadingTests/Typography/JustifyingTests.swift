import Testing

@testable import Reading

@Suite struct JustifyingTests {
  private static let text = """
    The printing press changed who could read, and what they read. Before it, a copyist spent months on a single \
    volume, and every copy brought its own mistakes.

    A short one.
    """

  @Test func theKeyFillsTheRows() {
    var reader = Reader.reading(Self.text, rows: 14, columns: 44, measure: 38)
    reader.type("|")
    #expect(
      reader.screen == """
           Post
           1 min


           The printing press  changed who  could
           read,  and what they  read. Before it,
           a copyist  spent  months on  a  single
           volume, and every copy brought its own
           mistakes.

           A short one.


         justified                             100%
        """)
    reader.type("|")
    #expect(
      reader.screen == """
           Post
           1 min


           The printing press changed who could
           read, and what they read. Before it, a
           copyist spent months on a single
           volume, and every copy brought its own
           mistakes.

           A short one.


         ragged                                100%
        """)
  }

  @Test func wordsAreDivided() {
    var reader = Reader.reading(
      "Hyphenation of extraordinarily complicated vocabulary demonstrates typographical responsibility.",
      rows: 12, columns: 44, measure: 34)
    reader.language = "en"
    let effects = reader.type("|")
    #expect(effects == [.hyphenate(language: "en")])
    #expect(
      reader.screen == """
             Post
             1 min


             Hyphenation   of   extraordinarily
             complicated vocabulary
             demonstrates typographical
             responsibility.



         justified                             100%
        """)
    _ = reader.update(.hyphenation(language: "en", .everyThird))
    #expect(
      reader.screen == """
             Post
             1 min


             Hyphenation   of   extraordinarily
             complicated  vocabulary demonstra-
             tes typographical responsibility.




         justified                             100%
        """)
    #expect(reader.type("||") == [])
  }

  @Test func aHitIsLitAcrossAWidenedGap() {
    var reader = Reader.reading(Self.text, rows: 14, columns: 44, measure: 38)
    reader.type("|/a copyist spent")
    #expect(
      reader.lit == """
           Post
           1 min


           The printing press  changed who  could
           read,  and what they  read. Before it,
           [[a copyist  spent]]  months on  a  single
           volume, and every copy brought its own
           mistakes.

           A short one.


        /a copyist spent                     1 of 1
        """)
  }

  @Test(arguments: [
    "https://example.com/extraordinarily/complicated", "EXTRAORDINARILY", "snake_case_identifier",
    "covid19letters",
    "`extraordinarily`",
  ])
  func notDivided(word: String) {
    let source = "Some words before it stand here " + word
    let rows = Reader.rows(of: source, width: 40, Typography(isJustified: true, hyphenation: .everyThird))
    #expect(!rows.contains { $0.hasSuffix("-") && !$0.contains("bef") })
  }
}

extension Hyphenation {
  /// Divides words after every third letter.
  static let everyThird = Hyphenation { word in
    Array(stride(from: 3, to: word.utf8.count - 1, by: 3))
  }
}

extension Reader {
  /// The rows of a paragraph as text.
  static func rows(of source: String, width: Int, _ typography: Typography) -> [String] {
    var page = Page(text(of: source), Geometry(columns: width, measure: width), typography)
    return page.rows(of: 1).map { $0.spans.flatMap(\.clusters).map(\.text).joined() }
  }
}
