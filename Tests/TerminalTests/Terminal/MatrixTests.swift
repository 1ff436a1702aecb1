import Foundation
import Testing

/// The same reading on every kind of terminal: the same screen, in what the terminal knows.
struct MatrixTests {
  struct Kind: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let environment: [String: String?]
    let dialect: Dialect
    var isASCII = false
    var answers = Terminal.Answers.plain

    init(
      _ type: String, _ changes: [String: String] = [:], knows dialect: Dialect, isASCII: Bool = false,
      answers: Terminal.Answers = .plain
    ) {
      let silence = if case .none = answers { ["answering nothing"] } else { [String]() }
      testDescription = ([type] + changes.map { "\($0)=\($1)" }.sorted() + silence).joined(separator: " ")
      var environment: [String: String?] = ["TERM": type, "LECTERN_EMOJI": nil]
      for (name, value) in changes { environment[name] = value }
      self.environment = environment
      self.dialect = dialect
      self.isASCII = isASCII
      self.answers = answers
    }

    var hasOtherScreen: Bool { dialect.modes.contains("?1049h") }
    var hidesCursor: Bool { dialect.modes.contains("?25l") }
    var hasColors: Bool { dialect.renditions.contains(31) }
  }

  static let kinds: [Kind] = [
    Kind("xterm-256color", knows: .xterm256.measuring),
    Kind("xterm-256color", knows: .xterm256.measuring, answers: .none),
    Kind("xterm-256color", ["NO_COLOR": "1"], knows: .xterm256.measuring.withoutColors),
    Kind("xterm-256color", ["LC_ALL": "C"], knows: .xterm256, isASCII: true),
    Kind("xterm-256color", ["TMUX": "/tmp/tmux,1,0"], knows: .xterm256),
    Kind("xterm-256color", ["STY": "1.pts"], knows: .xterm256.silent),
    Kind("xterm", knows: .xterm.measuring),
    Kind("linux", knows: .linux),
    Kind("linux", ["LC_ALL": "POSIX"], knows: .linux, isASCII: true),
    Kind("screen", knows: .screen),
    Kind("tmux-256color", knows: .tmux256),
    Kind("vt100", knows: .vt100),
    Kind("vt100", ["LC_ALL": "C"], knows: .vt100, isASCII: true),
  ]

  @Test(arguments: kinds)
  func readAndQuit(_ kind: Kind) throws {
    let terminal = try Terminal(
      posts: ["coffee.md": Self.coffee, "tea.md": Self.tea], rows: 20, columns: 48,
      environment: kind.environment,
      answers: kind.answers)
    let page = kind.isASCII ? Self.asciiPage : Self.page
    try terminal.wait("the shelf") { Self.plain($0) == (kind.isASCII ? Self.asciiShelf : Self.shelf) }
    terminal.type("j")
    try terminal.wait("the second post") {
      $0.row(18) == " coffee.md" && $0.attributes(1, 1).hasPrefix("reverse") && $0.isAtRest
    }
    terminal.press(.enter)
    try terminal.wait("the page") { Self.plain($0) == page && $0.isAtRest }
    terminal.type("j")
    try terminal.wait("a row down") { $0.row(0).contains("2026") && $0.isAtRest }
    terminal.type("k")
    try terminal.wait("a row up") { Self.plain($0) == page && $0.isAtRest }
    let hasColors = (0..<20).contains { row in
      (0..<48).contains { terminal.attributes(row, $0).contains("color") }
    }
    #expect(hasColors == kind.hasColors)
    #expect(terminal.showsCursor != kind.hidesCursor)
    terminal.type("qq")
    #expect(try terminal.waitForExit() == .code(0))
    expectGivenBack(terminal, kind)
    let output = terminal.rawOutput
    #expect(Output(output, dialect: kind.dialect).foreign == [])
    if kind.isASCII { #expect(output.allSatisfy { $0 < 0x80 }) }
  }

  private func expectGivenBack(_ terminal: Terminal, _ kind: Kind) {
    #expect(terminal.modes == "lines echo signals newline-in newline-out")
    #expect(!terminal.showsAlternateScreen)
    #expect(terminal.showsCursor)
    if kind.hasOtherScreen { #expect(terminal.text == "") } else { #expect(terminal.cursor == (19, 0)) }
  }

  /// What an emoji may show in full or not takes the same cells.
  private static func plain(_ terminal: Terminal) -> String {
    var text = terminal.text
    text.unicodeScalars.removeAll { $0 == "\u{FE0F}" }
    return text
  }

  private static let tea = "---\ntitle: Tea\ndate: 2026-03-02\n---\n# Tea\n"
  private static let coffee = """
    ---
    title: Café au lait
    date: 2026-03-01
    tags: [drinks]
    ---
    # Café au lait

    ## ❤️ Beans — “good” ones…

    - [x] roast
    - grind *well*

    | bean 🤖 | price |
    |---|---|
    | robusta | 9 € |
    | arabica | 12 € |

    > Wait · then [pour](https://example.org).

    And drink.

    Slowly.
    """

  private static let shelf = """
     2026-03-02  Tea
     2026-03-01  Café au lait













     ──────────────────────────────────────────────


     tea.md
     2 posts by date ↓     / find · ? keys · q quit
    """
  private static let page = """
       Café au lait
       2026-03-01 · 1 min · #drinks


    ❤  Beans — “good” ones…
       ────────────────────

       ☑ roast
       • grind well

       bean 🤖 │ price
       ────────┼──────
       robusta │ 9 €
       arabica │ 12 €

       │ Wait · then pour.

       And drink.

     Café au lait                  96% · 1 min left
    """
  private static let asciiShelf = """
     2026-03-02  Tea
     2026-03-01  Cafe au lait













     ----------------------------------------------


     tea.md
     2 posts by date v     / find - ? keys - q quit
    """
  private static let asciiPage = """
       Cafe au lait
       2026-03-01 - 1 min - #drinks


    <3 Beans - "good" ones.
       --------------------

       x roast
       * grind well

       bean *  | price
       --------+------
       robusta | 9 E
       arabica | 12 E

       | Wait - then pour.

       And drink.

     Cafe au lait                  96% - 1 min left
    """
}
