import Testing

@testable import Reading

/// Callouts and details that fold.
@Suite struct BlockFoldTests {
  private static let source = """
    Words before it.

    ## One

    > [!tip]- Better posting
    > Start each post with a *question*.
    >
    > Then answer it.

    > [!note]+
    > Open at first.

    <details>
    <summary>The <b>whole</b> list</summary>

    - Alpha
    - Beta

    </details>

    <details open><summary>Short</summary>Inside one block.</details>

    Last.
    """

  private static func reader(rows: Int = 24, columns: Int = 50) -> Reader {
    var reader = Reader.reading(source, rows: rows, columns: columns)
    reader.type("]")
    return reader
  }

  @Test func theyAreAsTheirAuthorsHaveThem() {
    #expect(
      Self.reader().screen == """
           One
           ───

           ┃ ▸ TIP · Better posting  9 words

           ┃ ▾ NOTE
           ┃ Open at first.

           ▸ The whole list  2 words

           ▾ Short

           Inside one block.

           Last.








         One                                         100%
        """)
  }

  @Test func enterOpensAndClosesWhatTabChooses() {
    var reader = Self.reader()
    reader.press(.tab)
    #expect(reader.chosen.contains("\n   [┃ ▸ TIP · Better posting  9 words]\n"))
    #expect(reader.status == "TIP · Better posting · Enter unfolds")
    reader.press(.enter)
    #expect(
      reader.chosen.contains(
        """
           [┃ ▾ TIP · Better posting]
           ┃ Start each post with a question.
           ┃
           ┃ Then answer it.

           ┃ ▾ NOTE
        """))
    #expect(reader.notice?.text == "unfolded: TIP · Better posting")
    reader.press(.enter)
    #expect(reader.chosen.contains("[┃ ▸ TIP · Better posting  9 words]"))
    reader.press(.tab)
    #expect(reader.status == "NOTE · Enter folds")
    reader.press(.enter)
    #expect(reader.chosen.contains("\n   [┃ ▸ NOTE  3 words]\n\n   ▸ The whole list"))
    reader.press(.tab)
    reader.press(.enter)
    #expect(reader.chosen.contains("\n   [▾ The whole list]\n\n   • Alpha\n   • Beta\n\n   ▾ Short\n"))
    reader.press(.tab)
    reader.press(.enter)
    #expect(reader.chosen.contains("\n   [▸ Short  3 words]\n\n   Last.\n"))
  }

  @Test func aClickOnTheTitleDoes() {
    var reader = Self.reader()
    _ = reader.update(.click(Frame.Position(row: 8, column: 9)))
    #expect(reader.screen.contains("   ▾ The whole list\n\n   • Alpha"))
    _ = reader.update(.click(Frame.Position(row: 8, column: 4)))
    #expect(reader.screen.contains("   ▸ The whole list  2 words"))
    _ = reader.update(.click(Frame.Position(row: 8, column: 40)))
    #expect(reader.screen.contains("   ▸ The whole list  2 words"), "right of the title there is nothing")
  }

  @Test func zaTakesTheInnermostAtThePlace() {
    var reader = Self.reader(rows: 8)
    reader.type("3jza")
    #expect(reader.top == "   ┃ ▾ TIP · Better posting")
    reader.type("jza")
    #expect(reader.top == "   ┃ ▸ TIP · Better posting  9 words")
    reader.type("zc")
    #expect(reader.notice?.text == "folded: One")
    reader.type("zo")
    #expect(reader.notice?.text == "unfolded: One")
    reader.type("3jzo")
    #expect(reader.notice?.text == "unfolded: TIP · Better posting")
  }

  @Test func allOfThemFoldAndUnfold() {
    var reader = Self.reader()
    reader.type("zR")
    #expect(!reader.screen.contains("▸"))
    #expect(reader.screen.contains("Then answer it.") && reader.screen.contains("Alpha"))
    reader.type("zMza")
    #expect(reader.screen.contains("┃ ▸ NOTE  3 words\n"))
    #expect(reader.screen.contains("▸ Short  3 words"))
  }

  @Test func aHitUnfoldsWhatHidesIt() {
    var reader = Self.reader()
    reader.type("/question")
    reader.press(.enter)
    #expect(reader.lit.contains("┃ Start each post with a [[question]]."))
    #expect(!reader.screen.contains("Alpha"))
    reader.type("/beta")
    reader.press(.enter)
    #expect(reader.lit.contains("• [[Beta]]"))
  }

  @Test func aResizeAndAReloadKeepThem() {
    var reader = Self.reader()
    reader.press(.tab)
    reader.press(.enter)
    reader.resize(rows: 24, columns: 30)
    #expect(reader.screen.contains("▾ TIP") && reader.screen.contains("▸ The whole list"))
    reader.type("r")
    _ = reader.update(.loaded(Reader.text(of: Self.source.replacing("Last.", with: "At last."))))
    #expect(reader.screen.contains("▾ TIP") && reader.screen.contains("▸ The whole list"))
  }

  @Test func aTitleTooLongSaysBelowItWhatItHides() {
    var reader = Reader.reading("> [!note]- A title of words\n> Text.\n", rows: 10, columns: 34)
    #expect(reader.screen.contains("┃ ▸ NOTE · A title of words\n   ┃ 1 word\n"))
    reader.type("za")
    #expect(reader.screen.contains("┃ ▸ NOTE"), "the top row is not in it")
  }

  @Test func theyLieInEachOther() {
    let source = """
      > [!a]- Outer
      > > [!b]- Inner
      > > Deep.
      >
      > <details><summary>More</summary>
      >
      > Deeper.
      >
      > </details>
      >
      > End of outer.

      After.
      """
    var reader = Reader.reading(source, rows: 16, columns: 40)
    #expect(reader.screen.contains("┃ ▸ A · Outer  8 words\n\n   After."))
    reader.press(.tab)
    reader.press(.enter)
    #expect(
      reader.screen.contains(
        """
           ┃ ▾ A · Outer
           ┃ ┃ ▸ B · Inner  1 word
           ┃
           ┃ ▸ More  1 word
           ┃
           ┃ End of outer.

           After.
        """))
    reader.type("zc/deeper")
    #expect(reader.lit.contains("┃ [[Deeper]]."))
  }

  /// Details that are not what they should be are shown as they are.
  @Test(arguments: [
    "<details>\n\nNo title.\n\n</details>\n", "<details><summary></summary>\n\nNo title.\n",
    "<summary>No details</summary>\n\nNo title.\n", "</details>\n\nNo title.\n",
    "<ul><li><details><summary>In a list</summary>No title.</details></li></ul>\n",
    "<details><summary>Empty</summary></details>\n\nNo title.\n",
  ])
  func whatIsNoneIsShown(source: String) {
    #expect(Reader.reading(source, rows: 14, columns: 40).screen.contains("No title."))
  }

  @Test func anEmptySummaryTitlesNothing() {
    let screen = Reader.reading("<details><summary></summary>one</details>\n", rows: 14, columns: 40).screen
    #expect(screen.contains("   one\n") && !screen.contains("▾") && !screen.contains("▸"))
  }

  /// What is too large for one leaf is in portions, all of them hidden.
  @Test func largeOnesFold() {
    let lines = (1...2000).map { "<p>Line number \($0).</p>\n" }.joined()
    let source = "<details><summary>Log</summary>\n\(lines)</details>\n\nLast.\n"
    var reader = Reader.reading(source, rows: 12, columns: 50)
    #expect(reader.screen.contains("▸ Log  6,000 words\n\n   Last.\n"))
    reader.type("zR")
    #expect(reader.screen.contains("▾ Log\n\n   Line number 1.\n"))
    reader.type("G")
    #expect(reader.screen.contains("Line number 2000.\n\n   Last.\n"))
  }

  @Test func whatNothingEndsEndsWithWhatItStandsIn() {
    let source =
      "> <details><summary>A</summary>\n>\n> In.\n\nOut.\n\n<details><summary>B</summary>\n\nEnd.\n"
    let screen = Reader.reading(source, rows: 14, columns: 40).screen
    #expect(screen.contains("│ ▸ A  1 word\n\n   Out.\n\n   ▸ B  1 word"))
  }

  /// Every row is reached from both ends, whatever is folded.
  @Test func scrollingSkipsWhatIsHidden() {
    let page = Page(Reader.text(of: Self.source), Geometry(columns: 50, measure: 40))
    let folds = Array(page.allFolds)
    for bits in 0..<(1 << folds.count) {
      var page = page
      page.fold(Set(folds.indices.filter { bits & 1 << $0 != 0 }.map { folds[$0] }))
      let all = page.rows(from: .start, count: 1000).rows
      for count in all.indices {
        let position = page.position(count, below: .start)
        #expect(page.rows(from: position, count: 1000).rows == Array(all[count...]))
        #expect(page.position(-count, below: position) == .start)
      }
      #expect(page.position(all.count, below: .start) == page.end)
    }
  }
}
