import Foundation
import Testing

/// The program where something is missing that it may expect.
struct FaultTests {
  private static let posts = ["a.md": "---\ntitle: Café ❤️ beans\n---\nThey grow.\n"]

  /// Reads a post and quits.
  private func read(_ terminal: Terminal, title: String) throws {
    try terminal.wait("the shelf") { $0.text.contains(title) && $0.row($0.rows - 1).contains("quit") }
    terminal.type("\r")
    try terminal.wait("the post") { $0.text.contains("They grow.") && !$0.text.contains("a.md") }
    terminal.type("qq")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.modes == "lines echo signals newline-in newline-out")
  }

  @Test("No locale, and ones that are not there", arguments: [nil, "", "de_DE@euro", "no such locale"])
  func noLocale(_ name: String?) throws {
    let terminal = try Terminal(
      posts: Self.posts, rows: 12, environment: ["LC_ALL": name, "LANG": nil, "LC_CTYPE": nil])
    try read(terminal, title: "beans")
  }

  @Test("All is ASCII where the locale asks for it", arguments: ["C", "POSIX"])
  func plainLocale(_ name: String) throws {
    let terminal = try Terminal(
      posts: Self.posts, rows: 12, environment: ["LC_ALL": name, "LECTERN_EMOJI": nil])
    try read(terminal, title: "Cafe")
    #expect(terminal.rawOutput.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [
    nil, "", "no-such-terminal", "../../etc/passwd", "dumb",
  ])
  func terminalType(_ type: String?) throws {
    let terminal = try Terminal(posts: Self.posts, rows: 12, environment: ["TERM": type])
    let exit = try terminal.waitForExit()
    #expect([.code(0), .code(1)].contains(exit))
    // It is printed, or said why not, with nothing that a terminal would obey.
    #expect(terminal.text.contains("beans") || terminal.text.contains("TERM"))
    #expect(!terminal.rawOutput.contains(0x1B))
    #expect(terminal.modes == "lines echo signals newline-in newline-out")
  }

  @Test(
    "A size of nothing",
    arguments: ["cols 0 rows 0", "cols 0", "rows 0", "cols 1 rows 1"])
  func size(_ size: String) throws {
    let terminal = try Terminal(
      ["-c", "stty \(size); exec \(Terminal.program)"], program: "/bin/sh", posts: Self.posts)
    try terminal.wait("something") { !$0.rawOutput.isEmpty && $0.modes == "" }
    terminal.resize(rows: 12, columns: 60)
    try read(terminal, title: "beans")
  }

  @Test(
    "No home, and none that can be written to",
    arguments: [nil, "", "relative", "/dev/null", "/proc/nothing"])
  func home(_ home: String?) throws {
    let terminal = try Terminal(posts: Self.posts, rows: 12, environment: ["HOME": home])
    try read(terminal, title: "beans")
    for arguments in [
      ["list", "posts"], ["search", "grow", "posts"], ["config"], ["later", "posts"], ["check", "posts"],
    ] {
      let run = try Program.run(
        arguments, files: Self.posts, environment: ["HOME": home ?? "", "XDG_CONFIG_HOME": ""])
      #expect(run.signal == nil && run.status < 2, "\(arguments): \(run.error)")
    }
  }

  @Test("10,000 resizes in quick succession leave the right screen")
  func resizes() throws {
    let terminal = try Terminal(posts: Self.posts)
    try terminal.wait("the shelf") { $0.showsShelf }
    terminal.type("\r")
    try terminal.wait("the post") { $0.text.contains("They grow.") && $0.isAtRest }
    for step in 0..<10_000 { terminal.resize(rows: step * 7 % 90 + 1, columns: step * 37 % 300 + 1) }
    terminal.resize(rows: 10, columns: 50)
    try terminal.wait("the last size") {
      $0.row(9).contains("100%") && $0.text.contains("They grow.") && $0.isAtRest
    }
    terminal.type("qq")
    #expect(try terminal.waitForExit() == .code(0))
  }

  /// The window goes in the middle of a frame, or the program is to end there, while nobody reads.
  @Test(arguments: [nil, SIGTERM, SIGHUP])
  func endInTheMiddleOfAFrame(_ signal: Int32?) throws {
    let wide = (0..<300).map { "\($0) " + String(repeating: "wide ", count: 99) }.joined(separator: "\n")
    let terminal = try Terminal(["a.md"], posts: ["a.md": "```\n\(wide)\n```\n"], rows: 200, columns: 500)
    try terminal.wait("the first of it") { $0.text.contains("wide wide") }
    terminal.type(String(repeating: " b", count: 50))
    if let signal { terminal.send(signal: signal) } else { terminal.hangUp() }
    let exit = try terminal.waitForExit()
    #expect([.signal(signal ?? SIGHUP), .code(0)].contains(exit))
    if signal != nil { #expect(terminal.modes == "lines echo signals newline-in newline-out") }
  }
}
