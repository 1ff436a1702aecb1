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

  @Test func colors() throws {
    let looks = try looks([:])
    #expect(
      looks == """
        Title: bold color 98
        Part: bold color 133
        Chapter: bold color 31
        strong: bold
        stressed: italic
        link: underline color 31
        code: color 130
        words: plain
        """)
  }

  @Test(arguments: [("15;0", "bold color 141"), ("0;15", "bold color 55"), ("0;default;15", "bold color 55")])
  func colorsForTheBackground(_ value: String, title: String) throws {
    #expect(try looks(["COLORFGBG": value]).hasPrefix("Title: \(title)\n"))
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
