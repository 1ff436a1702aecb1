import Foundation
import Testing

/// Folders with names, links and files that nobody should make, and some do.
struct HostileFolderTests {
  @Test func namesOfAllKinds() throws {
    let folder = try HostileFolder([
      "Beans.md": "# Upper\n", "beans.md": "# Lower\n", "caf\u{E9}.md": "# One scalar\n",
      "two\nlines.md": "# Lines\n", " .md": "# Blank\n",
      "-.md": "# Dash\n", "--all.md": "# Option\n", "a;rm -rf ~.md": "# Shell\n", "%2e%2e.md": "# Percent\n",
    ])
    // To Swift, a text is the same in both forms.
    folder.write("# Two scalars\n", toName: Array("cafe\u{301}.md".utf8))
    folder.write("# Broken\n", toName: Array("br".utf8) + [0xFF, 0xFE] + Array(".md".utf8))
    folder.write("# Surrogate\n", toName: [0xED, 0xA0, 0x80] + Array(".md".utf8))
    let isExact = folder.tellsApart("Beans.md", "beans.md")
    let list = try folder.run("list", "posts", "--sort", "title", "--format", "tsv")
    let titles = list.output.split(separator: "\n").map { $0.split(separator: "\t")[1] }
    let expected = [
      "Blank", "Dash", "Lines", "Lower", "One scalar", "Option", "Percent", "Shell", "Two scalars", "Upper",
    ]
    // Where case or form of a name count for nothing, there are fewer files.
    if isExact { #expect(titles.sorted() == expected.map { $0[...] }) }
    let check = try folder.run("check", "posts")
    #expect(check.output.split(separator: "\n").count { $0.hasSuffix("the name is not UTF-8") } == 2)
    for title in titles {
      let found = try folder.run("search", "title:\"\(title)\"", "posts", "--format", "tsv")
      #expect(found.output.split(separator: "\n").count == 1, "\(title)")
    }
  }

  @Test func whatIsNoPostIsSaidAndNotRead() throws {
    let folder = try HostileFolder([
      "a.md": "# A\n\n![x](../secret.svg) [y](../secret.md) [z](out.md)\n", "../secret.md": "# Secret\n",
      "../secret.svg": "<svg/>",
    ])
    folder.fifo("pipe.md")
    try folder.link("out.md", to: "../secret.md")
    try folder.link("up", to: "..")
    try folder.link("self.md", to: "self.md")
    try folder.link("ring", to: "ring")
    try folder.link("zero.md", to: "/dev/zero")
    try folder.link("tty.md", to: "/dev/tty")
    try folder.link("memory.md", to: "/proc/self/mem")
    try folder.link("log.md", to: "/proc/kmsg")
    for command in ["list", "check", "index"] {
      let run = try folder.run(command, "posts")
      #expect(!run.output.contains("Secret"), "\(command)")
      #expect(run.signal == nil)
    }
    let check = try folder.run("check", "posts").output
    #expect(check.contains("pipe.md:1: a FIFO, not a regular file"))
    for name in ["out.md", "zero.md", "tty.md"] {
      #expect(check.contains("\(name):1: a symbolic link out of the collection"))
    }
    for name in ["self.md", "ring", "up"] {
      #expect(check.contains("/\(name):1: a symbolic link"), "\(name)")
    }
    for name in ["pipe.md", "self.md", "zero.md", "tty.md", "memory.md", "log.md"] {
      let run = try folder.run("show", "posts/\(name)")
      #expect(run.status == 1 || run.output.isEmpty || run.output.hasPrefix("    "), "\(name)")
      #expect(run.signal == nil, "\(name)")
    }
    let page = try folder.run("show", "--format", "html", "--embed-images", "posts/a.md").output
    #expect(!page.contains("<svg"))
    #expect(!page.contains("data:image"))
  }

  /// A link is followed in the collection alone.
  @Test(arguments: [
    "../secret.md", "out.md", "/etc/passwd", "file:///etc/passwd", "up/secret.md", "..%2Fsecret.md",
  ])
  func linksLeadNowhereElse(_ address: String) throws {
    let terminal = try Terminal(
      posts: ["a.md": "# A\n\n[there](<\(address)>)\n", "../secret.md": "# Secret\n\nA secret.\n"], rows: 12,
      environment: ["PATH": "/nowhere"])
    let posts = terminal.home.appending(path: "posts").path
    try FileManager.default.createSymbolicLink(atPath: posts + "/out.md", withDestinationPath: "../secret.md")
    try FileManager.default.createSymbolicLink(atPath: posts + "/up", withDestinationPath: "..")
    try terminal.wait("the shelf") { $0.showsShelf }
    terminal.type("R")
    try terminal.wait("the shelf anew") { $0.text.contains("read anew") }
    terminal.type("\r")
    try terminal.wait("the post") { $0.row(11).hasSuffix("100%") && $0.text.contains("there") }
    for key in ["\t", "\r", "p", "o"] {
      terminal.type(key)
      terminal.resize(rows: terminal.rows + 1, columns: 80)
      try terminal.wait("a frame") { $0.cursor.row == $0.rows - 1 }
      #expect(!terminal.text.contains("A secret"))
    }
    #expect(!terminal.text.contains("root:"))
    #expect(terminal.text.contains("there"))
  }

  /// A file is cut short while it is read, again and again: there is a post each time, and no signal.
  @Test func filesThatAreCutWhileTheyAreRead() throws {
    let text = String(repeating: "A line of words, and a [link](b.md).\n\n", count: 100_000)
    let folder = try HostileFolder(["a.md": text])
    let path = folder.posts + "/a.md"
    let cutter = Thread {
      while !Thread.current.isCancelled {
        truncate(path, 100)
        truncate(path, off_t(text.utf8.count))
      }
    }
    cutter.start()
    defer { cutter.cancel() }
    for command in ["show", "toc", "check"] {
      for _ in 0..<3 {
        let run = try folder.run(command, "posts/a.md")
        #expect(run.signal == nil)
        #expect(run.status < 2)
      }
    }
    let index = try folder.run("search", "words", "posts")
    #expect(index.signal == nil)
  }

  @Test func foldersThatVanishWhileTheyAreRead() throws {
    let folder = try HostileFolder()
    let work = Thread {
      for number in 0... where !Thread.current.isCancelled {
        let name = "\(number % 10)/deep/er"
        try? folder.write("# Post\n", to: "\(name)/a.md")
        try? FileManager.default.removeItem(atPath: folder.posts + "/\((number + 5) % 10)")
      }
    }
    work.start()
    defer { work.cancel() }
    for _ in 0..<5 {
      for command in ["list", "check", "index"] {
        let run = try folder.run(command, "posts")
        #expect(run.signal == nil && run.status < 2, "\(command): \(run.error)")
      }
    }
  }
}

extension HostileFolder {
  /// Whether the file system tells two names apart.
  func tellsApart(_ first: String, _ second: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: posts))
      .map { $0.contains(first) && $0.contains(second) } ?? false
  }
}
