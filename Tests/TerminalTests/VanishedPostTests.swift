import Foundation
import Testing

/// A folder whose posts go while it is read, unwatched or before that is noticed.
struct VanishedPostTests {
  private static let posts = [
    "a.md": "---\ntitle: Beans\ndate: 2026-03-03\n---\nThey grow.\n",
    "b.md": "---\ntitle: Peas\ndate: 2026-03-02\n---\nThey climb.\n",
    "c.md": "---\ntitle: Leeks\ndate: 2026-03-01\n---\nThey stand.\n",
  ]

  private func shelf(_ arguments: [String] = [], editor: String = "true") throws -> Terminal {
    let terminal = try Terminal(
      arguments, posts: Self.posts, rows: 12,
      environment: ["VISUAL": editor, "LECTERN_WATCH": "off"])
    try terminal.wait("the shelf") { $0.showsShelf }
    return terminal
  }

  /// Waits until a post is open that has this text, which the shelf shows as well.
  private func wait(for text: String, in terminal: Terminal) throws {
    try terminal.wait("the post") { $0.row(11).hasSuffix("100%") && $0.row(4).hasSuffix(text) }
  }

  private func remove(_ path: String, in terminal: Terminal) throws {
    try FileManager.default.removeItem(at: terminal.home.appending(path: path))
  }

  @Test func openedFromTheShelf() throws {
    let terminal = try shelf()
    try remove("posts/b.md", in: terminal)
    terminal.type("j\r")
    try terminal.wait(for: "b.md: no such file or directory")
    terminal.type("R")
    try terminal.wait { $0.text.contains("read anew") && !$0.text.contains("Peas") }
    terminal.type("\r")
    try wait(for: "They stand.", in: terminal)
  }

  @Test func passedOver() throws {
    let terminal = try shelf()
    try remove("posts/b.md", in: terminal)
    terminal.type("\r")
    try wait(for: "They grow.", in: terminal)
    terminal.type("J")
    try terminal.wait {
      $0.text.contains("b.md: no such file or directory") && $0.text.contains("They grow.")
    }
    terminal.type("J")
    try wait(for: "They stand.", in: terminal)
    terminal.type("K")
    try wait(for: "They grow.", in: terminal)
  }

  /// Reloaded and edited, it stays on the screen; no editor makes it anew.
  @Test func reloadedAndEdited() throws {
    let terminal = try shelf(editor: "touch")
    terminal.type("\r")
    try wait(for: "They grow.", in: terminal)
    try remove("posts/a.md", in: terminal)
    for key in ["R", "e"] {
      terminal.type("j")
      try terminal.wait { !$0.text.contains("no such file") }
      terminal.type(key)
      try terminal.wait {
        $0.text.contains("a.md: no such file or directory") && $0.text.contains("They grow.")
      }
    }
    terminal.type("q")
    try terminal.wait("the shelf") { $0.showsShelf }
    terminal.type("e")
    try terminal.wait(for: "a.md: no such file or directory")
    #expect(!FileManager.default.fileExists(atPath: terminal.home.appending(path: "posts/a.md").path))
  }

  @Test func theFolderItself() throws {
    let terminal = try shelf(["../posts"])
    try remove("posts", in: terminal)
    terminal.type("\r")
    try terminal.wait(for: "a.md: no such file or directory")
    terminal.type("R")
    try terminal.wait { $0.row(1) == "  ../posts: no such file or directory" }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func editedOnTheShelf() throws {
    let terminal = try shelf(editor: "sed -i s/Peas/Sweet/")
    terminal.type("je")
    try terminal.wait { $0.row(1).contains("Sweet") }
    #expect(terminal.attributes(1, 20).contains("reverse"))
    terminal.type("R")
    try terminal.wait { $0.text.contains("read anew") && $0.row(1).contains("Sweet") }
  }
}
