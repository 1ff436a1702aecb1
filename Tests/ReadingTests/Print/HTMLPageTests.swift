import Testing

@testable import Reading

/// What a page of HTML shows of a post beyond what the writer does.
@Suite struct HTMLPageTests {
  private func body(_ source: String) -> String {
    var bytes: [UInt8] = []
    HTMLPage(Reader.text(of: source)).forEachPart { part in
      bytes += part
      return true
    }
    let page = String(decoding: bytes, as: UTF8.self)
    return page.split(separator: "</header>\n").last.map { String($0.dropLast("</article>\n".count)) } ?? ""
  }

  @Test func `formulas are set as in the terminal`() {
    let text = #"""
      Let $E = mc^2$ and $\unknown{x}$, or $$\frac{a}{b + 1}$$

      $$
      x = \frac{a}{b < 1}
      $$

      ```math
      \unknown{"x"}
      ```
      """#
    #expect(
      body(text) == #"""
        <p>Let <span class="math" title="E = mc^2">E = mc²</span> and <code class="math">\unknown{x}</code>, or \#
        <span class="math display" title="\frac{a}{b + 1}">a/(b + 1)</span></p>
        <pre class="math" title="x = \frac{a}{b &lt; 1}">      a
        x = ─────
            b &lt; 1</pre>
        <pre><code class="language-math">\unknown{&quot;x&quot;}
        </code></pre>

        """#)
  }

  @Test func `a formula is text of the page`() {
    #expect(
      body(#"$\text{<b onclick="x">}\text{</span>}$"#)
        == #"""
        <p><span class="math" title="\text{&lt;b onclick=&quot;x&quot;&gt;}\text{&lt;/span&gt;}">\#
        &lt;b onclick=&quot;x&quot;&gt;&lt;/span&gt;</span></p>

        """#)
  }
}
