import Posts
import Testing

@testable import Reading

/// How each kind of block is set, in a screen of 40 columns: a gutter of 3, a measure of 36.
@Suite struct BlockLayoutTests {
  /// The page of a text without frontmatter, without its title block and its margins.
  static func page(_ source: String, columns: Int = 40, _ typography: Typography = .plain) -> String {
    let text = Reader.text(of: source)
    let geometry = Geometry(columns: columns, measure: 72)
    let flow = Flow(text.document)
    let layout = LeafLayout(flow, geometry, typography)
    let rows = flow.leaves.indices.flatMap { layout.rows(of: $0) }
    return rows.map { row in
      var line = row.panned(by: 0).spans.map { $0.clusters.map(\.text).joined() }.joined()
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  @Test func headings() {
    #expect(
      Self.page("# One\n## Two\n### Three\n#### Four\ntext") == """
           One
           ═══


           Two
           ───

           Three

           Four

           text
        """)
  }

  @Test func aSoftHyphenIsShownAtTheEndOfARow() {
    let text = "Die Donau\u{AD}dampf\u{AD}schiff\u{AD}fahrts\u{AD}gesell\u{AD}schaft fährt ab\u{AD}wärts."
    #expect(
      Self.page(text, columns: 26) == """
           Die Donaudampfschiff-
           fahrtsgesellschaft
           fährt abwärts.
        """)
    let justified = Self.page(text + " Wort.", columns: 32, Typography(isJustified: true))
    #expect(
      justified == """
           Die   Donaudampfschifffahrts-
           gesellschaft  fährt  abwärts.
           Wort.
        """)
    #expect(!Self.page("u\u{AD}v\u{AD}w", columns: 4).contains("-"))
  }

  @Test func anEmojiAtTheHeadOfAHeadingStandsInTheGutter() {
    #expect(
      Self.page("### 🤖 Robots\n### 🛠️ Tools\n### 👩‍🚀 Crew\n### 1️⃣ First\n### Plain 🤖\n### 🤖\n### 🤖glued") == """
        🤖 Robots

        🛠️ Tools

        👩‍🚀 Crew

        1️⃣ First

           Plain 🤖

           🤖

           🤖glued
        """)
  }

  @Test func aLongHeadingHangsBelowItsTitle() {
    #expect(
      Self.page("### 💡 An idea that needs more than one row of the page") == """
        💡 An idea that needs more than one row
           of the page
        """)
  }

  @Test func paragraphsAndHardBreaks() {
    #expect(
      Self.page("one\ntwo  \nthree\\\nfour\n\nfive<br>six") == """
           one two
           three
           four

           five
           six
        """)
  }

  @Test func tightAndLooseLists() {
    #expect(
      Self.page("before\n\n- a\n- b\n  - c\n    - d\n\nafter\n\n- x\n\n- y") == """
           before

           • a
           • b
             ◦ c
               ▪ d

           after

           • x

           • y
        """)
  }

  @Test func numbersAreFlushRightAndTextHangs() {
    #expect(
      Self.page("9. nine is a number with a text that goes on\n10. ten\n\n    more\n11. eleven") == """
            9. nine is a number with a text
               that goes on

           10. ten

               more

           11. eleven
        """)
  }

  @Test func tasksAndEmptyItems() {
    #expect(
      Self.page("- [x] done\n- [ ] open\n-\n- last") == """
           ☑ done
           ☐ open
           •
           • last
        """)
  }

  @Test func quotesKeepTheirBars() {
    #expect(
      Self.page("> one\n> > two\n>\n> - item\n\nout") == """
           │ one
           │
           │ │ two
           │
           │ • item

           out
        """)
  }

  @Test func codeKeepsItsColumns() {
    #expect(
      Self.page("```go\nfunc main() {\n\tprintln(1)\n}\n\n\tx := a\tb\n```\n\n    indented\n      more")
        == """
             func main() {
                 println(1)
             }

                 x := a  b

             indented
               more
        """)
  }

  @Test func aLongLineOfCodeGoesOnBehindAMark() {
    #expect(
      Self.page(
        "```\n0123456789012345678901234567890123456789\n```", columns: 40, Typography(isCodeWrapped: true))
          == """
               0123456789012345678901234567890123
               ↪ 456789
          """)
  }

  @Test func aLongLineOfCodeIsPanned() {
    #expect(
      Self.page("```\n0123456789012345678901234567890123456789\nshort\n```") == """
             012345678901234567890123456789012›
             short
        """)
  }

  @Test func blanksAtTheEndOfALineOfCodeBeginNoRow() {
    let blanks = String(repeating: " ", count: 80)
    #expect(Self.page("```\nfirst\(blanks)\nsecond\n```") == Self.page("```\nfirst\nsecond\n```"))
  }

  @Test func rulesAndComments() {
    #expect(
      Self.page("a\n\n---\n\n<!-- hidden -->\n\nb") == """
           a

           ────────────────────────────────────

           b
        """)
  }

  @Test func anImageAloneIsACaptionWithItsAddress() {
    #expect(
      Self.page("![A cat](https://example.org/cat.jpg \"Tom\")\n\nSee ![it](cat.png) here ![](dog.png).")
        == """
           ▣ A cat — Tom
             https://example.org/cat.jpg

           See ▣ it here ▣ dog.png.
        """)
  }

  @Test func anImageThatIsALinkSaysWhereItLeads() {
    #expect(
      Self.page("[![A cat](cat.png)](https://example.org)") == """
           ▣ A cat
             cat.png
             → https://example.org
        """)
  }

  /// The offset of an empty heading is its own: how far a reader is comes from it.
  @Test func anEmptyHeadingKeepsItsOffset() {
    let text = Reader.text(of: "one\n\n#\n\ntwo\n")
    let layout = LeafLayout(Flow(text.document), Geometry(columns: 40, measure: 72))
    #expect(layout.rows(of: 1).map(\.offset) == [5, 5, 5])
  }

  @Test func htmlIsShownAsItsTwin() {
    #expect(
      Self.page("<div>\nhello\n</div>\n\nPress <kbd>q</kbd> or <blink>x</blink>.") == """
           hello

           Press q or <blink>x</blink>.
        """)
  }

  @Test func wideScriptsBreakBetweenTheirCharacters() {
    #expect(
      Self.page("日本語の文章は、単語の間に空白を入れません。だから行はどこでも\n終わることができます。", columns: 25) == """
           日本語の文章は、単語の
           間に空白を入れません。
           だから行はどこでも終わ
           ることができます。
        """)
  }

  @Test func aLongWordIsBrokenOnlyWhereItMust() {
    #expect(
      Self.page("see https://example.org/a/very/long/path/that/does/not/fit and go on") == """
           see https://example.org/a/very/long/
           path/that/does/not/fit and go on
        """)
  }
}
