import Foundation
import Testing

/// `lectern search`, `list` and `index`, as scripts use them.
struct FindCommandTests {
  private static let posts = [
    "a.md":
      "---\ntitle: Apples\ndate: 2025-03-01\ntags: [fruit]\n---\nAn apple a day.\n\n## Pears & more\n\nA \"pear\".\n",
    "b/c.md": "---\ntitle: Beans\ndate: 2024-01-01\n---\nA bean, and an apple.\n",
  ]

  @Test func searchPrintsSectionsByPost() throws {
    let run = try Program.run("search", "apple", "posts", files: Self.posts)
    #expect(
      run.output == """
        Apples  2025-03-01  (a.md)
          An apple a day.
        Beans  2024-01-01  (b/c.md)
          A bean, and an apple.

        """)
    #expect(run.status == 0)
    #expect(run.error == "")
    let pear = try Program.run("search", "pear", "posts", files: Self.posts)
    #expect(pear.output == "Apples  2025-03-01  (a.md)\n  Pears & more › A \"pear\".\n")
  }

  @Test func searchWritesRowsAndJSON() throws {
    let rows = try Program.run("search", "pear", "posts", "--format", "tsv", files: Self.posts)
    #expect(rows.output == "a.md\tApples\t2025-03-01\tPears & more\tpears--more\t70\tA \"pear\".\n")
    let run = try Program.run("search", "pear OR bean", "posts", "--format", "json", files: Self.posts)
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(whole["version"] as? Int == 1)
    #expect(whole["sectionCount"] as? Int == 2)
    let posts = try #require(whole["posts"] as? [[String: Any]])
    #expect(posts.compactMap { $0["path"] as? String }.sorted() == ["a.md", "b/c.md"])
    let sections = posts.first { $0["path"] as? String == "a.md" }?["sections"] as? [[String: Any]]
    #expect(sections?.first?["anchor"] as? String == "pears--more")
    #expect(sections?.first?["line"] as? String == "A \"pear\".")
  }

  @Test func nothingFoundIsStatus1() throws {
    for arguments in [
      ["search", "zebra", "posts"], ["list", "posts", "zebra"], ["list", "posts", "tag:none"],
    ] {
      let run = try Program.run(arguments, files: Self.posts)
      #expect(run.status == 1)
      #expect(run.output == "")
      #expect(run.error == "")
    }
  }

  @Test func wrongUsageIsStatus2() throws {
    let wrong = [
      ["search", "a"], ["search", "…", "posts"], ["search", "a", "posts", "--limit", "-1"],
      ["search", "a", "posts/a.md"], ["list", "posts", "--sort", "size"],
      ["index", "posts/a.md"], ["list", "posts", "-"],
    ]
    for arguments in wrong {
      let run = try Program.run(arguments, files: Self.posts)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.error.hasPrefix("lectern: "))
      #expect(run.output == "")
    }
    for command in [["search", "a"], ["list"], ["index"], ["notes"], ["later"], ["check"]] {
      let missing = try Program.run(command + ["Nowhere"])
      #expect(missing.status == 2, "1 says that nothing was found")
      #expect(missing.error == "lectern: Nowhere: no such file or directory\n")
    }
    for command in [["search", "a"], ["list"], ["index"], ["notes"], ["later"]] {
      let post = try Program.run(command + ["README.md"], files: ["../README.md": "A post.\n"])
      #expect(post.status == 2)
      #expect(post.error == "lectern: README.md: not a folder\n")
    }
    let query = try Program.run("search", "-draft", "posts", files: Self.posts)
    #expect(query.status == 2)
    #expect(
      query.error.hasSuffix("; a query that begins with - stands behind --: lectern search -- \"-draft\" …\n")
    )
  }

  @Test func listsInAnOrder() throws {
    let run = try Program.run("list", "posts", "--sort", "length", files: Self.posts)
    #expect(run.output == "2024-01-01  1 min    Beans  (b/c.md)\n2025-03-01  1 min    Apples  (a.md)\n")
    let rows = try Program.run("list", "posts", "apple", "--format", "tsv", files: Self.posts)
    #expect(rows.output.split(separator: "\n").map { $0.prefix { $0 != "\t" } } == ["a.md", "b/c.md"])
    let json = try Program.run("list", "posts", "tag:fruit", "--format", "json", files: Self.posts)
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((whole["posts"] as? [[String: Any]])?.first?["tags"] as? [String] == ["fruit"])
  }

  @Test func indexSaysWhatItDid() throws {
    let run = try Program.run("index", "posts", "--progress", files: Self.posts)
    #expect(run.output.hasPrefix("posts: 2 read, 0 kept, 0 gone; "))
    #expect(run.error == "0 of 2 posts\n2 of 2 posts\n")
    #expect(run.status == 0)
  }

  @Test(arguments: [["list", "posts"], ["index", "posts"], ["search", "apple", "posts"]])
  func whatCannotBeReadIsNamedByItsPath(arguments: [String]) throws {
    let run = try Program.run(arguments, files: Self.posts, links: ["gone.md": "nowhere.md"])
    #expect(run.error == "lectern: posts/gone.md:1: a symbolic link to nothing\n")
    #expect(run.status == 0)
  }

  @Test func withoutACacheItIsSaid() throws {
    let run = try Program.run(
      "search", "pear", "posts", files: Self.posts, environment: ["XDG_CACHE_HOME": "/dev/null"])
    #expect(run.error == "lectern: the index is kept in memory: not a directory\n")
    #expect(run.output.contains("Pears & more"))
    #expect(run.status == 0)
  }

  @Test func whatIsPrintedIsHarmless() throws {
    let files = ["a.md": "# A\u{1B}]0;x\u{7}\n\nAn apple\u{202E} and \u{1B}[31mred.\n"]
    for format in ["text", "tsv", "json"] {
      let run = try Program.run("search", "apple", "posts", "--format", format, files: files)
      #expect(run.status == 0)
      #expect(!run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
    }
  }

  /// Anchors of headings that begin with an emoji begin with what belonged to it.
  @Test func anAnchorThatBeginsWithAMark() throws {
    let files = ["a.md": "# A\n\n## ⚙️ Gears\n\nAn apple.\n\n## Others\n\nA pear.\n"]
    let rows = try Program.run("search", "apple", "posts", "--format", "tsv", files: files)
    let anchor = String(rows.output.split(separator: "\t", omittingEmptySubsequences: false)[4])
    #expect(anchor == "\u{FE0F}-gears")
    let section = try Program.run(
      "show", "posts/a.md", "--section=\(anchor)", "--format", "plain", files: files)
    #expect(section.error == "")
    #expect(section.output.contains("An apple."))
    #expect(!section.output.contains("A pear."))
  }

  @Test func whatALimitLeavesOutIsSaid() throws {
    let files = Dictionary(
      uniqueKeysWithValues: (1...3).map {
        ("\($0).md", "# Post \($0)\n\nAn apple.\n\n## More\n\nAn apple.\n")
      })
    let run = try Program.run("search", "apple", "posts", "--limit", "1", files: files)
    #expect(run.output.hasSuffix("\n  … 1 more\n… 4 more sections in 2 more posts (--limit 0 prints all)\n"))
    let all = try Program.run("search", "apple", "posts", "--limit", "0", files: files)
    #expect(!all.output.contains("…"))
  }

  @Test func wrongLimitsAndEmptyFoldersSayWhy() throws {
    let limit = try Program.run("search", "a", "posts", "--limit", "-5", files: Self.posts)
    #expect(limit.error == "lectern: --limit: give a number, or 0 for no limit\n")
    #expect(limit.status == 2)
    for arguments in [["search", "a", "posts"], ["list", "posts"]] {
      let empty = try Program.run(arguments, files: ["notes.txt": "No Markdown."])
      #expect(empty.error == "lectern: posts: no posts; not Markdown: 1\n")
      #expect(empty.status == 1)
    }
  }

  @Test func aQueryMayBeginWithAMinus() throws {
    let run = try Program.run("search", "--format", "tsv", "--", "-pear", "posts", files: Self.posts)
    #expect(run.output.split(separator: "\n").map { $0.prefix { $0 != "\t" } } == ["a.md", "b/c.md"])
  }

  @Test func whatMakesNoSenseIsSaid() throws {
    let run = try Program.run("search", "apple regex:[", "posts", files: Self.posts)
    #expect(run.error == "lectern: regex:[: no ] after [\n")
    #expect(run.output.contains("An apple a day."))
    #expect(run.status == 0)
  }
}
