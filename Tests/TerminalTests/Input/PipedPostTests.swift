import Foundation
import Testing

/// A post on standard input: it is read as it comes, and keys come from the terminal.
struct PipedPostTests {
  /// Runs a line of the shell in which `lectern` is the program.
  private func shell(
    _ line: String, files: [String: String] = [:], rows: Int = 12, environment: [String: String?] = [:]
  ) throws -> Terminal {
    try Terminal(
      ["-c", "lectern() { \(Terminal.program) \"$@\"; }; \(line)"], program: "/bin/sh", posts: files,
      rows: rows,
      environment: environment)
  }

  @Test(arguments: ["printf '# Beans\\n\\nThey grow.\\n' | lectern -", "printf 'They grow.\\n' | lectern"])
  func aPipe(line: String) throws {
    let terminal = try shell(line)
    try terminal.wait(for: "They grow.")
    #expect(terminal.row(0) == (line.contains("Beans") ? "    Beans" : "    standard input"))
    #expect(terminal.modes == "")
    terminal.type("?")
    try terminal.wait(for: "Keys in a post")
    terminal.type("qq")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.modes == "lines echo signals newline-in newline-out")
    #expect(!terminal.showsAlternateScreen)
  }

  @Test func aFile() throws {
    let terminal = try shell("lectern < beans.md", files: ["beans.md": "They grow.\n"])
    try terminal.wait(for: "They grow.")
    #expect(terminal.row(0) == "    standard input")
    terminal.type("R")
    try terminal.wait(for: "standard input cannot be read anew")
    terminal.type("e")
    try terminal.wait(for: "standard input has no file to edit")
    terminal.type("Q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  /// The producer goes on when it is told to, through a FIFO of its own.
  @Test func aSlowProducerIsShownAsItGoes() throws {
    let terminal = try shell(
      "mkfifo go; { cat go; printf 'First.\\n\\n'; cat go; printf 'Second, caf\\303'; cat go; printf '\\251.\\n'; } | lectern -"
    )
    let go = { (terminal: Terminal) in
      let fifo = terminal.home.appending(path: "posts/go").path
      try FileHandle(forWritingTo: URL(filePath: fifo)).close()
    }
    try terminal.wait(for: "reading standard input")
    try go(terminal)
    try terminal.wait { $0.text.contains("First.") && $0.row(11).contains("reading · 100%") }
    try go(terminal)
    try terminal.wait(for: "Second, caf")
    #expect(!terminal.text.contains("\u{FFFD}"))
    terminal.resize(rows: 10, columns: 60)
    try go(terminal)
    try terminal.wait { $0.text.contains("Second, café.") && !$0.row(9).contains("reading") }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  /// Quitting does not wait for it, and it learns that nobody reads any more.
  @Test(arguments: ["yes", "while echo y; do :; done"])
  func anEndlessProducer(producer: String) throws {
    let terminal = try shell("\(producer) | lectern -; echo left")
    try terminal.wait(for: "y y y y")
    terminal.type("q")
    try terminal.wait(for: "left")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func suspendAndGoOn() throws {
    let terminal = try Terminal(
      ["--norc", "-c", "set -m; echo They grow. | \(Terminal.program) -; echo stopped; read line; fg"],
      program: "/bin/bash")
    try terminal.wait(for: "They grow.")
    terminal.type("\u{1A}")
    try terminal.wait(for: "stopped")
    #expect(terminal.modes == "lines echo signals newline-in newline-out")
    terminal.type("\r")
    try terminal.wait { $0.showsAlternateScreen && $0.text.contains("They grow.") }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func windowClosed() throws {
    let terminal = try shell(
      "{ echo They grow.; exec sleep 1000; } | { trap '' HUP; lectern -; echo $? > ended; }")
    try terminal.wait(for: "They grow.")
    let ended = terminal.home.appending(path: "posts/ended").path
    terminal.hangUp()
    try terminal.wait { _ in (try? String(contentsOfFile: ended, encoding: .utf8)) == "0\n" }
  }

  @Test(arguments: [
    (": | lectern -", "lectern: standard input is empty"),
    ("lectern -", "lectern: nothing is piped in: `lectern -` reads a post from another program or a file"),
    (
      "lectern check -",
      "lectern: nothing is piped in: `lectern -` reads a post from another program or a file"
    ),
    ("lectern - < .", "lectern: standard input: is a directory"),
    ("lectern - <&-", "lectern: standard input: bad file descriptor"),
  ])
  func nothingToRead(line: String, message: String) throws {
    let terminal = try shell("\(line); echo status $?")
    let end = try terminal.waitForExit()
    #expect(end == .code(0))
    #expect(terminal.text == "\(message)\nstatus \(message.contains("piped") ? 2 : 1)".folded(to: 80))
    #expect(terminal.modes == "lines echo signals newline-in newline-out")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/setsid")))
  func noTerminalForKeys() throws {
    let terminal = try shell("echo x | setsid -w \(Terminal.program) -; echo status $?")
    try terminal.waitForExit()
    #expect(
      terminal.text == """
        lectern: no terminal to read keys from: /dev/tty: no such device or address
        status 1
        """)
  }

  @Test func aTerminalThatIsTooPlainGetsText() throws {
    let terminal = try shell("echo They grow. | lectern -", environment: ["TERM": "dumb"])
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.text == "title: standard input\n1 min\n\nThey grow.")
  }
}

extension String {
  /// As a terminal of so many columns breaks it.
  fileprivate func folded(to columns: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      stride(from: 0, to: max(1, line.count), by: columns).map { line.dropFirst($0).prefix(columns) }
        .map { $0.reversed().drop { $0 == " " }.reversed().map(String.init).joined() }.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
