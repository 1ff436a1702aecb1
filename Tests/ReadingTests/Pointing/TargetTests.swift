import Posts
import Testing

@testable import Reading

/// What can be pointed at in frames, and where.
@Suite struct TargetTests {
  /// The targets of a page, a line each: row, first column, what is shown there, and where it leads.
  private static func links(_ frame: Frame) -> String {
    frame.targets.map { region in
      let shown = frame[row: region.row][cells: region.columns].compactMap(\.cluster?.text).joined()
      guard case .link(let link) = region.target else { return "\(region.row) \(region.target)" }
      return "\(region.row) \(region.columns.lowerBound) \(shown) -> \(link.address)"
    }.joined(separator: "\n")
  }

  private static func links(_ source: String, rows: Int = 12, columns: Int = 40) -> String {
    links(Reader.reading("---\ntitle: T\n---\n" + source, rows: rows, columns: columns).frame())
  }

  @Test func everyKindOfLinkIsOne() {
    #expect(
      Self.links(
        """
        A [plain](a.md "title"), [full][ref], [short],\\
        <https://auto.link/>, <me@mail.org>\\
        and https://bare.link.

        [ref]: <b c.md>
        [short]: #d&amp;e\\_f
        """, columns: 60) == """
          4 5 plain -> a.md
          4 12 full -> b c.md
          4 18 short -> #d&e_f
          5 3 https://auto.link/ -> https://auto.link/
          5 23 me@mail.org -> mailto:me@mail.org
          6 7 https://bare.link -> https://bare.link
          """)
  }

  @Test func aLinkThatIsBrokenIntoRowsIsOneLink() {
    let frame = Reader.reading(
      "---\ntitle: T\n---\nTwo [very\nlong words](x) two [x](x)", rows: 9, columns: 13
    )
    .frame()
    #expect(
      Self.links(frame) == """
        4 4 very long -> x
        5 0 words -> x
        5 10 x -> x
        """)
    let links = frame.targets.map(\.target)
    #expect(links[0] == links[1])
    #expect(links[1] != links[2], "another link with the same address")
  }

  @Test func aLinkIsOneTargetWhateverStylesItHas() {
    #expect(
      Self.links("a [b *c* `d` **e**](f) [](none) [g]( <> )") == """
        4 5 b c d e -> f
        4 13 g ->\u{20}
        """)
  }

  @Test func theSpaceBeforeALinkIsNoPartOfIt() {
    #expect(Self.links("a\n[b](c)\n[d](e)") == "4 5 b -> c\n4 7 d -> e")
  }

  @Test func imagesAreLinks() {
    #expect(
      Self.links(
        """
        An ![image](i.png), [![badge](b.svg) text](ci)

        ![Alone](alone.png)

        [![Both](both.png)](page)
        """, rows: 14) == """
          4 6 ▣ image -> i.png
          4 15 ▣ badge text -> ci
          6 3 ▣ Alone -> alone.png
          7 5 alone.png -> alone.png
          9 3 ▣ Both -> page
          10 5 both.png -> both.png
          11 5 → page -> page
          """)
  }

  @Test func headingsListsQuotesAndTablesHaveLinks() {
    #expect(
      Self.links(
        """
        ## 🤖 [Robots](r)

        - [item](i)

        > [quoted](q)

        | [A](a) | B |
        |---|---|
        | c | [D](d) |
        """, rows: 16) == """
          4 3 Robots -> r
          7 5 item -> i
          9 5 quoted -> q
          11 table(7)
          11 3 A -> a
          13 7 D -> d
          """)
  }

  @Test func aHitInALinkLeavesItWhole() {
    var reader = Reader.reading("---\ntitle: T\n---\na [long link](x)", rows: 9, columns: 40)
    reader.type("/link")
    reader.press(.enter)
    #expect(Self.links(reader.frame()) == "4 5 long link -> x")
  }

  @Test func pointingFindsWhatIsThere() {
    let frame = Reader.reading("---\ntitle: T\n---\na [link](x)", rows: 9, columns: 40).frame()
    let found = (4...9).map { frame.target(at: Frame.Position(row: 4, column: $0)) }
    let link = Target.link(Link("x", start: 19))
    #expect(found == [nil, link, link, link, link, nil])
    #expect(frame.target(at: Frame.Position(row: 2, column: 5)) == nil)
    #expect(frame.target(at: Frame.Position(row: 99, column: -1)) == nil)
  }

  @Test func whatIsPutOverATargetHidesIt() {
    var frame = Frame(size: Size(rows: 2, columns: 10))
    let link = Link("x", start: 0)
    frame.put([Span(Sanitizing.clusters("a link that is cut"), .text, link: link)], row: 0, column: 0)
    frame.put("over", .text, row: 0, column: 3)
    #expect(frame.targets.map(\.columns) == [0..<3, 7..<10])
    frame.put("everything", .text, row: 0, column: 0)
    #expect(frame.targets.isEmpty)
  }

  @Test func theSheetOfTheOutlineHidesTheLinksBelowIt() {
    let lines = (1...9).map { "[link \($0)](\($0))  " }.joined(separator: "\n")
    var reader = Reader.reading("---\ntitle: T\n---\n\(lines)\n\n## A\n\n## B", rows: 14, columns: 40)
    #expect(reader.frame().targets.count == 9)
    reader.type("t")
    let targets = reader.frame().targets
    #expect(targets.map(\.row) == [4, 5, 6, 7, 8, 10, 11, 12])
    #expect(targets.suffix(3).map(\.target) == [.item(0), .item(1), .item(2)])
  }

  @Test func thePostsOfTheShelfAreTargets() {
    let posts = ["one", "two", "three"].map { Reader.text(of: "# \($0)").post }
    let frame = Reader.shelf(posts, rows: 10, columns: 40).frame()
    #expect(frame.targets.map(\.target) == [.item(0), .item(1), .item(2)])
    #expect(frame.target(at: Frame.Position(row: 1, column: 39)) == .item(1))
    #expect(frame.target(at: Frame.Position(row: 3, column: 0)) == nil)
  }
}

extension ArraySlice<Cell> {
  fileprivate subscript(cells columns: Range<Int>) -> ArraySlice<Cell> {
    self[startIndex + columns.lowerBound..<startIndex + columns.upperBound]
  }
}
