import Foundation
import Testing

/// The page that `show --format html` writes: all a browser needs, and nothing it could run.
struct HTMLPageTests {
  private func page(_ post: String, _ arguments: String..., files: [String: String] = [:]) throws -> String {
    let all = ["a/post.md": post].merging(files) { $1 }
    let run = try Program.run(["show", "--format", "html"] + arguments + ["posts/a/post.md"], files: all)
    #expect(run.error == "")
    #expect(run.status == 0)
    return run.output
  }

  /// The post's own part of the page.
  private func body(_ post: String, _ arguments: String..., files: [String: String] = [:]) throws -> String {
    let all = ["a/post.md": post].merging(files) { $1 }
    let run = try Program.run(["show", "--format", "html"] + arguments + ["posts/a/post.md"], files: all)
    let start = run.output.range(of: "</header>\n")?.upperBound ?? run.output.startIndex
    let end = run.output.range(of: "</article>")?.lowerBound ?? run.output.endIndex
    return String(run.output[start..<end])
  }

  @Test func aWholePage() throws {
    let page = try page("---\ntitle: A & B\ntags: [x]\nlang: de\n---\n## Part\n\nSome *words*.\n")
    #expect(page.hasPrefix("<!DOCTYPE html>\n"))
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("<title>A &amp; B</title>\n"))
    #expect(page.contains("<article lang=\"de\">\n<header>\n<h1>A &amp; B</h1>\n"))
    #expect(
      page.contains("<h2 id=\"part\">Part</h2>\n<p>Some <em>words</em>.</p>\n</article>\n</body>\n</html>\n"))
  }

  @Test func whatIsNoPageOfOnePostIsLecterns() throws {
    for second in ["posts/b.md", "posts/none.md"] {
      let run = try Program.run(
        "show", "--format", "html", "posts/a.md", second,
        files: ["a.md": "---\ntitle: A\n---\n", "b.md": "B\n"])
      #expect(run.output.contains("<title>Lectern</title>\n"))
    }
    let none = try Program.run("show", "--format", "html", "posts/none.md")
    #expect(none.output.hasPrefix("<!DOCTYPE html>\n") && none.output.hasSuffix("<body>\n</body>\n</html>\n"))
  }

  /// What turns other text around is not there; marks that stand for a direction are.
  @Test func marksOfDirectionAreWrittenByNumber() throws {
    #expect(
      try body("a\u{200E}b\u{200F}c\u{61C}d \u{202E}e\u{2067}f")
        == "<p>a&#x200E;b&#x200F;c&#x61C;d \u{FFFD}e\u{FFFD}f</p>\n")
  }

  @Test(arguments: [
    ("<script>alert(1)</script>\n\na", "\n<p>a</p>\n"), ("<SCRIPT\nsrc=x>b</SCRIPT>\n\na", "\n<p>a</p>\n"),
    ("a <script>b()</script>", "<p>a </p>\n"),
    ("a <script>b</script>", "<p>a &lt;script&gt;b&lt;/script&gt;</p>\n"),
    ("a <script> b", "<p>a &lt;script&gt; b</p>\n"),
    ("<img src=x.png onerror=alert(1)>", "<img src=\"x.png\" alt=\"\" />"),
    ("<b onclick='x' style=\"y\" title=\"a&quot;b\">t</b>", "<b title=\"a&quot;b\">t</b>"),
    ("<a href=\"java&#x73;cript:x\">t</a>", "<a>t</a>"),
    ("<a href=\" &Tab;java\nscript:x\">t</a>", "<a>t</a>"),
    ("<a href='https://e.org' target=_top onfocus=x autofocus>t</a>", "<a href=\"https://e.org\">t</a>"),
    ("[t](javascript:x)", "<p>t</p>"), ("[t](JAVA&#115;CRIPT&colon;x)", "<p>t</p>"),
    ("[t](vbscript:x) [u](data:text/html,x)", "<p>t u</p>"), ("[t](//e.org)", "<p>t</p>"),
    ("[t](\\\\\\\\e.org)", "<p>t</p>"),
    ("[t](mailto:a@e.org)", "<a href=\"mailto:a@e.org\">t</a>"), ("[t](b.md#c)", "<a href=\"b.md#c\">t</a>"),
    ("[t](https://e.org/\"x)", "<a href=\"https://e.org/%22x\">t</a>"),
    ("<https://e.org/a?b=c&d>", "<a href=\"https://e.org/a?b=c&amp;d\">"),
    ("<iframe src=x></iframe>", "<a href=\"x\">▣ iframe x</a>"),
    ("<p><video src=javascript:x></video></p>", "<p>▣ video javascript:x</p>"),
    ("<p>a <input type=checkbox checked onclick=x> b</p>", "<p>a ☑  b</p>"),
    ("<svg onload=x>\n\na", "<p>a</p>\n"),
    ("<style>*{}</style>\n\na", "\n<p>a</p>\n"), ("<div>a<base href=x>b</div>", "<div>ab</div>"),
    ("<div><form action=x>a</form></div>", "<div>a</div>"),
    (
      "<details open ontoggle=x>\n<summary>s</summary>\nt\n</details>",
      "<details open=\"\">\n<summary>s</summary>\nt\n</details>"
    ),
    ("<!-- x --> t", " t"), ("<b <script>x</script>", "&lt;b"),
    ("```\"><script>\nx\n```", "language-&quot;&gt;&lt;script&gt;"),
    ("![<b>\"](x.png \"t\\\"u\")", "alt=\"&quot;\" title=\"t&quot;u\""),
    ("<td rowspan=2 onload=1>x", "<td rowspan=\"2\">x"),
  ])
  func whatCouldRunIsDisarmed(_ markdown: String, expected: String) throws {
    let body = try body(markdown).replacing("&gt;", with: expected.contains("&gt;") ? "&gt;" : ">")
    #expect(body.contains(expected), "\(body)")
    #expect(!body.contains("<script") && !body.contains("alert") && !body.contains("onload"))
  }

  /// The page loads nothing from the web: what lies there is linked.
  @Test func imagesOfTheWebAreLinked() throws {
    #expect(try body("![cat](https://e.org/c.png)") == "<p><a href=\"https://e.org/c.png\">▣ cat</a></p>\n")
    #expect(
      try body("<img src=\"http://e.org/c.png\">").contains("<a href=\"http://e.org/c.png\">▣ c.png</a>"))
    #expect(try body("![](javascript:x)") == "<p>▣ javascript:x</p>\n")
    #expect(try body("[![cat](//e.org/c)](x.md)") == "<p><a href=\"x.md\">▣ cat</a></p>\n")
  }

  @Test func imagesAreEmbeddedFromTheFolderAlone() throws {
    let files = ["a/i/my x.svg": "<svg/>", "secret.svg": "<svg/>", "a/notes.png": "text"]
    let embedded = try body("![cat](<i/my%20x.svg>)", "--embed-images", files: files)
    #expect(embedded == "<p><img src=\"data:image/svg+xml;base64,PHN2Zy8+\" alt=\"cat\" /></p>\n")
    for path in ["../secret.svg", "/etc/passwd", "notes.png", "none.png", "i/../../secret.svg"] {
      let body = try body("![cat](\(path))", "--embed-images", files: files)
      #expect(body == "<p><a href=\"\(path)\">▣ cat</a></p>\n")
    }
    #expect(try body("![cat](i/x.svg)") == "<p><img src=\"i/x.svg\" alt=\"cat\" /></p>\n")
  }

  @Test func notesThatAreEmbeddedAreLinked() throws {
    #expect(
      try body("![[My \"note#A b]]") == "<p><a href=\"My%20%22note#A%20b\">▣ My &quot;note &gt; A b</a></p>\n"
    )
    #expect(
      try body("![[a.md|b]] ![[c.PNG|300]]")
        == "<p><a href=\"a.md\">▣ b</a> <img src=\"c.PNG\" alt=\"\" /></p>\n")
    #expect(try body("![[javascript:x]] ![[x.png:y]]") == "<p>▣ javascript:x ▣ x.png:y</p>\n")
    #expect(try body("![[note]]", "--embed-images") == "<p><a href=\"note\">▣ note</a></p>\n")
  }

  @Test func footnotesStandAtTheEnd() throws {
    let body = try body("A[^x] and [b[^x]](c.md)\n\n> [!tip] ==t==\n\n[^x]: N <script>\n")
    #expect(
      body.hasPrefix(
        "<p>A<sup id=\"fnref:1\"><a href=\"#fn-x\">1</a></sup> and "
          + "<a href=\"c.md\">b<sup id=\"fnref:1:2\">1</sup></a></p>\n"))
    #expect(
      body.contains(
        "<aside class=\"callout callout-tip\">\n<p class=\"callout-title\">"
          + "<span class=\"callout-kind\">TIP</span> · <mark>t</mark></p>\n</aside>"))
    #expect(
      body.contains(
        "<li id=\"fn-x\">\n<p>N &lt;script&gt; <a href=\"#fnref:1\" aria-label=\"back to the text\">↩\u{FE0E}</a> "
          + "<a href=\"#fnref:1:2\" aria-label=\"back to the text\">↩\u{FE0E}<sup>2</sup></a></p>\n</li>\n</ol>\n</section>\n"
      ))
  }

  @Test func placesOfSeveralPostsHaveNamesOfTheirOwn() throws {
    let text = "a[^1] [b](#s) <a id=\"c\"></a>\n\n## S\n\n[^1]: d\n"
    let run = try Program.run(
      "show", "posts/a.md", "posts/b.md", "--format", "html", files: ["a.md": text, "b.md": text])
    let names = run.output.matches(of: /(?:id="|href="#)([^"]*)/).map { String($0.output.1) }
    #expect(
      names == [
        "fnref:1", "fn-1", "s", "c", "s", "fn-1", "fnref:1", "2:fnref:1", "2:fn-1", "2:s", "2:c", "2:s",
        "2:fn-1",
        "2:fnref:1",
      ])
  }

  @Test func aSectionIsWrittenAlone() throws {
    let body = try page("# T\n\n## A\n\na\n\n## B\n\nb\n", "--section", "B")
    #expect(body.contains("<article>\n<h2 id=\"b\">B</h2>\n<p>b</p>\n</article>"))
  }
}
