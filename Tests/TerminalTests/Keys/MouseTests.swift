import Foundation
import Testing

/// Clicks and the wheel, as a terminal reports them.
struct MouseTests {
  private static let posts = [
    "a.md": "---\ntitle: First\ndate: 2026-03-02\n---\nGo [down](#end) or [out](https://out.org/).\n\n"
      + (1...60).map { "row \($0)\\\n" }.joined() + "last\n\n## End\n\nThe end.\n",
    "b.md": "---\ntitle: Second\ndate: 2026-03-01\n---\nB.\n",
  ]

  private func shelf(_ environment: [String: String?] = [:], columns: Int = 80) throws -> Terminal {
    let terminal = try Terminal(posts: Self.posts, columns: columns, environment: environment)
    try terminal.wait("the shelf") { $0.showsShelf }
    return terminal
  }

  private func click(_ terminal: Terminal, on text: String) throws {
    let place = try #require(terminal.find(text))
    terminal.type("\u{1B}[<0;\(place.column + 1);\(place.row + 1)M")
    terminal.type("\u{1B}[<0;\(place.column + 1);\(place.row + 1)m")
  }

  @Test(arguments: ["xterm-256color", "tmux-256color"])
  func clicksOpenAndFollow(_ type: String) throws {
    let terminal = try shelf(["TERM": type])
    #expect(terminal.reportsMouse)
    try click(terminal, on: "Second")
    try terminal.wait("the selection") { $0.text.contains("b.md") }
    try click(terminal, on: "First")
    try terminal.wait("the selection") { $0.text.contains("a.md") }
    try click(terminal, on: "First")
    try terminal.wait(for: "row 9")
    try click(terminal, on: "out")
    try terminal.wait("the address") { $0.row(23).contains("https://out.org/") }
    try click(terminal, on: "down")
    try terminal.wait("the section") { $0.row(0).contains("End") }
  }

  @Test func theWheelScrolls() throws {
    let terminal = try shelf()
    terminal.type("\r")
    try terminal.wait(for: "row 9")
    terminal.type("\u{1B}[<65;5;5M\u{1B}[<65;5;5M")
    try terminal.wait("six rows down") { $0.row(0).hasSuffix("row 1") }
    terminal.type("\u{1B}[<64;5;5M\u{1B}[<64;5;5M")
    try terminal.wait("the start") { $0.row(0).contains("First") }
  }

  /// The form of three bytes, beyond the last column it can tell, too.
  @Test func theOldFormIsNoKeys() throws {
    let terminal = try shelf(columns: 240)
    terminal.type(bytes: [0x1B, 0x5B, 0x4D, 32, 83, 34])
    try terminal.wait("the selection") { $0.text.contains("b.md") }
    terminal.type(bytes: [0x1B, 0x5B, 0x4D, 32, 0, 33])
    terminal.type(bytes: [0x1B, 0x5B, 0x4D, 32, 0x71, 33])
    try terminal.wait("the selection") { $0.text.contains("a.md") }
  }

  @Test(arguments: [["LECTERN_MOUSE": "off"], ["TERM": "vt100"]])
  func whereThereIsNoMouseNothingIsSent(_ environment: [String: String]) throws {
    let terminal = try shelf(environment)
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
    let output = String(decoding: terminal.rawOutput, as: UTF8.self)
    #expect(!output.contains("?1000") && !output.contains("?1006"))
  }

  @Test func theShellAndTheEditorHaveTheirMouse() throws {
    let terminal = try Terminal(
      ["--norc", "-c", "set -m; \(Terminal.program) a.md; echo stopped; read line; fg"], program: "/bin/bash",
      posts: Self.posts, environment: ["EDITOR": "/bin/cat -"])
    try terminal.wait(for: "row 9")
    #expect(terminal.reportsMouse)
    terminal.type("\u{1A}")
    try terminal.wait(for: "stopped")
    #expect(!terminal.reportsMouse)
    terminal.type("\r")
    try terminal.wait("the post") { $0.text.contains("row 9") && $0.reportsMouse }
    terminal.type("e")
    // Before the lines are back, a ^D would be a letter to the editor, and not the end of its input.
    try terminal.wait("the editor") { !$0.reportsMouse && $0.modes.contains("lines") }
    terminal.type("\u{4}")
    try terminal.wait("the post") { $0.text.contains("row 9") && $0.reportsMouse }
    terminal.type("Q")
    try terminal.waitForExit()
    #expect(!terminal.reportsMouse)
  }

  @Test(arguments: [SIGTERM, SIGTRAP, SIGHUP])
  func aSignalGivesItBack(_ signal: Int32) throws {
    let terminal = try shelf()
    #expect(terminal.reportsMouse)
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .signal(signal))
    #expect(!terminal.reportsMouse)
  }
}
