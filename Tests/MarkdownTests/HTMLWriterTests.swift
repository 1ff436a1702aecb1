import Markdown
import Testing

/// A text as part of a page that nobody has to trust.
@Suite struct HTMLWriterTests {
  /// - Parameter prefix: of the names of places.
  private func html(_ markdown: String, prefix: String = "") -> String {
    let document = Document(markdown, options: .standard)
    let rules = HTMLRules(
      anchors: [:], prefix: prefix,
      image: { address, _ in address.hasSuffix(".png") ? address : nil },
      formula: { source, isAlone in source.contains("?") ? nil : isAlone ? "[\n\(source)\n]" : "[\(source)]" }
    )
    var writer = HTMLWriter(options: document.options, rules: rules)
    for block in document.blocks { writer.write(block) }
    writer.write(document.footnotes)
    return String(decoding: writer.takeOutput(), as: UTF8.self)
  }

  @Test func `what HTML hides is hidden`() {
    let text = """
      <script>
      alert(1)

      </script>

      <style media=x>* { color: red }</style>

      <div>a<svg onload=x><text>b</text></svg><template>c</template><noscript>d</noscript>e</div>

      a <script>b(*c*)</script> d <svg onload=x><text>e</text></svg> f

      # g <style>h {}</style>

      | i <script>j()</script> |
      | - |
      """
    #expect(
      html(text) == """


        <div>ae</div>
        <p>a  d  f</p>
        <h1>g </h1>
        <table>
        <thead>
        <tr>
        <th>i </th>
        </tr>
        </thead>
        </table>

        """)
  }

  @Test(arguments: [
    ("<script>alert(1)", ""), ("<div><style>a { b: c }", "<div>"), ("</script>", "\n"),
    ("a </script>", "<p>a &lt;/script&gt;</p>\n"),
    ("<!-- <b> ", ""), ("<div><!-- a\n\nb", "<div>\n<p>b</p>\n"),
    ("a <script> tag, a <script>*b*", "<p>a &lt;script&gt; tag, a &lt;script&gt;<em>b</em></p>\n"),
    ("a *<script>b* c</script>", "<p>a <em>&lt;script&gt;b</em> c&lt;/script&gt;</p>\n"),
    ("a <script>b</script c=\"d\">e", "<p>a &lt;script&gt;b&lt;/script c=&quot;d&quot;&gt;e</p>\n"),
    ("a <scr<script>ipt>b</script>", "<p>a &lt;scr&lt;script&gt;ipt&gt;b&lt;/script&gt;</p>\n"),
    (
      "<scr<script>x</script>ipt>alert(1)</script>\n",
      "<p>&lt;scr&lt;script&gt;x&lt;/script&gt;ipt&gt;alert(1)&lt;/script&gt;</p>\n"
    ),
    ("<div>&lt;script&gt;&#x3c;b&gt;</div>", "<div>&lt;script&gt;&lt;b&gt;</div>\n"),
  ])
  func `a tag without its end hides no more than its block`(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  /// The end of each name is looked for once, or this would take minutes.
  @Test func `many tags without an end`() {
    let tags = String(repeating: "<svg>*<svg>*", count: 20_000)
    #expect(html("a \(tags)").utf8.count > 20_000 * 20)
  }

  @Test func `a callout says its kind and folds as its author has it`() {
    let text = """
      > [!warning] Mind the *gap*
      > a

      > [!TIP]
      > b

      > [!faq]- c
      > > [!note]+
      > > d

      > [!info]- nothing to fold
      """
    #expect(
      html(text) == """
        <aside class="callout callout-warning">
        <p class="callout-title"><span class="callout-kind">WARNING</span> · Mind the <em>gap</em></p>
        <p>a</p>
        </aside>
        <aside class="callout callout-tip">
        <p class="callout-title"><span class="callout-kind">TIP</span></p>
        <p>b</p>
        </aside>
        <details class="callout callout-faq">
        <summary class="callout-title"><span class="callout-kind">FAQ</span> · c</summary>
        <details class="callout callout-note" open="">
        <summary class="callout-title"><span class="callout-kind">NOTE</span></summary>
        <p>d</p>
        </details>
        </details>
        <aside class="callout callout-info">
        <p class="callout-title"><span class="callout-kind">INFO</span> · nothing to fold</p>
        </aside>

        """)
  }

  @Test(arguments: [
    ("a b_c", "a-b-c"), ("x callout-title", "x-callout-title"), ("x|y\" onclick=z", "x"),
  ])
  func `the kind of a callout is one class`(name: String, expected: String) {
    #expect(html("> [!\(name)] \"<script>\n").hasPrefix("<aside class=\"callout callout-\(expected)\">\n"))
    #expect(html("> [!\(name)] \"<script>\n").contains("</span> · &quot;&lt;script&gt;</p>"))
  }

  @Test(arguments: ["a\"b", "a>b", "a\" onclick=\"b", "ä", "<script>"])
  func `what could end a class is no kind`(name: String) {
    #expect(html("> [!\(name)] c\n").hasPrefix("<blockquote>\n"))
  }

  @Test func `formulas are set, with their source in their titles`() {
    let text = """
      a $x<"y$ *$?<$* b $$z$$

      $$
      x
      + y
      $$

      ```math
      <z
      ```

      $$?<$$
      """
    #expect(
      html(text) == """
        <p>a <span class="math" title="x&lt;&quot;y">[x&lt;&quot;y]</span> <em><code class="math">?&lt;</code></em> \
        b <span class="math display" title="z">[z]</span></p>
        <pre class="math" title="x
        + y">[
        x
        + y
        ]</pre>
        <pre class="math" title="&lt;z">[
        &lt;z
        ]</pre>
        <pre><code class="language-math">?&lt;
        </code></pre>

        """)
  }

  @Test func `what cannot be shown has its label`() {
    let text = """
      ![[a.png]] ![[Note "x"#b]] ![c](data:,<b>) {{< gist "<i>" >}}

      {{< youtube "<b>" >}}

      <Badge />

      {{< figure src="d.png" caption="<b>" >}}

      <Image src="javascript:x" alt="e" />
      """
    #expect(
      html(text) == """
        <p><img src="a.png" alt="a.png" /> <a href="Note%20%22x%22#b">▣ Note &quot;x&quot; &gt; b</a> ▣ c \
        <span>▣ gist &lt;i&gt;</span></p>
        <p><span>▣ youtube &lt;b&gt;</span></p>
        <p>▣ Badge</p>
        <p><img src="d.png" alt="&lt;b&gt;" /></p>
        <p>▣ e</p>

        """)
  }

  @Test func `footnotes lead back to what refers to them`() {
    let text = """
      a[^x], b[^"y] ^[in *place*][c[^x]](d)

      [^x]: e

      [^"y]: - f[^x]
      [^z]: g
      """
    let back = "aria-label=\"back to the text\">↩\u{FE0E}"
    #expect(
      html(text, prefix: "2:") == """
        <p>a<sup id="2:fnref:1"><a href="#2:fn-x">1</a></sup>, \
        b<sup id="2:fnref:2"><a href="#2:fn-%22y">2</a></sup> \
        <sup id="2:fnref:3"><a href="#2:fn:3">3</a></sup>\
        <a href="d">c<sup id="2:fnref:1:2">1</sup></a></p>
        <section class="footnotes">
        <ol>
        <li id="2:fn-x">
        <p>e <a href="#2:fnref:1" \(back)</a> <a href="#2:fnref:1:2" \(back)<sup>2</sup></a> \
        <a href="#2:fnref:1:3" \(back)<sup>3</sup></a></p>
        </li>
        <li id="2:fn-&quot;y">
        <ul>
        <li>f<sup id="2:fnref:1:3"><a href="#2:fn-x">1</a></sup></li>
        </ul>
         <a href="#2:fnref:2" \(back)</a></li>
        <li id="2:fn:3">in <em>place</em> <a href="#2:fnref:3" \(back)</a></li>
        <li id="2:fn-z">
        <p>g</p>
        </li>
        </ol>
        </section>

        """)
  }
}
