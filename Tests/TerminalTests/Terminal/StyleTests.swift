import Testing

/// How the parts of a post look, with colour and without.
struct StyleTests {
  private static let post = """
    ---
    title: Title
    description: A test
    ---

    Some **strong** and *stressed* words, a [link](https://example.org) and `code`.

    ## Part

    ### Chapter
    """

  /// On a background that nobody knows, the terminal's own colours.
  @Test func colors() throws {
    let looks = try looks([:])
    #expect(
      looks == """
        Title: bold color 5
        Part: bold color 6
        Chapter: bold color 2
        strong: bold
        stressed: italic
        link: underline color 6
        code: color 2
        words: plain
        """)
  }

  @Test(arguments: [("15;0", "bold color 215"), ("0;15", "bold color 88"), ("0;default;15", "bold color 88")])
  func colorsForTheBackground(_ value: String, title: String) throws {
    #expect(try looks(["COLORFGBG": value]).hasPrefix("Title: \(title)\n"))
  }

  @Test func aThemeThatWasAskedFor() throws {
    let dark = try looks(["COLORFGBG": "15;0", "LECTERN_THEME": "midnight"])
    #expect(dark.hasPrefix("Title: bold color 147\n"))
    #expect(try looks(["LECTERN_THEME": "mono"]).contains("code: plain\n"))
  }

  /// Attributes alone tell headings, emphasis and links from the text.
  @Test func noColor() throws {
    let looks = try looks(["NO_COLOR": "1"])
    #expect(
      looks == """
        Title: bold underline
        Part: bold
        Chapter: bold
        strong: bold
        stressed: italic
        link: underline
        code: plain
        words: plain
        """)
  }

  @Test func plainTerminal() throws {
    let looks = try looks(["TERM": "vt100"])
    #expect(
      looks == """
        Title: bold underline
        Part: bold
        Chapter: bold
        strong: bold
        stressed: underline
        link: underline
        code: plain
        words: plain
        """)
  }

  private func looks(_ environment: [String: String?]) throws -> String {
    let terminal = try Terminal(["post.md"], posts: ["post.md": Self.post], environment: environment)
    try terminal.wait("the post") { $0.text.contains("Chapter") && $0.isAtRest }
    let words = ["Title", "Part", "Chapter", "strong", "stressed", "link", "code", "words"]
    return words.map { word in
      let place = terminal.find(word)
      return "\(word): " + (place.map { terminal.attributes($0.row, $0.column) } ?? "not there")
    }.joined(separator: "\n")
  }
}
