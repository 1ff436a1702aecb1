import Markdown
import Testing

/// Footnotes: their tree, and the numbers they get.
@Suite struct FootnoteTests {
  @Test func `numbers go by the first reference, and what nothing refers to comes last`() {
    expect(
      """
      A[^b] and C[^a].

      [^a]: One.

          Two.
      [^b]: Three
      lazy

      [^d]: never
      """
    ) {
      """
      document 0..<68
        paragraph 0..<16
          text 0..<1 "A"
          footnote 1..<5 1 <#fn-b>
          text 5..<11 " and C"
          footnote 11..<15 2 <#fn-a>
          text 15..<16 "."
        footnote 18..<38
          paragraph 24..<28
            text 24..<28 "One."
          paragraph 34..<38
            text 34..<38 "Two."
        footnote 39..<55
          paragraph 45..<55
            text 45..<50 "Three"
            softBreak 50..<51
            text 51..<55 "lazy"
        footnote 57..<68
          paragraph 63..<68
            text 63..<68 "never"
      """
    }
  }

  @Test func `one cited twice, in another case, and one without a definition`() {
    expect(
      """
      A[^a][^A] [^b].

      > [^a]: In *a* quote.
      """
    ) {
      """
      document 0..<38
        paragraph 0..<15
          text 0..<1 "A"
          footnote 1..<5 1 <#fn-a>
          footnote 5..<9 1 <#fn-a>
          text 9..<15 " [^b]."
        blockQuote 17..<38
          footnote 19..<38
            paragraph 25..<38
              text 25..<28 "In "
              emphasis 28..<31
                text 29..<30 "a"
              text 31..<38 " quote."
      """
    }
  }

  @Test func `those that stand in place, in a heading, an item and a cell`() {
    expect(
      """
      # Head^[In a *heading*]

      - item^[x] and y^[has ^[nested] one]
      - ^[a-z] stays, ^[this does not]

      a | b^[in a cell]
      --|--
      c | d
      """
    ) {
      """
      document 0..<125
        heading(1) 0..<23
          text 2..<6 "Head"
          inlineFootnote 6..<23 1 <#fn:1>
            text 8..<13 "In a "
            emphasis 13..<22
              text 14..<21 "heading"
        tight bullets 25..<94
          item 25..<61
            paragraph 27..<61
              text 27..<31 "item"
              inlineFootnote 31..<35 2 <#fn:2>
                text 33..<34 "x"
              text 35..<41 " and y"
              inlineFootnote 41..<61 3 <#fn:3>
                text 43..<60 "has ^[nested] one"
          item 62..<94
            paragraph 64..<94
              text 64..<78 "^[a-z] stays, "
              inlineFootnote 78..<94 4 <#fn:4>
                text 80..<93 "this does not"
        table(none none) 96..<125
          header 96..<113
            cell 96..<97
              text 96..<97 "a"
            cell 100..<113
              text 100..<101 "b"
              inlineFootnote 101..<113 5 <#fn:5>
                text 103..<112 "in a cell"
          row 120..<125
            cell 120..<121
              text 120..<121 "c"
            cell 124..<125
              text 124..<125 "d"
      """
    }
  }

  @Test func `one without text`() {
    expect(
      """
      [^a]:
      text[^a]
      """
    ) {
      """
      document 0..<14
        footnote 0..<5
        paragraph 6..<14
          text 6..<10 "text"
          footnote 10..<14 1 <#fn-a>
      """
    }
  }

  @Test func `a reference is none in code and behind a backslash, and no image behind an exclamation mark`() {
    expect(
      """
      ![^a] [x [^a]](b) `[^a]` \\[^a]

      [^a]: z
      """
    ) {
      """
      document 0..<39
        paragraph 0..<30
          text 0..<1 "!"
          footnote 1..<5 1 <#fn-a>
          text 5..<6 " "
          link 6..<17 <b>
            text 7..<9 "x "
            footnote 9..<13 1 <#fn-a>
          text 17..<18 " "
          code 18..<24 "[^a]"
          text 24..<25 " "
          text 26..<30 "[^a]"
        footnote 32..<39
          paragraph 38..<39
            text 38..<39 "z"
      """
    }
  }

  @Test func `one in an item`() {
    expect(
      """
      - [^x]: in an item

        more

      - second[^x]

            code

      """
    ) {
      """
      document 0..<53
        loose bullets 0..<52
          item 0..<26
            footnote 2..<18
              paragraph 8..<18
                text 8..<18 "in an item"
            paragraph 22..<26
              text 22..<26 "more"
          item 28..<52
            paragraph 30..<40
              text 30..<36 "second"
              footnote 36..<40 1 <#fn-x>
            code 48..<52
              line 48..<52 "code"
      """
    }
  }

  private func expect(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation, _ dump: () -> String
  ) {
    #expect(Document(text).dump == dump(), sourceLocation: sourceLocation)
  }
}
