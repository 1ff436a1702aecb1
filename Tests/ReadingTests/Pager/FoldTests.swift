import Testing

@testable import Reading

@Suite struct FoldTests {
  private static let source = """
    Words before it.

    ## One

    Alpha beta gamma.

    ### 🤖 Within

    Delta.

    ## Two

    Epsilon zeta.

    ## Three

    Eta.
    """

  private static func reader() -> Reader {
    var reader = Reader.reading(source, rows: 16, columns: 50)
    reader.type("]")
    return reader
  }

  @Test func aHeadingThatIsHalfInViewComesIntoViewWhole() {
    let paragraphs = (1...30).map { "Row \($0).\n\n" }.joined()
    var reader = Reader.reading(
      "---\ntitle: T\n---\n# One\n\n\(paragraphs)## Two\n\nEnd.\n", rows: 8, columns: 50)
    for _ in 0..<10 where !reader.top.contains("═") { reader.type("j") }
    reader.type("za")
    #expect(reader.top.contains("One  ▸"))
  }

  @Test func aSectionFoldsToItsHeading() {
    var reader = Self.reader()
    reader.type("za")
    #expect(
      reader.screen == """
           One  ▸ 1 section, 6 words
           ───


           Two
           ───

           Epsilon zeta.


           Three
           ─────

           Eta.

         folded: One                                 100%
        """)
    reader.type("za")
    #expect(
      reader.screen == """
           One
           ───

           Alpha beta gamma.

        🤖 Within

           Delta.


           Two
           ───

           Epsilon zeta.

         unfolded: One                   86% · 1 min left
        """)
  }

  @Test func foldingGoesOutwards() {
    var reader = Self.reader()
    reader.type("]zc")
    #expect(
      reader.screen == """
        🤖 Within  ▸ 2 words


           Two
           ───

           Epsilon zeta.


           Three
           ─────

           Eta.


         folded: 🤖 Within                           100%
        """)
    reader.type("zc")
    #expect(reader.notice?.text == "folded: One")
    reader.type("zc")
    #expect(reader.notice?.text == "nothing to fold here")
    reader.type("zo")
    #expect(reader.notice?.text == "unfolded: One")
    reader.type("]zo")
    #expect(reader.notice?.text == "unfolded: 🤖 Within")
    reader.type("zo")
    #expect(reader.notice?.text == "nothing to unfold here")
  }

  @Test func allFoldAndUnfold() {
    var reader = Self.reader()
    reader.type("zM")
    #expect(
      reader.screen == """


           Words before it.


           One  ▸ 1 section, 6 words
           ───


           Two  ▸ 3 words
           ───


           Three  ▸ 2 words
           ─────
         everything folded                           100%
        """)
    reader.type("]]]")
    #expect(reader.top == "   Three  ▸ 2 words")
    reader.type("zR")
    #expect(reader.notice?.text == "everything unfolded")
    #expect(reader.screen.contains("Eta."))
  }

  @Test func theKeysAreNamedWhileZWaits() {
    var reader = Self.reader()
    reader.type("z")
    #expect(reader.screen.contains("z · M · R · a · c · o"))
    let top = reader.top
    reader.type("j")
    #expect(reader.screen.contains(" no such keys: zj"))
    #expect(reader.top == top)
    reader.type("j")
    #expect(reader.top == "   ───")
  }

  @Test func aHitUnfoldsWhatHidesIt() {
    var reader = Self.reader()
    reader.type("zM/delta")
    reader.press(.enter)
    #expect(reader.screen.contains("Delta."))
    #expect(!reader.screen.contains("Eta."))
    reader.type("N")
    #expect(reader.screen.contains("Delta."))
  }

  @Test func theOutlineUnfoldsWhatHidesASection() {
    var reader = Self.reader()
    reader.type("zMtgjj")
    reader.press(.enter)
    #expect(reader.screen.contains("🤖 Within  ▸ 2 words"))
    #expect(!reader.screen.contains("Delta."))
  }

  @Test func foldsOutliveAResizeAndAReload() {
    var reader = Self.reader()
    reader.type("za")
    reader.resize(rows: 16, columns: 30)
    #expect(reader.screen.contains("▸"))
    reader.type("R")
    _ = reader.update(.loaded(Reader.text(of: Self.source.replacing("Eta.", with: "Theta."))))
    #expect(reader.top == "   One  ▸ 1 section, 6 words")
    #expect(reader.screen.contains("Theta."))
  }

  @Test func aFoldedHeadingTooLongSaysSoBelow() {
    var reader = Reader.reading("Words.\n\n## A heading that takes it all\n\nText.\n", rows: 10, columns: 34)
    reader.type("za")
    #expect(
      reader.screen == """
           Post
           1 min


           Words.


           A heading that takes it all
           ───────────────────────────
         folded: A heading that takes it…
        """)
  }

  /// Every row is reached from both ends, whatever is folded.
  @Test func scrollingSkipsWhatIsHidden() {
    for folded: Set<Int> in [[], [0], [1], [0, 1], [2], [0, 1, 2, 3], [3]] {
      var page = Page(Reader.text(of: Self.source), Geometry(columns: 50, measure: 40))
      page.fold(Set(folded.map { .section($0) }))
      let all = page.rows(from: .start, count: 1000).rows
      for count in all.indices {
        let position = page.position(count, below: .start)
        #expect(page.rows(from: position, count: 1000).rows == Array(all[count...]))
        #expect(page.position(-count, below: position) == page.position(0, below: .start))
        #expect(page.count(from: .start, to: position) == count)
      }
      #expect(page.position(all.count, below: .start) == page.end)
    }
  }

  @Test func aPostWithoutSections() {
    var reader = Reader.reading("Text.\n", rows: 8, columns: 40)
    reader.type("zazMzRzozc")
    #expect(reader.notice?.text == "nothing to fold here")
  }
}
