import Markdown
import Testing

/// Raw HTML, taken apart.
@Suite struct HTMLTokenTests {
  @Test(arguments: [
    (#"<a href = "https://e.org/x">"#, "https://e.org/x"), ("<a href='x y'>", "x y"),
    ("<a HREF=x(1),2 title=b>", "x(1),2"), (#"<a href="C:\a&amp;b">"#, #"C:\a&b"#), ("<a href>", ""),
    (#"<a title="href=x" href="y">"#, "y"), ("<a href={b + c} title=d>", "{b + c}"),
    ("<a\nhref\n=\n\"x\"\n>", "x"), (#"<a href="x" href="y">"#, "x"),
  ])
  func attributes(source: String, address: String) {
    let tag = HTMLTag(source)
    #expect(tag.name == "a")
    #expect(tag["href"] == address)
  }

  @Test func `a long tag loses nothing`() {
    let style = String(repeating: "x", count: 10_000)
    #expect(HTMLTag("<img style=\"\(style)\" src=\"a.png\">")["src"] == "a.png")
  }

  @Test(arguments: [("<B>", "b"), ("</h1 >", "h1"), ("<a-b>", "a-b"), ("<a.b/>", "a.b"), ("<br/>", "br")])
  func names(source: String, name: String) {
    #expect(HTMLTag(source).name == name)
  }

  @Test func `a head ends with its own tag`() {
    let html = "<head><title>a</title></header>b</head>c &amp; d<!-- e -->"
    #expect(HTMLToken.tokens(of: Array(html.utf8)) == [.text("c & d")])
  }

  /// Each is looked for once, or this would take minutes.
  @Test func `what a tag would hide and never ends is shown`() {
    let tags = String(repeating: "{% comment %}", count: 100_000)
    #expect(HTMLToken.tokens(of: Array("\(tags)a{% capture b %}c".utf8)) == [.text("ac")])
  }
}
