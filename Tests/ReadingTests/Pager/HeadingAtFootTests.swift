import Testing

@testable import Reading

@Suite struct HeadingAtFootTests {
  private static let source = """
    one

    two

    three

    four

    ## Five

    six

    seven

    eight

    nine

    ten
    """

  @Test func aHeadingWaitsForWhatItHeads() {
    var reader = Reader.reading(Self.source, rows: 13, columns: 30)
    #expect(
      reader.screen == """
           Post
           1 min


           one

           two

           three

           four

         ? keys · q quit          38%
        """)
    reader.type("j")
    #expect(
      reader.screen == """
           1 min


           one

           two

           three

           four


         Post        38% · 1 min left
        """)
    reader.type("k ")
    #expect(
      reader.screen == """
           Five
           ────

           six

           seven

           eight

           nine

           ten
         Five                    100%
        """)
  }
}
