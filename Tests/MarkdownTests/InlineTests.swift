import Markdown
import Testing

/// The tree of inlines: kinds, ranges, and the text they stand for.
@Suite struct InlineTests {
  @Test func `text is verbatim but where it was decoded`() {
    let inlines = inlines("a\\*b &amp; c\0")
    #expect(inlines.map(\.text) == ["a", "*b ", "&", " c", "\u{FFFD}"])
    #expect(inlines.map(\.isVerbatim) == [true, true, false, true, false])
    #expect(inlines.map(\.range) == [0..<1, 2..<5, 5..<10, 10..<12, 12..<13])
  }

  @Test func `invalid UTF-8 is repaired`() {
    let document = Document([0x61, 0xFF, 0x62])
    #expect(document.blocks.first?.inlines.first?.text == "a\u{FFFD}b")
    #expect(document.blocks.first?.inlines.first?.isVerbatim == false)
  }

  @Test func `emphasis in emphasis`() {
    expect("***a** b* _c_d_ ~~e~~ ~f~ ~~~g~~~") {
      """
      emphasis 0..<9
        strong 1..<6
          text 3..<4 "a"
        text 6..<8 " b"
      text 9..<10 " "
      emphasis 10..<15
        text 11..<14 "c_d"
      text 15..<16 " "
      strikethrough 16..<21
        text 18..<19 "e"
      text 21..<22 " "
      strikethrough 22..<25
        text 23..<24 "f"
      text 25..<33 " ~~~g~~~"
      """
    }
  }

  @Test func `breaks and code across lines in a quote`() {
    expect("> a  \n> b\\\n> `c\n> d`") {
      """
      text 2..<3 "a"
      hardBreak 3..<6
      text 8..<9 "b"
      hardBreak 9..<11
      code 13..<20 "c d"
      """
    }
  }

  @Test func `links and images`() {
    expect("[a *b*](</c d> \"e&quot;\") ![f [g](h)](i\\)j) [k]") {
      """
      link 0..<25 </c d> "e""
        text 1..<3 "a "
        emphasis 3..<6
          text 4..<5 "b"
      text 25..<26 " "
      image 26..<43 <i)j>
        text 28..<30 "f "
        link 30..<36 <h>
          text 31..<32 "g"
      text 43..<47 " [k]"
      """
    }
    #expect(inlines("![a *b* `c`<br>&amp;\nd](e)").first?.plainText == "a b c& d")
  }

  @Test func `addresses in angle brackets`() {
    expect("<http://a.b/?c&amp;d> <e@f.g> <b a='c'>") {
      """
      link 0..<21 <http://a.b/?c&d>
        text 1..<20 "http://a.b/?c&d"
      text 21..<22 " "
      link 22..<29 <mailto:e@f.g>
        text 23..<28 "e@f.g"
      text 29..<30 " "
      html 30..<39 "<b a='c'>"
      """
    }
  }

  @Test(arguments: [
    ("see www.a.b.", "www.a.b", "http://www.a.b"),
    ("(https://a.b/c_(d))", "https://a.b/c_(d)", "https://a.b/c_(d)"),
    ("\"http://localhost:80/\"!", "http://localhost:80/", "http://localhost:80/"),
    ("http://a.b/c&amp;d&gt;", "http://a.b/c&amp;d", "http://a.b/c&amp;d"),
    ("mail a.b-c_d@e.f, please", "a.b-c_d@e.f", "mailto:a.b-c_d@e.f"),
    ("*http://a.b/*", "http://a.b/", "http://a.b/"),
    ("[see www.a.b]", "www.a.b", "http://www.a.b"),
    ("http://例え.jp、次", "http://例え.jp、次", "http://例え.jp、次"),
  ])
  func `bare addresses`(text: String, address: String, destination: String) {
    let link = Document(text).dump.split(separator: "\n").first { $0.contains("link") }
    #expect(link?.hasSuffix(" <\(destination)>") == true)
    #expect(Document(text).dump.contains(" \"\(address)\""))
  }

  @Test(arguments: [
    "www.a_b.c_d", "xwww.a.b", "xhttp://a.b", "http:/a.b", "http://", "a@b", "a@b.c_", "@b.c", "[www.a.b]",
    "a@b@c.d",
    "`www.a.b`",
  ])
  func `no address`(text: String) {
    #expect(!Document(text).dump.contains("link"))
  }

  @Test func `an address in a link is text`() {
    expect("[www.a.b x](/c)") {
      """
      link 0..<15 </c>
        text 1..<10 "www.a.b x"
      """
    }
  }

  @Test func `markup nests a hundred deep, and no deeper`() {
    let document = Document(
      String(repeating: "*a **b ", count: 500) + String(repeating: "c** d* ", count: 500))
    func depth(_ inlines: Inlines) -> Int {
      inlines.reduce(0) { Swift.max($0, 1 + depth($1.children)) }
    }
    #expect(document.blocks.first.map { depth($0.inlines) } == 101)
  }

  private func inlines(_ text: String) -> [Inline] {
    Document(text).blocks.flatMap(\.inlines)
  }

  /// Compares what lies in the one paragraph of the text.
  private func expect(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation, _ dump: () -> String
  ) {
    let lines = Document(text).dump.split(separator: "\n").drop { !$0.contains("paragraph") }
    let margin = (lines.first?.prefix { $0 == " " }.count ?? 0) + 2
    #expect(
      lines.dropFirst().map { String($0.dropFirst(margin)) }.joined(separator: "\n") == dump(),
      sourceLocation: sourceLocation)
  }
}
