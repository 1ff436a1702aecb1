import Testing

@testable import Posts

/// Links lead to the posts they mean, however a site writes them.
@Suite struct SiteMapTests {
  private static func post(_ id: Post.ID, addresses: [String] = [], slugs: [String] = []) -> Post {
    var post = Post(id: id, title: id)
    post.addresses = addresses
    post.slugs = slugs
    return post
  }

  private static let posts = [
    post("blog/2025-05-23-hello-world.md"), post("blog/tools.mdx", slugs: ["sharper-tools"]),
    post("blog/series/one/index.md"), post("blog/series/two/index.md"), post("notes/A Note.md"),
    post("notes/deep/other.md"), post("_posts/2010-07-21-name-of-post.md"),
    post("_posts/2025-01-02-short.markdown", addresses: ["/essays/short/"]),
    post("docs/guide/_index.md"), post("docs/guide/setup.md"),
    post("old.md", addresses: ["/2019/old.html", "was"]),
    post("index.md"),
  ]

  private static let config = SiteConfig(address: "https://Example.org/base/")
  private static let map = SiteMap(posts, config)

  private static let cases: [(String, String, LinkTarget)] = [
    // Paths from the post.
    ("tools.mdx", "blog/x.md", .post("blog/tools.mdx", anchor: nil)),
    ("tools", "blog/x.md", .post("blog/tools.mdx", anchor: nil)),
    ("./tools.mdx#a-b", "blog/x.md", .post("blog/tools.mdx", anchor: "a-b")),
    ("../notes/A%20Note.md#x%20y", "blog/x.md", .post("notes/A Note.md", anchor: "x y")),
    ("deep/../a note", "notes/x.md", .post("notes/A Note.md", anchor: nil)),
    ("series/one/", "blog/x.md", .post("blog/series/one/index.md", anchor: nil)),
    ("../two/", "blog/series/one/index.md", .post("blog/series/two/index.md", anchor: nil)),
    ("../hello-world/", "blog/tools.mdx", .post("blog/2025-05-23-hello-world.md", anchor: nil)),
    ("setup", "docs/guide/_index.md", .post("docs/guide/setup.md", anchor: nil)),
    ("..", "docs/guide/setup.md", .post("docs/guide/_index.md", anchor: nil)),
    ("tools.mdx#\u{FE0F}-a", "blog/x.md", .post("blog/tools.mdx", anchor: "\u{FE0F}-a")),
    ("#top", "blog/x.md", .post("blog/x.md", anchor: "top")),
    ("tools.mdx?x=1#y", "blog/x.md", .post("blog/tools.mdx", anchor: "y")),
    // Addresses of the site.
    ("/blog/hello-world/", "notes/x.md", .post("blog/2025-05-23-hello-world.md", anchor: nil)),
    ("/base/blog/hello-world", "notes/x.md", .post("blog/2025-05-23-hello-world.md", anchor: nil)),
    ("/2025/05/23/hello-world.html", "notes/x.md", .post("blog/2025-05-23-hello-world.md", anchor: nil)),
    ("/hello-world/#end", "notes/x.md", .post("blog/2025-05-23-hello-world.md", anchor: "end")),
    ("/blog/sharper-tools/", "notes/x.md", .post("blog/tools.mdx", anchor: nil)),
    ("/essays/short", "notes/x.md", .post("_posts/2025-01-02-short.markdown", anchor: nil)),
    ("/2019/old.html", "notes/x.md", .post("old.md", anchor: nil)),
    ("/was/", "notes/x.md", .post("old.md", anchor: nil)),
    ("/", "notes/x.md", .post("index.md", anchor: nil)),
    ("/docs/guide/", "notes/x.md", .post("docs/guide/_index.md", anchor: nil)),
    ("https://example.org/base/blog/tools#x", "notes/x.md", .post("blog/tools.mdx", anchor: "x")),
    // As the systems write them.
    ("@/blog/tools.mdx#x", "notes/x.md", .post("blog/tools.mdx", anchor: "x")),
    ("@/guide/_index.md", "notes/x.md", .post("docs/guide/_index.md", anchor: nil)),
    (#"{{< ref "setup.md#x" >}}"#, "blog/x.md", .post("docs/guide/setup.md", anchor: "x")),
    (#"{{< relref path="guide/setup" lang="de" >}}"#, "blog/x.md", .post("docs/guide/setup.md", anchor: nil)),
    (#"{{% ref "/blog/tools" %}}#x"#, "notes/x.md", .post("blog/tools.mdx", anchor: "x")),
    (
      "{% post_url 2010-07-21-name-of-post %}", "x.md",
      .post("_posts/2010-07-21-name-of-post.md", anchor: nil)
    ),
    (
      "{{ site.baseurl }}{% link _posts/2010-07-21-name-of-post.md %}#a", "x.md",
      .post("_posts/2010-07-21-name-of-post.md", anchor: "a")
    ),
    ("{{site.baseurl}}/blog/tools/", "x.md", .post("blog/tools.mdx", anchor: nil)),
    (
      #"{{ "/blog/hello-world" | relative_url }}"#, "x.md",
      .post("blog/2025-05-23-hello-world.md", anchor: nil)
    ),
    // Wikilinks.
    ("A Note", "blog/x.md", .post("notes/A Note.md", anchor: nil)),
    ("a note#Some heading", "blog/x.md", .post("notes/A Note.md", anchor: "Some heading")),
    ("deep/other", "blog/x.md", .post("notes/deep/other.md", anchor: nil)),
    ("Hello World", "notes/x.md", .post("blog/2025-05-23-hello-world.md", anchor: nil)),
    // What lies elsewhere.
    ("https://example.com/blog/tools", "x.md", .outside("https://example.com/blog/tools")),
    ("https://example.org/base/feed.xml", "x.md", .outside("https://example.org/base/feed.xml")),
    ("//example.com/x", "x.md", .outside("https://example.com/x")),
    ("mailto:a@example.org", "x.md", .outside("mailto:a@example.org")),
    ("file:///etc/passwd", "x.md", .nowhere("addresses of file: are not opened")),
    ("javascript:alert(1)", "x.md", .nowhere("addresses of javascript: are not opened")),
    ("../../etc/passwd", "blog/x.md", .nowhere("../../etc/passwd leads out of the collection")),
    ("../secret.md", "x.md", .nowhere("../secret.md leads out of the collection")),
    ("/images/a.png", "x.md", .file("images/a.png")),
    ("a.pdf", "blog/x.md", .file("blog/a.pdf")),
    ("missing.md", "blog/x.md", .nowhere("no post at missing.md")),
    ("/tags/tools/", "x.md", .nowhere("no post at /tags/tools/")),
    ("/blog/missing", "x.md", .nowhere("no post at /blog/missing")),
  ]

  @Test(arguments: cases)
  func leads(_ address: String, from id: Post.ID, to target: LinkTarget) {
    #expect(Self.map.target(of: address, in: id) == target)
  }

  @Test("An address ends as those of its post do", arguments: cases)
  func tails(_ address: String, from id: Post.ID, to target: LinkTarget) throws {
    guard case .post(let target, _) = target, target != id else { return }
    let post = try #require(Self.posts.first { $0.id == target })
    let tails = SiteMap.tails(of: address, in: id, Self.config)
    #expect(!tails.isDisjoint(with: SiteMap.tails(of: post)))
  }

  @Test("A collection that is the blog folder itself knows the addresses of the whole site")
  func innerFolder() {
    let map = SiteMap([
      Self.post("2025-05-23-hello.md"), Self.post("tools/index.md"), Self.post("b/node.js-intro.md"),
      Self.post("b/kurz.de.md"),
    ])
    #expect(map.target(of: "node.js-intro", in: "a/x.md") == .post("b/node.js-intro.md", anchor: nil))
    #expect(map.target(of: "/b/kurz/", in: "a/x.md") == .post("b/kurz.de.md", anchor: nil))
    #expect(map.target(of: "/blog/hello/", in: "x.md") == .post("2025-05-23-hello.md", anchor: nil))
    #expect(map.target(of: "/blog/tools", in: "x.md") == .post("tools/index.md", anchor: nil))
    #expect(map.target(of: "../tools/", in: "2025-05-23-hello.md") == .post("tools/index.md", anchor: nil))
  }

  @Test("Of several the nearest in its path is meant")
  func nearest() {
    let map = SiteMap(["a/x.md", "b/x.md", "x.md"].map { Self.post($0) })
    #expect(map.target(of: "/b/x/", in: "y.md") == .post("b/x.md", anchor: nil))
    #expect(map.target(of: "x", in: "a/y.md") == .post("a/x.md", anchor: nil))
    #expect(map.target(of: "x", in: "c/y.md") == .post("x.md", anchor: nil))
  }

  @Test(
    "No address ends the program",
    arguments: [
      "", "#", "/", "//", "..", "%", "%4", "{{<", "{% link %}", "{{< ref >}}", ":", "a:", "@/", "?", "/..",
      "///", "{{ '", "{%}", "{{%}}", "{{<}}", "{{}", "\u{301}", "a\0b",
    ])
  func oddAddresses(address: String) {
    _ = Self.map.target(of: address, in: "blog/x.md")
    _ = Self.map.target(of: address, in: "x")
    _ = SiteMap.tails(of: address, in: "blog/x.md", Self.config)
  }

  @Test(
    "The site is read from its configuration",
    arguments: [
      ("baseURL = \"https://example.org/a/\"\n", "baseURL", "https://example.org/a/"),
      ("title: x\nurl: \"https://example.org\" # here\n", "url", "https://example.org"),
      ("url: https://example.org # here\n", "url", "https://example.org"),
      ("export default defineConfig({\n  site: 'https://example.org',\n", "site", "https://example.org"),
      ("{\n  \"baseURL\": \"https://example.org\",\n", "baseURL", "https://example.org"),
    ])
  func configurations(text: String, name: String, value: String) {
    #expect(SiteConfig.value(named: name, in: text) == value)
  }

  @Test func addressesOfSites() {
    #expect(Self.config.host == "example.org" && Self.config.base == "/base")
    #expect(SiteConfig(address: "https://a.b", base: "c/").base == "/c")
    #expect(SiteConfig(address: "/only/path").host == nil)
  }
}
