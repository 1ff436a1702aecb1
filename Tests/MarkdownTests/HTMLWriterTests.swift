import Markdown
import Testing

/// A text as part of a page that nobody has to trust.
@Suite struct HTMLWriterTests {
  /// - Parameter prefix: of the names of places.
  private func html(_ markdown: String, prefix: String = "") -> String {
    let document = Document(markdown, options: .standard)
    let rules = HTMLRules(anchors: [:], prefix: prefix, image: { $0.hasSuffix(".png") ? $0 : nil })
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

      a <script>b *c*</script> d <svg onload=x><text>e</text></svg> f

      # g <style>h</style>

      | i <script>j</script> |
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
    ("a <scr<script>ipt>b</script>", "<p>a &lt;scr</p>\n"),
    ("<scr<script>x</script>ipt>alert(1)</script>\n", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
    ("<div>&lt;script&gt;&#x3c;b&gt;</div>", "<div>&lt;script&gt;&lt;b&gt;</div>\n"),
  ])
  func `a tag without its end hides no more than its block`(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }
}
