import Foundation
import Testing

/// What others write is shown without a key, whether the system tells of it or it is looked for.
struct LiveTests {
  private static let posts = [
    "a.md": "---\ntitle: Beans\ndate: 2026-03-03\n---\nThey grow.\n",
    "b.md": "---\ntitle: Peas\ndate: 2026-03-02\n---\nThey climb.\n",
    "leeks/c.md": "---\ntitle: Leeks\ndate: 2026-03-01\n---\nThey stand.\n",
  ]

  private func shelf(_ watch: String = "on", _ arguments: [String] = []) throws -> Terminal {
    let terminal = try Terminal(
      arguments, posts: Self.posts, rows: 12, environment: ["LECTERN_WATCH": watch])
    try terminal.wait("the shelf") { $0.showsShelf && $0.isAtRest }
    return terminal
  }

  private func open(_ text: String, in terminal: Terminal) throws {
    terminal.type("\r")
    try terminal.wait("the post") { $0.row(11).hasSuffix("100%") && $0.row(4).hasSuffix(text) }
  }

  @Test(arguments: ["on", "poll"])
  func aPostThatIsSavedWhileItIsOpen(watch: String) throws {
    let terminal = try shelf(watch)
    try open("They grow.", in: terminal)
    try terminal.write("a.md", "---\ntitle: Beans\ndate: 2026-03-03\n---\nThey have grown.\n")
    try terminal.wait { $0.row(4).hasSuffix("They have grown.") && $0.row(11).hasPrefix(" changed") }
    try terminal.replace("a.md", by: "---\ntitle: Broad beans\ndate: 2026-03-03\n---\nThey are ripe.\n")
    try terminal.wait { $0.row(4).hasSuffix("They are ripe.") }
    terminal.type("q")
    try terminal.wait { $0.showsShelf && $0.row(0).contains("Broad beans") }
  }

  @Test(arguments: ["on", "poll"])
  func postsThatComeAndGo(watch: String) throws {
    let terminal = try shelf(watch)
    try terminal.write("new/folder/d.md", "---\ntitle: Dill\ndate: 2026-03-04\n---\nIt smells.\n")
    try terminal.wait { $0.row(0).contains("Dill") && $0.text.contains("4 posts") }
    try terminal.remove("b.md")
    try terminal.wait { !$0.text.contains("Peas") && $0.text.contains("3 posts") }
    try terminal.write("new/folder/d.md", "---\ntitle: Fennel\ndate: 2026-03-04\n---\nIt smells.\n")
    try terminal.wait { $0.row(0).contains("Fennel") }
    try terminal.remove("leeks")
    try terminal.wait { !$0.text.contains("Leeks") && $0.text.contains("2 posts") }
    #expect(terminal.attributes(1, 20).contains("reverse"), "the selected post is still selected")
  }

  @Test func foldersThatMove() throws {
    let terminal = try shelf()
    try terminal.move("leeks", to: "onions")
    try terminal.wait { $0.text.contains("3 posts") && $0.row(2).contains("Leeks") }
    try terminal.write("onions/c.md", "---\ntitle: Shallots\ndate: 2026-03-01\n---\nThey stand.\n")
    try terminal.wait { $0.row(2).contains("Shallots") }
    terminal.type("G")
    try terminal.wait(for: "onions/c.md")
  }

  @Test func aPostThatGoesWhileItIsOpenAndComesBack() throws {
    let terminal = try shelf()
    try open("They grow.", in: terminal)
    try terminal.remove("a.md")
    try terminal.wait { $0.row(11).contains("a.md is gone: what was read of it stays") }
    #expect(terminal.row(4).hasSuffix("They grow."))
    try terminal.write("a.md", "---\ntitle: Beans\ndate: 2026-03-03\n---\nThey are back.\n")
    try terminal.wait { $0.row(4).hasSuffix("They are back.") }
  }

  @Test(arguments: ["on", "poll"])
  func aLonePost(watch: String) throws {
    let terminal = try Terminal(
      ["posts/a.md"], posts: ["posts/a.md": "# Beans\n\nThey grow.\n", "posts/b.md": "# Peas\n"], rows: 12,
      environment: ["LECTERN_WATCH": watch])
    try terminal.wait("the post") { $0.text.contains("They grow.") && $0.isAtRest }
    try terminal.replace("posts/a.md", by: "# Beans\n\nThey have grown.\n")
    try terminal.wait(for: "They have grown.")
    try terminal.remove("posts/a.md")
    try terminal.wait(for: "a.md is gone")
  }

  @Test func aChangedRuleHolds() throws {
    let terminal = try shelf()
    try terminal.folder(".git")
    try terminal.write(".gitignore", "leeks/\n")
    try terminal.wait { !$0.text.contains("Leeks") && $0.text.contains("2 posts") }
    try terminal.write(".gitignore", "")
    try terminal.wait { $0.text.contains("Leeks") && $0.text.contains("3 posts") }
  }

  @Test func aFolderThatGoesAndComesBack() throws {
    let terminal = try shelf("on", ["../posts"])
    try terminal.move("../posts", to: "../elsewhere")
    try terminal.wait(for: "../posts: no such file or directory")
    try terminal.move("../elsewhere", to: "../posts")
    try terminal.wait { $0.showsShelf && $0.text.contains("Beans") }
    try terminal.write("a.md", "---\ntitle: Broad beans\ndate: 2026-03-03\n---\nThey grow.\n")
    try terminal.wait { $0.row(0).contains("Broad beans") }
  }

  @Test func nothingIsWatchedWhereItIsOff() throws {
    let terminal = try shelf("off")
    try terminal.write("a.md", "---\ntitle: Broad beans\ndate: 2026-03-03\n---\nThey grow.\n")
    terminal.type("R")
    try terminal.wait { $0.row(0).contains("Broad beans") && $0.row(11).contains("read anew") }
  }

  /// Some thousands of files at once: the shelf has them all.
  @Test func aCheckout() throws {
    let terminal = try shelf()
    for index in 0..<2000 {
      try terminal.write("more/\(index % 20)/\(index).md", "---\ntitle: Post \(index)\n---\nText.\n")
    }
    try terminal.wait { $0.text.contains("2003 posts") }
    try terminal.remove("more")
    try terminal.wait { $0.text.contains("3 posts by") && !$0.text.contains("2003") }
  }
}

extension Terminal {
  private func url(_ path: String) -> URL { home.appending(path: "posts").appending(path: path).standardized }

  /// Writes a file in place, as some editors do.
  fileprivate func write(_ path: String, _ text: String) throws {
    let url = url(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Writes a file beside another one and renames it to that, with what vim and others leave beside it meanwhile.
  fileprivate func replace(_ path: String, by text: String) throws {
    let url = url(path)
    for name in ["4913", ".a.md.swp", "a.md~"] {
      try Data().write(to: url.deletingLastPathComponent().appending(path: name))
    }
    try Data(text.utf8).write(to: url, options: .atomic)
    for name in ["4913", ".a.md.swp"] {
      try FileManager.default.removeItem(at: url.deletingLastPathComponent().appending(path: name))
    }
  }

  fileprivate func folder(_ path: String) throws {
    try FileManager.default.createDirectory(at: url(path), withIntermediateDirectories: true)
  }

  fileprivate func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(at: url(path), to: url(other))
  }

  fileprivate func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url(path))
  }
}
