import Foundation
import Testing

/// Every screen over posts that attack the terminal: it shows them, and obeys nothing.
struct HostileScreenTests {
  private func terminal(_ attack: Attack, _ arguments: [String] = []) throws -> Terminal {
    try Terminal(
      arguments,
      posts: [
        "evil.md": attack.post, "sound.md": attack.escapedPost,
        "\(attack.name)/\(attack.name).md": "Before\n",
      ],
      rows: 20, environment: ["LECTERN_WATCH": "off", "LECTERN_EMOJI": nil, "PATH": "/nowhere"])
  }

  /// The shelf, help, what narrows the shelf, a filter with the text in it, and what is found.
  @Test(arguments: Attack.all)
  func listsObeyNothing(_ attack: Attack) throws {
    let terminal = try terminal(attack)
    try terminal.wait("the shelf") { $0.row($0.rows - 1).contains("3 posts by date") }
    #expect(terminal.text.contains("Before"))
    for keys in ["?", "q", "t", "]", "]", "]", "]", "q", "&", paste(attack), "\r", "\u{1B}", "/", "after"] {
      try press(keys, in: terminal)
    }
    try terminal.wait("what is found") { $0.text.contains("before") }
    for keys in ["\u{E}", paste(attack), "\u{3}"] { try press(keys, in: terminal) }
    try expectUntouched(terminal)
  }

  /// All that there is to see of a post.
  @Test(arguments: Attack.all, ["evil.md", "sound.md"])
  func pagesObeyNothing(_ attack: Attack, post: String) throws {
    let terminal = try terminal(attack, [post])
    try terminal.wait("the post") { $0.row($0.rows - 1).contains("%") && $0.text.contains("before") }
    let keys = [
      "t", "j", "q", "\\", " ", "\\", "|", "#", "w", "\t", "\t", "T", "T", "G", "mA", "/", paste(attack),
      "\r",
      "/before\r", "n", "N",
    ]
    for keys in keys { try press(keys, in: terminal) }
    try expectUntouched(terminal)
  }

  private func expectUntouched(_ terminal: Terminal) throws {
    #expect(terminal.title == "")
    #expect(terminal.showsAlternateScreen)
    #expect(!terminal.showsCursor)
    terminal.type("Q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(Output(terminal.rawOutput, dialect: .xterm256.measuring).foreign == [])
    #expect(terminal.modes == "lines echo signals newline-in newline-out")
    #expect(!terminal.showsAlternateScreen)
    #expect(!terminal.reportsMouse)
  }

  private func paste(_ attack: Attack) -> String { "\u{1B}[200~before \(attack.text)\u{1B}[201~" }

  /// Types keys and waits until they were taken: a size that is larger by a row shows the next frame.
  private func press(_ keys: String, in terminal: Terminal) throws {
    terminal.type(keys)
    terminal.resize(rows: terminal.rows + 1, columns: 80)
    try terminal.wait("a frame after \(keys.debugDescription)") { $0.cursor.row == $0.rows - 1 }
  }
}
