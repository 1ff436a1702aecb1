import Markdown
import Posts
import Testing

@testable import Reading

/// Footnotes in the pager: they come last, wherever they stand in the source.
@Suite struct FootnoteTests {
  private static let source = """
    ---
    title: T
    ---
    [^last]: The last note, which is found.

    First[^first].

    ## Section

    Text[^last] and more.^[A note in place.]

    [^first]: The first note.

        ## No section
    """

  @Test func theyComeLast() {
    #expect(
      Self.reader().screen == """
           T
           1 min


           First¹.


           Section
           ───────

           Text² and more.³

           ────────────
           1. The first note.

              No section
              ──────────
           2. The last note, which is found.
           3. A note in place.

         ? keys · q quit                   100%
        """)
  }

  @Test("A footnote is peeked at from its start, whatever stands above it")
  func peek() {
    var reader = Reader.reading(Self.source, rows: 14, columns: 44)
    reader.type("]")
    reader.press(.tab)
    reader.type("p")
    #expect(
      reader.screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(7)
        .joined(separator: "\n") == """
          ── T ───────────────────────────────────────
             2. The last note, which is found.
             3. A note in place.



           j k move · Enter goes there · any other k…
          """)
  }

  @Test func theirHeadingsAreNoSections() {
    #expect(Self.reader().pager?.sections.map(\.title) == ["Section"])
  }

  @Test func theirNumbersAreLinksToThem() {
    let reader = Self.reader()
    let addresses = reader.frame().targets.compactMap { region -> String? in
      if case .link(let link) = region.target { return link.address }
      return nil
    }
    #expect(addresses == ["#fn-first", "#fn-last", "#fn:3"])
    let page = reader.pager?.page
    #expect(["fn-first", "fn-last", "fn:3", "fn-none"].map { page?.footnote(named: $0) } == [1, 2, 3, nil])
    #expect([1, 2, 3, 4].map { page?.parts(ofFootnote: $0) } == [4..<6, 6..<7, 7..<8, nil])
  }

  @Test func aSearchFindsThem() {
    var reader = Self.reader(rows: 8)
    reader.type("/found")
    reader.press(.enter)
    #expect(reader.lit.contains("2. The last note, which is [[found]]."))
    reader.type("/place")
    reader.press(.enter)
    #expect(reader.lit.contains("3. A note in [[place]]."))
  }

  @Test func theShareThatIsReadGrowsToTheEnd() {
    var reader = Self.reader(rows: 4)
    var shares: [Double] = []
    for _ in 0..<20 {
      shares.append(reader.pager?.fraction ?? 0)
      reader.type("j")
    }
    #expect(shares == shares.sorted())
    #expect(shares.last == 1)
  }

  @Test func aPlaceInThemSurvivesAResize() {
    var reader = Self.reader(rows: 4)
    reader.type("Gk")
    let screen = reader.screen
    reader.resize(rows: 9, columns: 12)
    reader.resize(rows: 4, columns: 40)
    #expect(reader.screen == screen)
  }

  private static func reader(rows: Int = 21) -> Reader {
    Reader.reading(source, rows: rows, columns: 40)
  }
}
