import Reading
import Testing

@testable import lectern

/// Emoji that terminals measure differently, in a terminal that was asked: it gives one column to what U+FE0F
/// makes an emoji, and to emoji that are joined the sum of their parts.
struct OverlayTests {
  private static let signs = ["🛠️", "❤️", "👩‍🚀", "🇯🇵", "👍🏽", "1️⃣"]
  private static let names = ["tools", "heart", "pilot", "japan", "thumb", "first"]

  /// Headings, a table and running text with every sign.
  private static let post: String = {
    let pairs = zip(signs, names)
    let headings = pairs.map { "## \($0) Head-\($1)\n\nWith \($0)\($0) in-\($1)\n" }.joined(separator: "\n")
    let rows = pairs.map { "| \($0) | cell-\($1) |\n| \($0)\($0) | wide-\($1) |" }.joined(separator: "\n")
    return "# Signs\n\n| sign | name-of-it |\n|---|---|\n\(rows)\n\n\(headings)\n"
  }()

  /// The text after clusters stands where the layout put it, whatever the terminal did with them.
  private func expectColumns(_ terminal: Terminal, _ event: String, margin: Int = 4) {
    let wrong = Self.names.flatMap { name in
      [("Head-", 0), ("in-", 10), ("cell-", 7), ("wide-", 7)].compactMap { text, column -> String? in
        guard let place = terminal.find(text + name), place.column != margin + column else { return nil }
        return "\(text)\(name): \(place.column)"
      }
    }
    #expect(wrong == [], "after \(event)")
    #expect(Self.names.contains { terminal.find("Head-" + $0) != nil || terminal.find("cell-" + $0) != nil })
  }

  @Test(arguments: [nil, "auto", "safe", "ascii"])
  func everyColumnStandsWhereItWasPut(_ emoji: String?) throws {
    let terminal = try opened(emoji)
    expectColumns(terminal, "opening")
    // The hint below goes with the first key.
    try frame(of: terminal) { terminal.type("j") }
    try frame(of: terminal) { terminal.type("k") }
    var texts = [terminal.text]
    for _ in 0..<12 {
      try frame(of: terminal) { terminal.type("j") }
      expectColumns(terminal, "a row down")
      texts.append(terminal.text)
    }
    for text in texts.dropLast().reversed() {
      try frame(of: terminal) { terminal.type("k") }
      #expect(terminal.text == text)
    }
    try frame(of: terminal) { terminal.resize(rows: 20, columns: 60) }
    expectColumns(terminal, "a smaller screen", margin: 3)
    try frame(of: terminal) { terminal.resize(rows: 24, columns: 80) }
    #expect(terminal.text == texts[0])
    expectColumns(terminal, "a larger screen")
    try frame(of: terminal) { terminal.type("\u{C}") }
    #expect(terminal.text == texts[0])
  }

