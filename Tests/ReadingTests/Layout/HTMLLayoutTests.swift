import Markdown
import Testing

@testable import Reading

/// Raw HTML as its twin in Markdown.
@Suite struct HTMLLayoutTests {
  @Test func `inline elements`() {
    let text = shown(
      "a <b>b</b> H<sub>2</sub>O x<sup>2</sup> <kbd>Ctrl</kbd> <!-- no -->c<br>d <img src=\"e.png\" alt=\"f\"> <x-y>g"
    )
    #expect(text == "a b H₂O x² Ctrl c d ▣ f <x-y>g")
  }

  @Test func `scripts, and phrases that are only to be small`() {
    #expect(
      shown("<sub>Built with love by [Someone](u) and **others**.</sub>")
        == "Built with love by Someone and others.")
    #expect(
      shown("x<sup>n + 1</sup> y<sub>max</sub> 1<sup>st</sup> a<sup>*</sup>") == "x^(n + 1) yₘₐₓ 1ˢᵗ a*")
    #expect(shown("<sub>See *the* docs</sub> <sub>and `b`</sub>") == "See the docs and b")
    #expect(shown("word<sup>see the note</sup> <sub>2</sub> f(x)<sup>2</sup>") == "wordsee the note ₂ f(x)²")
    let texts = parts("<p><sub>Below a picture</sub></p><p>Below<sup>2</sup></p>").flatMap(\.texts).map(
      \.text)
    #expect(texts == ["Below a picture", "Below²"])
  }

  @Test func `templates in raw HTML`() {
    let source = """
      <p>See <a href="{{ "/x" | url }}">one</a>, <a href='{% link a.md %}'>two</a>.</p>
      <p>A {% raw %}{{ x }}{% endraw %} B{% comment %} no {% endcomment %} {%- include c.html d="e" -%}</p>
      <p>{% for a in b %}C{% endfor %} 5 {% 6 {% comment %}D</p>
      """
    #expect(
      parts(source).flatMap(\.texts).map(\.text) == [
        "See one, two.", "A {{ x }} B ▣ include c.html d=e", "C 5 {% 6 D",
      ])
    #expect(
      shown("<a href=\"{{< ref \"/x\" >}}\">q</a> <img src=\"{{ \"/a.png\" | url }}\" alt=\"A\">") == "q ▣ A")
    let document = Document("<a href=\"{{ \"x\" }}\">q", options: .commonMark)
    #expect(document.blocks.first?.plainText == "<a href=\"{{ \"x\" }}\">q")
  }

  @Test func `embeds in a text`() {
    #expect(
      shown(
        """
        <video src="v.mp4" controls></video> <audio controls><source src="a.mp3"></audio> \
        <iframe src="https://x.org/p"></iframe> <input type="checkbox" checked>done
        """) == "▣ video v.mp4 ▣ a.mp3 ▣ iframe https://x.org/p ☑ done")
  }

  @Test func `cells of several columns and rows`() {
    expect(
      """
      <table>
      <tr><th>Year</th><th>Part</th><th>Sum</th></tr>
      <tr><td rowspan="2">2024</td><td>1</td><td>10</td></tr>
      <tr><td>2</td><td>20</td></tr>
      <tr><td colspan="2">All</td><td rowspan=3>30</td></tr>
      <tr><td>a</td></tr>
      </table>
      """
    ) {
      """
      Year │ Part │ Sum
      ─────┼──────┼────
      2024 │ 1    │ 10
           │ 2    │ 20
      All  │      │ 30
      a    │      │
      """
    }
    func texts(_ rows: String) -> [String] { parts("<table>\(rows)</table>").flatMap(\.texts).map(\.text) }
    #expect(
      texts("<tr><td rowspan=2>a<td rowspan=2>b</tr><tr></tr><tr><td>c<td>d</tr>") == ["a", "b", "c", "d"])
    #expect(
      texts("<tr><td>a<td rowspan=2>b<td>c</tr><tr><td colspan=2>d<td>e</tr><tr><td>f<td>g<td>h</tr>")
        == ["a", "b", "c", "d", "", "e", "f", "g", "h"])
    #expect(
      texts("<thead><tr><th rowspan=3>a<th>b</thead><tbody><tr><td>c<td>d</tbody>") == ["a", "b", "c", "d"])
    #expect(
      texts("<tr><th colspan=1000>a</tr><tr><td colspan=2>b<td>c</tr>") == ["a", "", "b", "c"])
    #expect(parts("<table><tr><td>").isEmpty && parts("</td><td>").isEmpty)
    let many = String(repeating: "<tr><td colspan=1000 rowspan=1000>x", count: 1000)
    #expect(parts("<table>\(many)</table>").flatMap(\.texts).count < 70_000)
    let wide = "<tr>" + String(repeating: "<td>x", count: 2000) + "<td rowspan=2000>y"
    let cells = parts("<table>\(wide)\(String(repeating: "<tr><td>z", count: 2000))</table>").flatMap(\.texts)
    #expect(cells.count < 70_000)
  }

  @Test func blocks() {
    expect(
      """
      <div align="center">
        <h1>Title &amp; more</h1>
        <p>One <em>two</em><br>three</p>
        <img src="a.png" alt="B">
      </div>

      <ul>
        <li>four</li>
        <li>five <ol><li>six</li></ol></li>
      </ul>
      <blockquote><p>seven</p></blockquote>
      <hr>
      <pre><code>  eight
      nine &lt;
      </code></pre>
      <!-- no --><script>no()</script>

      <!-- no -->

      </div>
      """
    ) {
      """
      Title & more

      One two
      three

      ▣ B
        a.png

      • four
      • five
        1. six

      │ seven

      ────────────────────────────

          eight
        nine <
      """
    }
  }

  @Test func `tables, details and what cannot be shown`() {
    expect(
      """
      <table>
        <tr><th>a</th><th>b</th></tr>
        <tr><td>one</td><td>two <b>three</b></td></tr>
      </table>

      <details>
      <summary>More</summary>

      *Inner*

      </details>

      <iframe src="https://a.b/c"></iframe>
      """
    ) {
      """
      a   │ b
      ────┼──────────
      one │ two three

      ▾ More

      Inner

      ▣ iframe https://a.b/c
      """
    }
  }

  @Test func `links lead where they say, each by itself`() {
    let inline = "*a* <a href=\"/x\">b *c*</a> <a href=\"/x\">d</a> e"
    let runs = Document(inline).blocks.first.map { StyledText($0.inlines, style: .text).runs } ?? []
    #expect(Set(runs.compactMap(\.link)) == [Link("/x", start: 4), Link("/x", start: 27)])
    var page = Page(
      Reader.text(of: "<div><a href=\"/x\">b</a>, <a href=\"/x\">c</a>, d</div>"),
      Geometry(columns: 31, measure: 31))
    let spans = (1..<page.partCount).flatMap { page.rows(of: $0) }.flatMap(\.spans)
    #expect(Set(spans.compactMap(\.link)).map(\.address) == ["/x", "/x"])
  }

  @Test func `marks and scripts look as those of Markdown do`() {
    let runs = Document("<mark>a</mark> x<sup>1,2</sup>").blocks.first.map {
      StyledText($0.inlines, style: .text)
    }
    #expect(runs?.runs.first?.style == Style(.mark))
    #expect(runs?.shown == "a x^(1,2)")
  }

  @Test func `a link goes on behind an anchor in it`() {
    let source = "<a href=\"/x\">b <a name=\"y\"></a>c</a>"
    let inline = Document("*a*\n" + source).blocks.first.map { StyledText($0.inlines, style: .text) }
    #expect(inline?.text == "a b c")
    #expect(inline?.runs.last?.link?.address == "/x")
    let block = parts("<div>\(source)</div>").flatMap(\.texts)
    #expect(block.map(\.text) == ["b c"])
    #expect(block.first?.runs.allSatisfy { $0.link?.address == "/x" } == true)
  }

  @Test func `a cell ends what began in it`() {
    let cells = parts("<table><tr><th>Name<td><a href=\"/x\"><b>Value<td>more</table>").flatMap(\.texts)
    #expect(cells.map(\.text) == ["Name", "Value", "more"])
    #expect(
      cells.map { $0.runs.map(\.style) }
        == [[Style(.text, .bold)], [Style(.link, [.bold, .underline])], [.text]])
    var reader = HTMLReader(source: 0)
    let row = "<table><tr>" + String(repeating: "<th>x", count: 1000)
    for token in HTMLToken.tokens(of: Array(row.utf8)) { reader.take(token, before: []) }
    #expect(reader.open.count == 1)
  }

  @Test func `a table in a cell is rows of the cell`() {
    let source = """
      <table><tr><td>a<table><tr><td>b</td><td>c</td></tr>
      <tr><td>d</td></tr></table>e<hr>f</td><td>g</td></tr></table>
      """
    #expect(texts(source) == [["a\nb c\nd\ne\nf", "g"]])
    #expect(texts("<table><tr><td>a</td></tr><table><tr><td>b</table>") == [["a"], ["b"]])
  }

  @Test(arguments: [
    "<table><caption>Beans</caption><tr><td>a</td></tr></table>", "<table><caption>Beans<tr><td>a</table>",
  ])
  func `a caption stands above its table`(source: String) {
    let parts = parts(source)
    #expect(parts.map { $0.texts.map(\.text) } == [["Beans"], ["a"]])
    #expect(parts.map(\.isApart) == [true, false])
    #expect(parts.first?.texts.first?.runs.map(\.style) == [Style(.text, .italic)])
    #expect(parts.last?.texts.first?.runs.map(\.style) == [.text])
  }

  @Test func `tags in code are a part of it`() {
    expect(
      """
      <pre>a<br>b
      std::vector<int> v;
      <q>c</q></pre>
      """
    ) {
      """
        a
        b
        std::vector<int> v;
        “c”
      """
    }
  }

  /// However far into it that is to be seen.
  @Test func `a long block that shows nothing is left out`() {
    let comment = "<!--\n" + String(repeating: "not to be seen\n", count: 5000) + "-->\n"
    #expect(Flow(Document(comment)).leaves.isEmpty)
    #expect(Flow(Document("<div>\n\(comment)</div>\n")).leaves.isEmpty)
    #expect(!Flow(Document("<div>\n\(comment)a</div>\n")).leaves.isEmpty)
  }

  private func parts(_ source: String) -> [HTMLPart] {
    Document(source).blocks.first?.htmlParts(in: nil) ?? []
  }

  private func texts(_ source: String) -> [[String]] { parts(source).map { $0.texts.map(\.text) } }

  private func shown(_ source: String) -> String {
    Document(source).blocks.first.map { StyledText($0.inlines, style: .text).shown } ?? ""
  }

  private func expect(
    _ source: String, sourceLocation: SourceLocation = #_sourceLocation, _ rows: () -> String
  ) {
    let page = Page(Reader.text(of: source), Geometry(columns: 31, measure: 31))
    let lines = (1..<page.partCount).flatMap { page.layOut($0) }.map { row in
      var line = row.spans.flatMap(\.clusters).map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
    let gutter = page.geometry.gutter
    #expect(
      lines.map { String($0.dropFirst(gutter)) }.joined(separator: "\n") == rows(),
      sourceLocation: sourceLocation)
  }
}
