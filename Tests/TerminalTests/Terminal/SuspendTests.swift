import Foundation
import Testing

/// Back to the shell and on again.
struct SuspendTests {
  @Test func stopAndGoOn() throws {
    let terminal = try underShell()
    terminal.type("\u{1A}")
    try expectShell(terminal)
    terminal.resize(rows: 10, columns: 100)
    terminal.type("\r")
    try terminal.wait("the shelf") { $0.showsShelf }
    #expect(terminal.showsAlternateScreen)
    #expect(terminal.modes == "")
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.modes == "lines echo signals newline-in newline-out")
  }

  @Test func stopAgain() throws {
    let terminal = try underShell(times: 2)
    for stop in 1...2 {
      terminal.type("\u{1A}")
      try expectShell(terminal, stop: stop)
      terminal.type("\r")
      try terminal.wait("the shelf") { $0.showsAlternateScreen && $0.showsShelf }
    }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  /// Without a shell to go back to nobody could let it go on: it stays.
  @Test func nobodyToGoBackTo() throws {
    let terminal = try Terminal.onShelf()
    terminal.type("\u{1A}?")
    try terminal.wait(for: "Keys on the shelf")
    #expect(terminal.showsAlternateScreen)
  }

  /// Stopped from outside and let go on: the whole frame is there again, whatever was written meanwhile.
  @Test func goOnAfterStop() throws {
    let terminal = try Terminal.onShelf()
    let before = terminal.text
    let count = terminal.rawOutput.count
    terminal.send(signal: SIGSTOP)
    terminal.send(signal: SIGCONT)
    try terminal.wait { $0.rawOutput.count > count + 100 && $0.text == before }
  }

  private func underShell(times: Int = 1) throws -> Terminal {
    let goOn = (1...times).map { "echo stopped \($0); read line; fg; " }.joined()
    let terminal = try Terminal(
      ["--norc", "-c", "set -m; \(Terminal.program); \(goOn)"], program: "/bin/bash")
    try terminal.wait("the shelf") { $0.showsShelf }
    return terminal
  }

  private func expectShell(_ terminal: Terminal, stop: Int = 1) throws {
    try terminal.wait(for: "stopped \(stop)")
    #expect(!terminal.showsAlternateScreen)
    #expect(terminal.showsCursor)
    #expect(terminal.modes == "lines echo signals newline-in newline-out")
  }
}
