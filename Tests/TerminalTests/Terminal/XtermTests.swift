import CTestTerminal
import Testing

/// Emoji in a real xterm, whose every cell is asked for after a scroll, a resize and a redraw.
struct XtermTests {
  private static let names = ["tools", "heart", "pilot", "japan", "thumb", "first"]

  private static let post: String = {
    let pairs = zip(["🛠️", "❤️", "👩‍🚀", "🇯🇵", "👍🏽", "1️⃣"], names)
    let headings = pairs.map { "## \($0) Head-\($1)\n\nWith \($0)\($0) in-\($1)\n" }.joined(separator: "\n")
    let rows = pairs.map { "| \($0) | cell-\($1) |\n| \($0)\($0) | wide-\($1) |" }.joined(separator: "\n")
    return "# Signs\n\n| sign | name-of-it |\n|---|---|\n\(rows)\n\n\(headings)\n"
  }()

  @Test(.enabled(if: Xterm.missing.isEmpty, "not installed: \(Xterm.missing.joined(separator: ", "))"))
  func everyCellIsWhatItShouldBe() throws {
    let terminal = try Terminal(
      ["post.md"], posts: ["post.md": Self.post], environment: ["LECTERN_EMOJI": nil], answers: .none)
    let xterm = try Xterm(beside: terminal)
    // It gives what fits one column: the terminal was asked and has answered.
    try xterm.wait("the post") {
      $0.text.contains("1️⃣ 1️⃣  │ wide-first") && $0.isAtRest
    }
    try expectCells(xterm, "opening", columns: ["cell-": 11, "wide-": 11])
    for step in 1...3 {
      let before = terminal.text
      terminal.type("jjj")
      try xterm.wait("three rows down") { $0.text != before && $0.isAtRest }
      try expectCells(xterm, "scroll \(step)", columns: ["cell-": 11, "wide-": 11, "Head-": 4])
    }
    terminal.type(" ")
    try xterm.wait("a page") { $0.text.contains("Head-first") }
    try expectCells(xterm, "a page", columns: ["Head-": 4, "in-": 14])
    try xterm.resize(rows: 20, columns: 60)
    try xterm.wait("a smaller screen") { $0.row(19).contains("%") && $0.isAtRest }
    try expectCells(xterm, "a smaller screen", columns: ["Head-": 3, "in-": 13])
    try xterm.resize(rows: 30, columns: 90)
    try xterm.wait("a larger screen") { $0.row(29).contains("%") && $0.isAtRest }
    let left = (90 - 72) / 2
    try expectCells(xterm, "a larger screen", columns: ["Head-": left, "in-": left + 10])
    terminal.type("g\u{C}")
    try xterm.wait("the start") {
      $0.text.contains("cell-first") && $0.row(0).hasSuffix("Signs") && $0.isAtRest
    }
    try expectCells(xterm, "a redraw", columns: ["cell-": left + 7, "wide-": left + 7])
  }

  /// - Parameter columns: where the words that begin so must stand.
  private func expectCells(_ xterm: Xterm, _ event: String, columns: [String: Int]) throws {
    let rows = try xterm.cells()
    let terminal = xterm.terminal
    var places = 0
    for (number, row) in rows.enumerated() {
      let expected = (0..<terminal.columns).map { column in
        let scalar = terminal.cell(number, column).scalars.0
        return scalar == 0x20 ? 0 : UInt16(truncatingIfNeeded: scalar)
      }
      #expect(row == expected, "row \(number) after \(event)")
      // The status row names a section where it has room.
      for (word, column) in columns where number < rows.count - 1 {
        for start in row.indices where row[start...].starts(with: word.utf16) {
          #expect(start == column, "\(word) in row \(number) after \(event)")
          places += 1
        }
      }
    }
    #expect(places > 0)
  }
}