  /// The glyph itself where it fits, a safe form where it would not.
  @Test func whatFitsIsShownInFull() throws {
    let terminal = try opened("auto", rows: 60)
    let rows = (0..<terminal.rows).map { terminal.row($0) }
    #expect(
      rows.filter { $0.contains("Head-") } == [
        " 🛠️  Head-tools", " ❤️  Head-heart", " 👩 Head-pilot", " 🇯🇵 Head-japan", " 👍 Head-thumb",
        " 1️⃣  Head-first",
      ])
    #expect(
      rows.filter { $0.contains("wide-") } == [
        "    🛠️ 🛠️  │ wide-tools", "    ❤️ ❤️  │ wide-heart", "    👩👩 │ wide-pilot", "    🇯🇵🇯🇵 │ wide-japan",
        "    👍👍 │ wide-thumb", "    1️⃣ 1️⃣  │ wide-first",
      ])
  }

  @Test func inTmuxTheSafeFormStands() throws {
    let terminal = try opened("auto", ["TMUX": "/tmp/tmux-0/default,1,0"])
    #expect(terminal.text.contains("🛠    "))
    #expect(!Output(terminal.rawOutput).foreign.contains("ESC [6n"))
  }

  @Test func asciiHasNoEmoji() throws {
    let terminal = try opened("ascii")
    #expect(terminal.text.contains("<3"))
    #expect(terminal.text.contains("JP"))
    let emoji = terminal.text.unicodeScalars.filter {
      $0.properties.isEmojiPresentation || $0.value == 0xFE0F
    }
    #expect(emoji.isEmpty)
  }

  @Test(arguments: [nil, "truecolor"])
  func struckTextIsStruck(colors: String?) throws {
    let terminal = try Terminal(
      ["post.md"], posts: ["post.md": "# A\n\nSome ~~old ❤️ text~~ new\n"],
      environment: ["COLORTERM": colors], answers: .holdingFrames)
    try terminal.wait { $0.isWhole && $0.text.contains("new") }
    let place = try #require(terminal.find("old"))
    for column in 0..<11 { #expect(terminal.attributes(place.row, place.column + column) == "strikethrough") }
    #expect(terminal.attributes(place.row, place.column + 12) == "plain")
  }

  /// A terminal that is slow to answer, or does so in pieces, delays nothing and types nothing.
  @Test func aLateAnswerIsNoKey() throws {
    let terminal = try Terminal.onShelf(environment: ["LECTERN_EMOJI": nil], answers: .none)
    terminal.type("/❤️")
    try terminal.wait("the safe form") { $0.row(23).hasPrefix("/❤ ") && $0.cursor == (23, 3) }
    let answer = Array((ProbeAnswerTests.widths() + "\u{1B}]11;rgb:00/00/00\u{1B}\\").utf8)
    var rest = answer[...]
    while !rest.isEmpty {
      // An Escape that nothing follows for a while is the key.
      let length = rest.prefix(7).last == 0x1B ? 8 : 7
      terminal.type(bytes: Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    terminal.type("x")
    try terminal.wait("only what was typed") { $0.row(23).hasPrefix("/❤ x ") && $0.cursor == (23, 4) }
    terminal.type("\u{1B}[?2026;2$y\u{1B}[?62c")
    try terminal.wait("the emoji") { $0.row(23).hasPrefix("/❤️ x ") && $0.cursor == (23, 4) }
    let raw = String(decoding: terminal.rawOutput, as: UTF8.self)
    #expect(raw.contains("\u{1B}[?2026h"))
  }

  @Test func escapeIsAKeyWhereNothingIsAnswered() throws {
    let terminal = try Terminal.onShelf(environment: ["LECTERN_EMOJI": nil], answers: .none)
    terminal.type("/x")
    try terminal.wait { $0.row(23).hasPrefix("/x ") && $0.showsCursor }
    terminal.press(.escape)
    try terminal.wait("the shelf") { $0.showsShelf && !$0.showsCursor }
  }

  /// What a slow terminal answers when the program is about to end is not typed into the shell.
  @Test func theShellGetsNoAnswer() throws {
    let program = "\(Terminal.program); read -r line; echo \"got $line\""
    let terminal = try Terminal(
      ["-c", program], program: "/bin/sh", posts: ["a.md": "# A\n"], environment: ["LECTERN_EMOJI": nil],
      answers: .none)
    try terminal.wait("the shelf") { $0.showsShelf }
    terminal.type("q\u{1B}[2;3R\u{1B}[?62c")
    try terminal.wait("the shell") { !$0.showsAlternateScreen && $0.modes.contains("lines") }
    terminal.type("x\r")
    try terminal.wait(for: "got x")
  }

  private func opened(
    _ emoji: String?, _ environment: [String: String] = [:], rows: Int = 24
  ) throws -> Terminal {
    var changes: [String: String?] = ["LECTERN_EMOJI": emoji]
    for (name, value) in environment { changes[name] = value }
    let terminal = try Terminal(
      ["post.md"], posts: ["post.md": Self.post], rows: rows, environment: changes, answers: .holdingFrames)
    try terminal.wait("the post") { $0.isWhole && $0.text.contains("cell-first") }
    return terminal
  }

  /// Waits for the frame that follows a key or a resize.
  private func frame(of terminal: Terminal, after event: () -> Void) throws {
    let count = terminal.rawOutput.count
    event()
    try terminal.wait("a frame") { $0.rawOutput.count > count && $0.isWhole }
  }
}
