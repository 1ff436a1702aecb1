import Testing

/// A terminal that does not read, for a while or for good.
struct SlowTerminalTests {
  private static let lines = (0..<6000).map { "line \($0)" }
  private static let post = "# Title\n\n```\n\(lines.joined(separator: "\n"))\n```\n"

  /// What the terminal has not taken yet is all that a held key queues up.
  @Test func aHeldKeyQueuesNothing() throws {
    let terminal = try Terminal(["a.md"], posts: ["a.md": Self.post])
    try terminal.wait("the post") { $0.text.contains("line 5") && $0.isAtRest }
    let count = terminal.rawOutput.count
    for _ in 0..<60 { terminal.type(String(repeating: "j", count: 50)) }
    // The title and the blank rows around it come before the first line.
    try terminal.wait("the last row") { $0.text.contains("line 3010") && $0.isAtRest }
    #expect(terminal.row(0).hasPrefix("      line 29"))
    // A frame for each key would be 3,000 times some fifty bytes.
    #expect(terminal.rawOutput.count - count < 60_000)
  }

  @Test func resizesMeanwhileLeaveARightScreen() throws {
    let terminal = try Terminal(["a.md"], posts: ["a.md": Self.post])
    try terminal.wait("the post") { $0.text.contains("line 5") && $0.isAtRest }
    terminal.type(String(repeating: " ", count: 20))
    for step in 0..<200 { terminal.resize(rows: step * 7 % 200 + 1, columns: step * 37 % 500 + 1) }
    terminal.resize(rows: 24, columns: 80)
    // A larger frame that comes late looks like the last one here, and its end is another row: the key is given again.
    try terminal.wait("the end at the last size") { terminal in
      if terminal.row(22) == "      line 5999", terminal.row(23).hasSuffix("100%"), terminal.isAtRest {
        return true
      }
      terminal.type("G")
      return false
    }
    #expect(terminal.row(0) == "      line 5977")
  }

  /// The first frame is larger than what a terminal takes unread, so the program waits in the middle of it.
  @Test func aTerminalThatGoesAwayUnread() throws {
    let wide = (0..<300).map { "\($0) " + String(repeating: "wide ", count: 99) }.joined(separator: "\n")
    let terminal = try Terminal(
      ["a.md"], posts: ["a.md": "```\n\(wide)\n```\n"], rows: 200, columns: 500)
    try terminal.wait("the first of it") { $0.text.contains("wide wide") }
    terminal.hangUp()
    let exit = try terminal.waitForExit()
    #expect([.signal(1), .code(0)].contains(exit))
  }
}
