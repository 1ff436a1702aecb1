import Testing

/// What a frame becomes on terminals of several kinds.
struct ScreenTests {
  @Test func colors() throws {
    let terminal = try help("xterm-256color")
    #expect(look("Keys on the shelf", on: terminal) == "bold color 5")
    #expect(look("one row down", on: terminal) == "plain")
    #expect(terminal.attributes(23, 79) == "reverse")
  }

  @Test(arguments: ["xterm", "linux", "screen"])
  func eightColors(_ type: String) throws {
    let terminal = try help(type)
    #expect(look("Keys on the shelf", on: terminal) == "bold color 5")
    #expect(terminal.attributes(23, 79) == "reverse")
  }

  @Test(arguments: [
    ("vt100", [:]), ("xterm-256color", ["NO_COLOR": "1"]), ("xterm", ["NO_COLOR": "yes"]),
  ])
  func noColor(_ type: String, environment: [String: String]) throws {
    let terminal = try help(type, environment: environment)
    for row in 0..<terminal.rows {
      for column in 0..<terminal.columns { #expect(!terminal.attributes(row, column).contains("color")) }
    }
    #expect(look("Keys on the shelf", on: terminal) == "bold underline")
  }

  /// The cell in the corner, which scrolls a terminal that is not careful, is filled as any other.
  @Test(arguments: ["xterm-256color", "vt100", "linux"])
  func fillsTheLastCell(_ type: String) throws {
    let terminal = try help(type)
    #expect(terminal.attributes(23, 79).hasPrefix("reverse"))
    #expect(terminal.row(0).hasSuffix("Keys on the shelf"))
  }

  @Test(arguments: [
    (nil, "lectern: TERM is not set: set it to the terminal's type, for example xterm-256color"),
    ("", "lectern: TERM is not set: set it to the terminal's type, for example xterm-256color"),
    ("nonesuch", "lectern: unknown terminal type nonesuch: set TERM to another, for example xterm-256color"),
  ])
  func noSuchTerminal(_ type: String?, message: String) throws {
    let terminal = try Terminal(columns: 100, environment: ["TERM": type])
    #expect(try terminal.waitForExit() == .code(1))
    #expect(terminal.text == message)
    #expect(terminal.modes == "lines echo signals newline-in newline-out")
  }

  @Test func resize() throws {
    let terminal = try help("xterm-256color")
    for (rows, columns) in [(40, 120), (5, 20), (2, 7), (24, 80)] {
      terminal.resize(rows: rows, columns: columns)
      try terminal.wait("\(columns) columns and \(rows) rows") {
        $0.isAtRest && $0.attributes(rows - 1, columns - 1).hasPrefix("reverse")
          && $0.row(0).hasPrefix("  Keys") == (columns > 40)
      }
    }
  }

  @Test func redraw() throws {
    let terminal = try help("xterm-256color")
    let before = terminal.text
    let count = terminal.rawOutput.count
    terminal.type("\u{C}")
    try terminal.wait("all of the screen again") { $0.rawOutput.count > count + 400 && $0.text == before }
  }

  @Test func sendsOnlyWhatChanged() throws {
    let terminal = try Terminal.onShelf()
    terminal.type("&x")
    // A frame ends with no look in force: what is left of this one is none of the next.
    try terminal.wait {
      $0.text.contains("“x”") && $0.cursor == (23, 2) && $0.rawOutput.suffix(3).elementsEqual("\u{1B}[m".utf8)
    }
    let count = terminal.rawOutput.count
    terminal.type("y")
    try terminal.wait { $0.text.contains("“xy”") && $0.cursor == (23, 3) }
    #expect(terminal.rawOutput.count < count + 40)
  }

  @Test func cursor() throws {
    let terminal = try Terminal.onShelf()
    #expect(!terminal.showsCursor)
    terminal.type("&b")
    try terminal.wait { $0.showsCursor && $0.cursor == (23, 2) }
    terminal.press(.enter)
    try terminal.wait { !$0.showsCursor }
  }

  private func help(_ type: String, environment: [String: String] = [:]) throws -> Terminal {
    let terminal = try Terminal.onShelf(environment: environment.merging(["TERM": type]) { $1 })
    terminal.type("?")
    try terminal.wait { $0.text.contains("Keys on the shelf") && $0.row(23).hasPrefix(" q back") }
    return terminal
  }

  private func look(_ text: String, on terminal: Terminal) -> String? {
    terminal.find(text).map { terminal.attributes($0.row, $0.column) }
  }
}
