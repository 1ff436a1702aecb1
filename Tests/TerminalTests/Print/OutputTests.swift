import Testing

/// What the program writes to the terminal, byte by byte.
struct OutputTests {
  /// Only what terminfo names for an xterm is ever sent: to move, erase, style, and take the screen over.
  @Test func sendsNoUnknownSequence() throws {
    let terminal = try Terminal.onShelf()
    terminal.type("?j\u{C}\u{1A}q/é")
    try terminal.wait { $0.row(23).hasPrefix("/é") }
    terminal.press(.escape)
    terminal.resize(rows: 10, columns: 100)
    try terminal.wait { $0.showsShelf }
    terminal.type("q")
    try terminal.waitForExit()
    #expect(Output(terminal.rawOutput).foreign == [])
  }

  /// No byte of a post, its frontmatter or its name reaches the terminal as anything but text.
  @Test(arguments: ["safe", "full", "ascii"])
  func hostilePosts(_ emoji: String) throws {
    let attack =
      "a\u{1B}]52;c;eA==\u{7}\u{1B}[6n\u{9B}6n\u{1B}P+q\u{1B}\\\u{202E}\u{0}&#27;[6n&#x9b;6n&#x202e;z ❤️\u{200D}\u{1B}[6n ~~1️⃣\u{1B}]0;x\u{7}~~"
    let evil = """
      ---
      title: "\(attack)\\e[6n\\x9b6n"
      tags: ["\(attack)"]
      description: "\(attack)"
      ---
      \(attack)

      # \(attack)

      [\(attack)](<\(attack)> "\(attack)") `\(attack)`

      ![\(attack)](<\(attack)>)

      | \(attack) |
      |---|
      | \(attack) |

      ```\(attack)
      \(attack)
      ```
      """
    let terminal = try Terminal(
      posts: ["evil.md": evil, "\u{1B}[6nname\u{1B}]0;x\u{7}.md": attack],
      environment: ["LECTERN_EMOJI": emoji])
    try terminal.wait { $0.row(23).contains("2 posts by date") }
    #expect(terminal.text.contains("^["))
    for key in ["g", "G"] {
      terminal.type(key)
      terminal.press(.enter)
      try terminal.wait("a post") { $0.row(23).contains("%") && $0.text.contains("^[") }
      terminal.type("q")
      try terminal.wait("the shelf") { $0.showsShelf }
    }
    terminal.type("q")
    try terminal.waitForExit()
    #expect(Output(terminal.rawOutput).foreign == [])
  }

  @Test func knowsAForeignSequence() {
    let output = Output(Array("\u{1B}[1;1Hok\u{1B}]52;c;eA==\u{7}\u{1B}[?2031h\u{9B}6n\u{202E}".utf8))
    #expect(output.foreign == ["ESC ]52;c;eA==", "ESC [?2031h", "U+009B", "U+202E"])
  }
}
