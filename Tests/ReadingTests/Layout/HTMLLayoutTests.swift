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

  /// However far into it that is to be seen.
  @Test func `a long block that shows nothing is left out`() {
    let comment = "<!--\n" + String(repeating: "not to be seen\n", count: 5000) + "-->\n"
    #expect(Flow(Document(comment)).leaves.isEmpty)
    #expect(Flow(Document("<div>\n\(comment)</div>\n")).leaves.isEmpty)
    #expect(!Flow(Document("<div>\n\(comment)a</div>\n")).leaves.isEmpty)
  }

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
