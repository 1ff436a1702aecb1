import Markdown
import Testing

/// The inlines beyond GFM: their tree.
@Suite struct ExtensionInlineTests {
  @Test func `marks`() {
    expect(
      """
      ==a *b*== a == b a==b==c 字==字==字 ===a=== ==a
      """
    ) {
      """
      document 0..<50
        paragraph 0..<50
          mark 0..<9
            text 2..<4 "a "
            emphasis 4..<7
              text 5..<6 "b"
          text 9..<28 " a == b a==b==c 字"
          mark 28..<35
            text 30..<33 "字"
          text 35..<50 "字 ===a=== ==a"
      """
    }
  }

  @Test func `scripts`() {
    expect(
      """
      H~2~O x^2^ x^n+1^ E^q^ (a)~i~ a^b^c 10~20~30 ~/a~b ~a~ ~~b~~ *x*^2^ a_b_c
      """
    ) {
      """
      document 0..<73
        paragraph 0..<73
          text 0..<1 "H"
          subscript 1..<4 "2"
          text 4..<7 "O x"
          superscript 7..<10 "2"
          text 10..<12 " x"
          superscript 12..<17 "n+1"
          text 17..<19 " E"
          superscript 19..<22 "q"
          text 22..<26 " (a)"
          subscript 26..<29 "i"
          text 29..<51 " a^b^c 10~20~30 ~/a~b "
          strikethrough 51..<54
            text 52..<53 "a"
          text 54..<55 " "
          strikethrough 55..<60
            text 57..<58 "b"
          text 60..<61 " "
          emphasis 61..<64
            text 62..<63 "x"
          superscript 64..<67 "2"
          text 67..<73 " a_b_c"
      """
    }
  }

  @Test func `an embed with a text and a size`() {
    let inlines = Document("![[i.png|a b | 300x200]] ![[i.png|a|b]]").blocks.first?.inlines
    #expect(inlines?.filter { $0.kind == .image }.map(\.plainText) == ["a b", "a|b"])
  }

  @Test func `links and embeds of pages`() {
    expect(
      """
      [[a]] [[a b#c d|e]] [[a#b]] [[#c]] ![[i.png|300]] ![[i.png|alt]] ![[p#h]] [[x]](y) [[]] [[a
      b]] [k [[l]]](m) [[m]]

      [m]: n
      """
    ) {
      """
      document 0..<122
        paragraph 0..<114
          link 0..<5 <a>
            text 2..<3 "a"
          text 5..<6 " "
          link 6..<19 <a b#c d>
            text 16..<17 "e"
          text 19..<20 " "
          link 20..<27 <a#b>
            text 22..<25 "a > b"
          text 27..<28 " "
          link 28..<34 <#c>
            text 30..<32 "c"
          text 34..<35 " "
          image 35..<49 <i.png>
          text 49..<50 " "
          image 50..<64 <i.png>
            text 59..<62 "alt"
          text 64..<65 " "
          image 65..<73 <p#h>
            text 68..<71 "p > h"
          text 73..<74 " "
          link 74..<82 <y>
            text 75..<78 "[x]"
          text 82..<91 " [[]] [[a"
          softBreak 91..<92
          text 92..<96 "b]] "
          link 96..<108 <m>
            text 97..<104 "k [[l]]"
          text 108..<110 " ["
          link 110..<113 <n>
            text 111..<112 "m"
          text 113..<114 "]"
        definition 116..<122
      """
    }
  }

  @Test func `shortcodes`() {
    expect(
      """
      :tada: :+1::heart: :a: a:a:b 10:30:45 `:tada:` :nope: std::a::b (:100:) \\:tada: :us:
      """
    ) {
      """
      document 0..<84
        paragraph 0..<84
          text 0..<6 "🎉"
          text 6..<7 " "
          text 7..<11 "👍"
          text 11..<18 "❤️"
          text 18..<19 " "
          text 19..<22 "🅰️"
          text 22..<38 " a:a:b 10:30:45 "
          code 38..<46 ":tada:"
          text 46..<65 " :nope: std::a::b ("
          text 65..<70 "💯"
          text 70..<72 ") "
          text 73..<80 ":tada: "
          text 80..<84 "🇺🇸"
      """
    }
  }

  private func expect(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation, _ dump: () -> String
  ) {
    #expect(Document(text).dump == dump(), sourceLocation: sourceLocation)
  }
}
