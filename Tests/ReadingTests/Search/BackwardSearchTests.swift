import Testing

@testable import Reading

/// `?` as the first key in the prompt.
@Suite struct BackwardSearchTests {
  private static let post =
    "# Beans\n\n" + (1...9).map { "## Bed \($0)\n\nOne bean in bed \($0).\n" }.joined(separator: "\n")

  private static func reader() -> Reader {
    var reader = Reader.reading(post, rows: 8, columns: 40)
    reader.type("4]")
    return reader
  }

  @Test func theHitBeforeComesIntoView() {
    var reader = Self.reader()
    reader.type("/")
    #expect(reader.screen.hasSuffix("\n/                          Ctrl-R regex"))
    reader.type("?")
    #expect(reader.screen.hasSuffix("\n?                          Ctrl-R regex"))
    reader.type("one bean")
    #expect(reader.screen.hasSuffix("\n?one bean                        3 of 9"))
    #expect(reader.lit.contains("[[One bean]] in bed 3."))
    reader.press(.enter)
    #expect(reader.screen.contains("3 of 9 · "))
  }

  /// As in less and vim: `n` goes on as the search went, `N` against it.
  @Test func walkingGoesOnBackward() {
    var reader = Self.reader()
    reader.type("/?one bean")
    reader.press(.enter)
    reader.type("n")
    #expect(reader.lit.contains("[[One bean]] in bed 2."))
    reader.type("2N")
    #expect(reader.lit.contains("[[One bean]] in bed 4."))
    reader.type("4n")
    #expect(reader.lit.contains("[[One bean]] in bed 9."))
    #expect(reader.screen.contains("on from the end of the post"))
    reader.type("/one bean")
    reader.press(.enter)
    reader.type("n")
    #expect(reader.lit.contains("[[One bean]] in bed 9."), "a new search goes forward")
  }

  @Test func backspaceTurnsItRoundAndThenClosesIt() {
    var reader = Self.reader()
    let before = reader.screen
    reader.type("/?x")
    reader.press(.backspace)
    #expect(reader.screen.contains("\n?  "))
    reader.press(.backspace)
    #expect(reader.screen.contains("\n/  "))
    reader.press(.backspace)
    #expect(reader.screen == before)
  }

  @Test func aSecondQuestionMarkIsSearchedFor() {
    var reader = Reader.reading("What?\n\nWhy?\n\nSo.\n", rows: 8, columns: 40)
    reader.type("/??")
    #expect(reader.lit.contains("Why[[?]]"), "the last one, round the start")
    reader.press(.control("r"))
    #expect(reader.screen.contains("\nregex??"))
  }

  @Test func nothingTypedRepeatsTheLastSearchBackward() {
    var reader = Self.reader()
    reader.type("/one bean")
    reader.press(.enter)
    #expect(reader.lit.contains("[[One bean]] in bed 4."))
    reader.type("/?")
    reader.press(.enter)
    #expect(reader.lit.contains("[[One bean]] in bed 3."))
  }

  @Test(arguments: [Key.escape, .control("c")])
  func thePromptIsClosedByEscapeAndControlC(key: Key) {
    var reader = Self.reader()
    let before = reader.screen
    reader.type("/?one")
    #expect(reader.press(key) == [])
    #expect(reader.screen == before)
  }
}
