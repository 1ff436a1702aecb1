import Markdown
import Testing

/// The blocks beyond GFM: their tree.
@Suite struct ExtensionBlockTests {
  @Test func `terms and descriptions`() {
    expect(
      """
      Term
      Other *term*
      : One
        goes on

        and on
      : Two

      Next

      :   - list

          para

      text
      """
    ) {
      """
      document 0..<83
        descriptionList 0..<77
          term 0..<4
            text 0..<4 "Term"
          term 5..<17
            text 5..<11 "Other "
            emphasis 11..<17
              text 12..<16 "term"
          loose description 18..<43
            paragraph 20..<33
              text 20..<23 "One"
              softBreak 23..<24
              text 26..<33 "goes on"
            paragraph 37..<43
              text 37..<43 "and on"
          tight description 44..<49
            paragraph 46..<49
              text 46..<49 "Two"
          term 51..<55
            text 51..<55 "Next"
          loose description 57..<77
            tight bullets 61..<67
              item 61..<67
                paragraph 63..<67
                  text 63..<67 "list"
            paragraph 73..<77
              text 73..<77 "para"
        paragraph 79..<83
          text 79..<83 "text"
      """
    }
  }

  @Test func `a description of what lies before a blank line, and none of two lines`() {
    expect(
      """
      > Term
      > : in a quote

      a

      : b

      c
      d

      : not a description
      """
    ) {
      """
      document 0..<55
        blockQuote 0..<21
          descriptionList 2..<21
            term 2..<6
              text 2..<6 "Term"
            tight description 9..<21
              paragraph 11..<21
                text 11..<21 "in a quote"
        descriptionList 23..<29
          term 23..<24
            text 23..<24 "a"
          loose description 26..<29
            paragraph 28..<29
              text 28..<29 "b"
        paragraph 31..<34
          text 31..<32 "c"
          softBreak 32..<33
          text 33..<34 "d"
        paragraph 36..<55
          text 36..<55 ": not a description"
      """
    }
  }

  @Test func `callouts`() {
    expect(
      """
      > [!NOTE]
      > Text
      lazy

      > [!my-kind|x]+ A *title*

      > [!TIP]-
      > > [!danger] Inner
      > > b
      >
      > a

      > [!NOTE](x)

      > [!]
      """
    ) {
      """
      document 0..<112
        callout(note) 0..<21
          calloutTitle 2..<9
          paragraph 12..<21
            text 12..<16 "Text"
            softBreak 16..<17
            text 17..<21 "lazy"
        callout(my-kind open) 23..<48
          calloutTitle 25..<48
            text 39..<41 "A "
            emphasis 41..<48
              text 42..<47 "title"
        callout(tip folded) 50..<91
          calloutTitle 52..<59
          callout(danger) 62..<85
            calloutTitle 64..<79
              text 74..<79 "Inner"
            paragraph 84..<85
              text 84..<85 "b"
          paragraph 90..<91
            text 90..<91 "a"
        blockQuote 93..<105
          paragraph 95..<105
            link 95..<105 <x>
              text 96..<101 "!NOTE"
        blockQuote 107..<112
          paragraph 109..<112
            text 109..<112 "[!]"
      """
    }
  }

  @Test func `names of headings`() {
    expect(
      """
      # A {#b .c}

      Two {#two}
      ===

      ## C ## {id="d"}

      ### E {x}

      ### F `{#g}`

      ## H
      {: #i .j}

      ## H
      """
    ) {
      """
      document 0..<92
        heading(1) 0..<11 #b
          text 2..<3 "A"
        heading(1) 13..<27 #two
          text 13..<16 "Two"
        heading(2) 29..<45 #d
          text 32..<33 "C"
        heading(3) 47..<56
          text 51..<56 "E {x}"
        heading(3) 58..<70
          text 62..<64 "F "
          code 64..<70 "{#g}"
        heading(2) 72..<76 #i
          text 75..<76 "H"
        attributes 77..<86
        heading(2) 88..<92
          text 91..<92 "H"
      """
    }
  }

  @Test func `attributes`() {
    expect(
      """
      text
      {: .note}

      {::options toc="x" /}

      1. TOC
      {:toc}

      *a*{: .b} [c](d){:target="_blank"} ![e](f){width=50%} `g`{.h} `i`{j} a{: .k}

      - l
      {: m}
      n
      {: broken
      """
    ) {
      """
      document 0..<153
        paragraph 0..<4
          text 0..<4 "text"
        attributes 5..<14
        attributes 16..<37
        attributes 39..<45
        attributes 46..<52
        paragraph 54..<130
          emphasis 54..<57
            text 55..<56 "a"
          text 63..<64 " "
          link 64..<70 <d>
            text 65..<66 "c"
          text 88..<89 " "
          image 89..<96 <f>
            text 91..<92 "e"
          text 107..<108 " "
          code 108..<111 "g"
          text 115..<116 " "
          code 116..<119 "i"
          text 119..<130 "{j} a{: .k}"
        tight bullets 132..<135
          item 132..<135
            paragraph 134..<135
              text 134..<135 "l"
        attributes 136..<141
        paragraph 142..<153
          text 142..<143 "n"
          softBreak 143..<144
          text 144..<153 "{: broken"
      """
    }
  }

  private func expect(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation, _ dump: () -> String
  ) {
    #expect(Document(text).dump == dump(), sourceLocation: sourceLocation)
  }
}
