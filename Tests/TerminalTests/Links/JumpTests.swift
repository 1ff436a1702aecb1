import Testing

/// Links and footnotes by the keys of a real terminal.
struct JumpTests {
  private static let post = """
    ---
    title: Beans
    ---
    Sow[^1] them.

    \((1...40).map { "Row \($0).\n" }.joined(separator: "\n"))

    [^1]: In rows.
    """

  @Test(arguments: ["xterm-256color", "vt100"])
  func toAFootnoteAndBack(type: String) throws {
    let terminal = try Terminal(
      ["beans.md"], posts: ["beans.md": Self.post], rows: 10, environment: ["TERM": type])
    try terminal.wait(for: "Sow")
    terminal.press(.tab)
    try terminal.wait { $0.row(9).hasPrefix(" 1. In rows.") && $0.isAtRest }
    let place = try #require(terminal.find("Sow"))
    #expect(terminal.attributes(place.row, place.column + 3).contains("reverse"))
    let before = terminal.text
    for back in ["\u{7F}", "\u{F}", "''", "\r"] {
      terminal.press(.enter)
      try terminal.wait { $0.row(9).contains("footnote 1") && $0.isAtRest }
      #expect(terminal.find("1. In rows.") != nil)
      terminal.type(back)
      try terminal.wait { $0.text == before && $0.isAtRest }
    }
    terminal.type("\u{1B}[Z")
    try terminal.wait { $0.text == before && $0.isAtRest }
  }
}
