import Testing

/// The keys of a real terminal mean what they should: each does what the letter for it does.
struct KeyTests {
  @Test(arguments: [
    (Terminal.Key.down, "j"), (.up, "k"), (.pageDown, " "), (.pageUp, "b"), (.home, "g"), (.end, "G"),
    (.escape, "q"), (.backspace, "q"), (.left, "q"),
  ])
  func press(_ key: Terminal.Key, letter: String) throws {
    #expect(try help { $0.press(key) } == help { $0.type(letter) })
  }

  /// Some terminals ignore the mode that asks for one form of a key, and send the other.
  @Test(arguments: [
    ("\u{1B}[A", "k"), ("\u{1B}OA", "k"), ("\u{1B}[B", "j"), ("\u{1B}OB", "j"), ("\u{1B}[D", "q"),
    ("\u{1B}[H", "g"), ("\u{1B}OH", "g"), ("\u{1B}[1~", "g"), ("\u{1B}[7~", "g"),
    ("\u{1B}[F", "G"), ("\u{1B}OF", "G"), ("\u{1B}[4~", "G"), ("\u{1B}[8~", "G"),
    ("\u{7F}", "q"), ("\u{8}", "q"), ("\u{6}", "f"), ("\u{2}", "b"),
  ])
  func form(_ bytes: String, letter: String) throws {
    #expect(try help { $0.type(bytes) } == help { $0.type(letter) })
  }

  @Test(arguments: ["vt100", "linux", "xterm", "screen-256color", "tmux-256color"])
  func otherTerminals(_ type: String) throws {
    #expect(try help(on: type) { $0.press(.up) } == help { $0.type("k") })
    #expect(try help(on: type) { $0.type("\u{1B}[6~") } == help { $0.type(" ") })
  }

  @Test func functionKey() throws {
    let terminal = try Terminal.onShelf()
    terminal.press(.function(1))
    try terminal.wait(for: "Keys on the shelf")
  }

  @Test func textIsTyped() throws {
    let terminal = try Terminal.onShelf()
    terminal.type("/né語🤖x")
    terminal.press(.backspace)
    terminal.type("\u{7F}\u{8}")
    try terminal.wait { $0.row(23).hasPrefix("/né") && !$0.row(23).contains("語") }
    terminal.type("🤖 ~")
    try terminal.wait { $0.row(23).hasPrefix("/né🤖 ~") }
  }

  /// Escape alone is known after 25 ms, and a letter after it is a letter.
  @Test func escapeThenLetter() throws {
    let terminal = try Terminal.onShelf()
    terminal.type("/ab")
    try terminal.wait { $0.row(23).hasPrefix("/ab") }
    terminal.press(.escape)
    try terminal.wait { $0.showsShelf }
    terminal.type("?")
    try terminal.wait(for: "Keys on the shelf")
  }

  /// Whatever the bytes, the program goes on, and none of a sequence it does not know is taken for a letter.
  @Test func unknownSequences() throws {
    let terminal = try Terminal.onShelf()
    terminal.type("/\u{1B}[27;5;9~\u{1B}[1;99Q\u{1B}]11;rgb:ffff/0000/0000\u{1B}\\\u{1B}P1$r0m\u{1B}\\")
    terminal.type(bytes: [0xFF, 0xC3, 0xE2, 0x82, 0xF5])
    terminal.type("k")
    try terminal.wait { $0.row(23).hasPrefix("/k ") }
  }

  /// The screen after an act in the middle of the keys' list, which is longer than the screen.
  private func help(on type: String = "xterm-256color", _ act: (Terminal) -> Void) throws -> String {
    let terminal = try Terminal.onShelf(rows: 9, environment: ["TERM": type])
    terminal.type("?")
    try terminal.wait(for: "Keys on the shelf")
    terminal.type("d")
    try terminal.wait { !$0.text.contains("Keys on the shelf") && $0.isAtRest }
    let before = terminal.text
    act(terminal)
    try terminal.wait("another screen") { $0.text != before && $0.isAtRest }
    return terminal.text
  }
}
