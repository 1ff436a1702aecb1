import Testing

@testable import Reading

/// Formulas, and what other tools add to Markdown, as rows.
@Suite struct ForeignLayoutTests {
  @Test func formulas() {
    expect(
      #"""
      Let $E = mc^2$ and $\unknown{x}$, or $$x_1$$ then.

      $$
      x = \frac{a}{b + 1}
      $$

      ```math
      \unknown{x}
      ```
      """#, columns: 30
    ) {
      """
      Let E = mc² and
      \\unknown{x}, or
      x₁
      then.

                     a
               x = ─────
                   b + 1

        \\unknown{x}
      """
    }
  }

  @Test func `a formula too wide for the page is one long row that wraps`() {
    expect(#"$$\frac{aaaa + bbbb + cccc + dddd + eeee + ffff}{2}$$"#, columns: 26) {
      """
        (aaaa + bbbb + cccc +
        dddd + eeee + ffff)/2
      """
    }
  }

  @Test func boxes() {
    expect(
      """
      ::: warning Mind this
      One *two*

      - three
      :::

      <YouTube id="abc" />

      {{< tip >}}
      four
      {{< /tip >}}

      {% if x %}
      {{< figure src="a.png" caption="B" >}}

      %% hidden %%
      """, columns: 30
    ) {
      """
      │ Warning: Mind this
      │ One two
      │
      │ • three

      ▣ YouTube id=abc

      │ tip
      │ four

      ▣ B
        a.png
      """
    }
  }

  @Test func `what nobody reads is not shown`() {
    expect(
      """
      Before <script>alert("*1*")</script> after <svg width="3"><path d="M0"/></svg> and <style>p {}</style>.

      Alone <svg> stays. ^the-name

      A <script> tag ends with </script> here, and `<svg>` vs <svg> with `</svg>` **too**.

      - item ^abc123
      - made up ^abcdef
      - 2 ^100
      - main ^feature

      ^of-the-list
      """, columns: 40
    ) {
      """
      Before after and .

      Alone <svg> stays.

      A <script> tag ends with </script>
      here, and <svg> vs <svg> with </svg>
      too.

      • item
      • made up
      • 2 ^100
      • main ^feature
      """
    }
  }

  @Test func `Markdown in an element that asks for it`() {
    expect(
      """
      <div markdown="1" class="x">
      **Bold**
      - a list
      </div>

      <div class="markdown">
      **stars**
      </div>

      <table markdown="1">
      <tr><td>a</td><td>b</td></tr>
      </table>

      <Hr>

      <Link to="/x">The link</Link> goes *on*.
      """, columns: 40
    ) {
      """
      Bold

      • a list

      **stars**

      a │ b
      ──┼──

      ────────────────────────────────────

      The link goes on.
      """
    }
  }

  @Test func `a search finds what is shown`() {
    var reader = Reader.reading(
      "$$\n\\alpha + 1\n$$\n\n<Note>\nb\n</Note>\n\n<p>c <b>d</b></p>\n", rows: 10, columns: 40)
    for (text, hit) in [("α", "[[α]] + 1"), ("Note", "│ [[Note]]"), ("c d", "[[c d]]")] {
      reader.type("/\(text)")
      _ = reader.work(reader.press(.enter))
      #expect(reader.lit.contains(hit), "\(reader.lit)")
    }
  }

  private func expect(
    _ source: String, columns: Int, sourceLocation: SourceLocation = #_sourceLocation, _ rows: () -> String
  ) {
    var page = Page(Reader.text(of: source), Geometry(columns: columns, measure: columns))
    let lines = (1..<page.partCount).flatMap { page.rows(of: $0) }.map { row in
      var line = row.spans.flatMap(\.clusters).map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
    let gutter = page.geometry.gutter
    let shown = lines.map { String($0.dropFirst(gutter)) }.joined(separator: "\n")
    #expect(shown == rows(), sourceLocation: sourceLocation)
  }
}
