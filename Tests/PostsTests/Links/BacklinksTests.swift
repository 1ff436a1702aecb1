import Testing

@testable import Posts

/// What links to a post, as the index knows it.
struct BacklinksTests {
  private static let posts = [
    "blog/2025-05-23-hello.md":
      "---\ntitle: Hello\nslug: hi\naliases: [/old/greeting/]\n---\nSee [me](#end).\n",
    "blog/tools.md":
      "---\ntitle: Tools\ndate: 2025-01-01\n---\n# Tools\n\n## Why\n\nAs [said](/blog/hello/).\n",
    "notes/a.md":
      "Once [[Hello]], twice ![[hi#end|x]].\n\n## Deep\n\n[Again](../blog/2025-05-23-hello.md).\n",
    "notes/b.md": "![A picture](../hello.png) and [another](../other/hello.md), https://example.org/hello\n",
    "other/hello.md": "---\ntitle: Other\n---\n[Up](..) and [about](@/blog/tools.md).\n",
    "index.md":
      "---\ntitle: Start\ndate: 2024-06-01\n---\n| a | b |\n|---|---|\n| [x](/old/greeting) | *[y](hi)* |\n",
  ]

  private static func linked(_ sandbox: borrowing IndexedSandbox, to id: Post.ID) throws -> [String] {
    let links = try sandbox.with { try $0.backlinks(to: id).links }
    return links.map { $0.post.id + ($0.heading.isEmpty ? "" : " › \($0.heading) #\($0.anchor)") }
  }

  @Test func thePostsThatLinkToOneTheNewestFirst() throws {
    let sandbox = try IndexedSandbox(Self.posts)
    try sandbox.update()
    #expect(
      try Self.linked(sandbox, to: "blog/2025-05-23-hello.md") == [
        "blog/tools.md › Why #why", "index.md", "notes/a.md",
      ])
    #expect(try Self.linked(sandbox, to: "other/hello.md") == ["notes/a.md", "notes/b.md"])
    #expect(try Self.linked(sandbox, to: "blog/tools.md") == ["other/hello.md"])
    #expect(try Self.linked(sandbox, to: "index.md") == ["other/hello.md"])
    #expect(try Self.linked(sandbox, to: "notes/a.md") == [])
    #expect(try Self.linked(sandbox, to: "nothing.md") == [])
  }

  @Test func followsWhatChanges() throws {
    let sandbox = try IndexedSandbox(Self.posts)
    try sandbox.update()
    try sandbox.posts.write([
      "blog/tools.md": "Nothing.\n", "notes/a.md": "New.\n\n### Here\n\n<b>[Hi](</blog/hi/>)</b>\n",
      "notes/c.md": "[Hi](/hi)\n",
    ])
    try sandbox.posts.remove("index.md")
    // The same words under another name, with what leads there by that.
    try sandbox.posts.move("other/hello.md", to: "other/goodbye.md")
    try sandbox.update()
    #expect(
      try Self.linked(sandbox, to: "blog/2025-05-23-hello.md") == ["notes/a.md › Here #here", "notes/c.md"])
    #expect(try Self.linked(sandbox, to: "blog/tools.md") == ["other/goodbye.md"])
    #expect(try Self.linked(sandbox, to: "other/goodbye.md") == [])
  }

  @Test(
    "However a link is written, the page of the post leads there",
    arguments: [
      "[x](post.md)", "<a href=\"post.md\">x</a>", "Text <a class='b' HREF='post.md#y'>x</a>.",
      "<div>\n<a href=post.md>x</a>\n</div>", "## Heading with [x](post.md)", "Text^[see [x](post.md)].",
      "Text[^1].\n\n[^1]: See [x](post.md).", "- *[x][r]*\n\n[r]: post.md", "> [!note] Title [x](post.md)",
      "[![i](a.png)](post)", "[[post]]", "![[post]]", "| a |\n| - |\n| [x](post.md) |", "[x](./post.md?y#z)",
      "[x]({{< ref \"post\" >}})",
    ])
  func kinds(of text: String) throws {
    let sandbox = try IndexedSandbox(["post.md": "# Post\n", "a.md": text + "\n", "b.md": "`[x](post.md)`\n"])
    try sandbox.update()
    #expect(try Self.linked(sandbox, to: "post.md").map { $0.prefix(4) } == ["a.md"])
  }

  @Test func namesInEitherNormalForm() throws {
    let sandbox = try IndexedSandbox(["cafe\u{301}.md": "# A\n", "a.md": "[x](caf\u{E9}.md)\n"])
    try sandbox.update()
    #expect(try Self.linked(sandbox, to: "cafe\u{301}.md") == ["a.md"])
  }

  @Test func ofTwoPostsThatClaimOneAddressTheFirstHasIt() throws {
    let alias = "---\naliases: [/x/]\n---\n"
    let sandbox = try IndexedSandbox([
      "zz.md": alias, "z.md": alias, "a.md": "[x](/x/)\n", "b.md": "[z](/zz/)\n",
    ])
    try sandbox.update()
    #expect(try Self.linked(sandbox, to: "z.md") == ["a.md"])
    #expect(try Self.linked(sandbox, to: "zz.md") == ["b.md"])
  }

  @Test func anotherSiteMakesOtherLinks() throws {
    let sandbox = try IndexedSandbox(["post.md": "# Post\n", "a.md": "[x](https://example.org/post/)\n"])
    try sandbox.update()
    #expect(try Self.linked(sandbox, to: "post.md") == [])
    try sandbox.posts.write(["hugo.toml": "baseURL = \"https://example.org/\"\n"])
    #expect(try sandbox.update() == "read 2 kept 0 gone 0")
    #expect(try Self.linked(sandbox, to: "post.md") == ["a.md"])
    #expect(try sandbox.update() == "read 0 kept 2 gone 0")
  }

  @Test func theSitesOwnAddressCounts() throws {
    let sandbox = try IndexedSandbox([
      "hugo.toml": "baseURL = \"https://example.org/base/\"\n",
      "post.md": "# Post\n", "a.md": "[x](https://example.org/base/post/)\n", "b.md": "[x](/base/post)\n",
      "c.md": "[x](https://example.com/base/post/)\n", "index.md": "Start\n", "d.md": "[x](/base/)\n",
    ])
    try sandbox.update()
    #expect(try Self.linked(sandbox, to: "post.md") == ["a.md", "b.md"])
    #expect(try Self.linked(sandbox, to: "index.md") == ["d.md"])
  }
}
