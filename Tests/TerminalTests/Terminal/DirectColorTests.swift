import Testing

/// Colours of their own where COLORTERM says that there are such.
struct DirectColorTests {
  private func output(_ environment: [String: String?]) throws -> String {
    let terminal = try Terminal(
      ["--theme", "lamp", "a.md"], posts: ["a.md": "# Beans\n\nSow.\n"], rows: 8,
      environment: environment)
    try terminal.wait { $0.text.contains("Sow.") && $0.isAtRest }
    terminal.type("q")
    try terminal.waitForExit()
    return String(decoding: terminal.rawOutput, as: UTF8.self)
  }

  @Test(arguments: ["truecolor", "24bit"], ["xterm-256color", "tmux-256color"])
  func theyAreUsed(value: String, type: String) throws {
    let output = try output(["COLORTERM": value, "TERM": type])
    #expect(output.contains("38;2;240;176;112m"))
    #expect(!output.contains("38;5;"))
    #expect(!output.contains("\u{1B}]4;") && !output.contains("\u{1B}]104"))
  }

  @Test(
    arguments: [
      ["COLORTERM": nil], ["COLORTERM": "yes"], ["COLORTERM": "truecolor", "STY": "1.tty"],
      ["COLORTERM": "truecolor", "TERM": "xterm"], ["COLORTERM": "truecolor", "NO_COLOR": "1"],
    ] as [[String: String?]])
  func elseTheyAreNot(environment: [String: String?]) throws {
    #expect(try !output(environment).contains("38;2;"))
  }

  /// What is started from here reads the terminal's description as ever.
  @Test(arguments: [nil, "/usr/share/terminfo"])
  func terminfoIsPutBack(value: String?) throws {
    let editor = "#!/bin/sh\necho \"[$TERMINFO]\"\nread line\n"
    let terminal = try Terminal(
      ["-c", "chmod +x vi; exec \(Terminal.program) a.md"], program: "/bin/sh",
      posts: ["a.md": "# Beans\n\nSow.\n", "vi": editor], rows: 8,
      environment: ["COLORTERM": "truecolor", "VISUAL": "./vi", "TERMINFO": value])
    try terminal.wait { $0.text.contains("Sow.") && $0.isAtRest }
    terminal.type("e")
    try terminal.wait(for: "[\(value ?? "")]")
    terminal.type("\r")
    try terminal.wait { $0.text.contains("Sow.") && $0.isAtRest }
  }
}
