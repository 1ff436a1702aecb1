import Foundation
import Testing

/// However the program ends, the shell gets its terminal as it was.
struct GiveBackTests {
  @Test(arguments: ["q", "Q", "\u{3}"])
  func quitting(_ key: String) throws {
    let terminal = try started()
    terminal.type(key)
    #expect(try terminal.waitForExit() == .code(0))
    expectGivenBack(terminal)
  }

  @Test(arguments: [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE,
  ])
  func signal(_ number: Int32) throws {
    let terminal = try started()
    terminal.send(signal: number)
    #expect(try terminal.waitForExit() == .signal(number))
    expectGivenBack(terminal)
  }

  /// A trap of Swift's own reaches the process as SIGILL or SIGTRAP; so does this one, after a resize.
  @Test func trapAfterResize() throws {
    let terminal = try started()
    terminal.resize(rows: 10, columns: 40)
    try terminal.wait { $0.showsShelf }
    terminal.send(signal: SIGTRAP)
    #expect(try terminal.waitForExit() == .signal(SIGTRAP))
    expectGivenBack(terminal)
  }

  @Test func terminalWithoutSecondScreen() throws {
    let terminal = try started(environment: ["TERM": "vt100"])
    terminal.send(signal: SIGTRAP)
    #expect(try terminal.waitForExit() == .signal(SIGTRAP))
    #expect(terminal.modes == "lines echo signals newline-in newline-out")
    #expect(terminal.cursor == (23, 0))
  }

  /// The cursor's place is kept while emoji are written, and some terminals keep with it whether it is shown.
  @Test(arguments: [nil, SIGTERM, SIGTRAP])
  func afterEmoji(_ signal: Int32?) throws {
    let terminal = try Terminal(
      ["a.md"], posts: ["a.md": "# ❤️ A\n"], environment: ["LECTERN_EMOJI": "full"])
    try terminal.wait("the emoji") { $0.text.contains("❤️") && $0.isAtRest }
    if let signal { terminal.send(signal: signal) } else { terminal.type("q") }
    #expect(try terminal.waitForExit() == (signal.map { .signal($0) } ?? .code(0)))
    expectGivenBack(terminal)
  }

  @Test func windowClosed() throws {
    let terminal = try started()
    terminal.hangUp()
    // Its input is gone at the same time, and may be noticed first.
    let exit = try terminal.waitForExit()
    #expect(exit == .signal(SIGHUP) || exit == .code(0))
  }

  /// Under nohup the hang-up is no signal, and must not become a loop that never waits.
  @Test func windowClosedWithoutSignal() throws {
    let terminal = try Terminal(["-c", "trap '' HUP; exec \(Terminal.program)"], program: "/bin/sh")
    try terminal.wait { $0.showsShelf }
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .code(0))
  }

  private func started(environment: [String: String?] = [:]) throws -> Terminal {
    let terminal = try Terminal.onShelf(environment: environment)
    #expect(terminal.modes == "")
    return terminal
  }

  private func expectGivenBack(_ terminal: Terminal) {
    #expect(terminal.modes == "lines echo signals newline-in newline-out")
    #expect(!terminal.showsAlternateScreen)
    #expect(terminal.showsCursor)
    #expect(!terminal.reportsMouse)
    #expect(terminal.text == "")
  }
}
