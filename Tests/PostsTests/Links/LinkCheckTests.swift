import Foundation
import Testing

@testable import Posts

@Suite struct LinkCheckTests {
  /// The findings of some files in a folder of their own.
  private func findings(_ files: [String: String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let scanner = Scanner(
      root: folder.path,
      options: ScanOptions(includesAll: false, today: PostDate(year: 2026, month: 11, day: 23)))
    let library = scanner.scan { _, _ in true }
    var check = LinkCheck(library) { try? scanner.read($0) }
    return library.posts.map(\.id).sorted().flatMap { id in
      ((try? scanner.read(id)).map { check.findings(of: $0) } ?? []).map(\.description)
    }
  }

  @Test func whatLeadsNowhereIsSaid() throws {
    let files = [
      "a.md": """
      # A

      [there](b.md) [part](b.md#part) [note](#fn-1) [element](b.md#el) [out](https://example.org)
      *[gone](c.md)* [no part](b.md#none) ![no image](x.png) ![image](y.png) [no page](/blog/c/)
      [tags](/tags/x) [[Nobody]] [script](irc:x) [code]({{ site.x }}/y) [up](../x.md) [here](#none)[^1]

      | a |
      |---|
      | [cell](d.md) |

      [^1]: Note [in it](e.md).
      """,
      "b.md": "# B\n\n## Part\n\n<a id=\"el\"></a>\n", "y.png": "", "blog/x.md": "X\n",
    ]
    #expect(
      try findings(files) == [
        "a.md:4: link to nothing: c.md", "a.md:4: link to no section: b.md#none",
        "a.md:4: image to no file: x.png",
        "a.md:4: link to nothing: /blog/c/", "a.md:5: link to nothing: Nobody",
        "a.md:5: link to nothing: ../x.md",
        "a.md:5: link to no section: #none", "a.md:9: link to nothing: d.md",
        "a.md:11: link to nothing: e.md",
      ])
  }

  @Test("An anchor may be that of an element, in any quotes, or of a block")
  func anchorsOfElements() throws {
    let files = [
      "a.md": """
      [1](b.md#one) [2](b.md#two) [3](b.md#three) [4](b.md#four) [5](b.md#^five) [6](b.md#ONE) [7](b.md#fo)
      """,
      "b.md": "<a id='one'></a> <p name=\"two\">\n\n<div id=three>\n\n## **Four**\n\nText ^five\n",
    ]
    #expect(
      try findings(files) == [
        "a.md:1: link to no section: b.md#ONE", "a.md:1: link to no section: b.md#fo",
      ])
  }

  @Test("Files of a site are looked for where it keeps them")
  func filesOfSites() throws {
    let files = [
      "_config.yml": "url: https://example.org\n", "a.md": "![](/img/a.png) ![](/img/b.png)\n",
      "static/img/a.png": "",
    ]
    #expect(try findings(files) == ["a.md:1: image to no file: /img/b.png"])
    #expect(try findings(["a.md": "![](/img/b.png)\n"]) == [])
  }
}
