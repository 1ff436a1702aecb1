import Testing

/// A terminal whose size changes faster than anybody could draw.
struct ResizeTests {
  @Test func manyResizesLeaveARightScreen() throws {
    let code = (0..<4000).map { "line \($0)" }.joined(separator: "\n")
    let terminal = try Terminal(["a.md"], posts: ["a.md": "# Title\n\n```\n\(code)\n```\n"])
    try terminal.wait(for: "line 5")
    terminal.type("G")
    try terminal.wait(for: "line 3999")
    let before = terminal.text
    for step in 0..<300 {
      terminal.resize(rows: step % 60 + 1, columns: step * 37 % 200 + 1)
      if step % 10 == 0 { _ = terminal.pump(milliseconds: 1) }
    }
    terminal.resize(rows: 24, columns: 80)
    try terminal.wait("the screen as it was") { $0.text == before && $0.isAtRest }
  }
}
