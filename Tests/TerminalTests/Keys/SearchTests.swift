import Testing

/// Searching in a post, at a terminal.
struct SearchTests {
  private static let post = """
    # Beans

    A row of *bea*ns, and another.

    """ + (1...200).map { "Row \($0) is not about them.\n\n" }.joined() + "Beans again, at the end.\n"

  private func open() throws -> Terminal {
    let terminal = try Terminal(["post.md"], posts: ["post.md": Self.post])
    try terminal.wait("the post") { $0.text.contains("A row of beans") && $0.isAtRest }
    return terminal
  }

  @Test func typedWalkedAndCleared() throws {
    let terminal = try open()
    terminal.type("/beans")
    try terminal.wait("the prompt") { $0.row(23).hasPrefix("/beans") && $0.row(23).hasSuffix("1 of 3") }
    #expect(terminal.showsCursor)
    #expect(terminal.attributes(0, 4) == "bold underline reverse color 1")
    terminal.press(.enter)
    try terminal.wait("the search to be kept") { $0.row(23).contains("1 of 3 · ") && !$0.showsCursor }
    terminal.type("n")
    try terminal.wait("the second hit") { $0.row(23).contains("2 of 3 · ") && $0.isAtRest }
    let second = try #require(terminal.find("beans"))
    #expect(terminal.attributes(second.row, second.column) == "bold italic underline reverse color 1")
    #expect(terminal.attributes(second.row, second.column - 2) == "plain")
    #expect(terminal.attributes(0, 4) == "bold underline color 1")
    terminal.type("N")
    try terminal.wait("the first hit") { $0.row(23).contains("1 of 3 · ") }
    terminal.type("N")
    try terminal.wait(for: "on from the end of the post")
    #expect(terminal.text.contains("Beans again, at the end."))
    terminal.press(.escape)
    try terminal.wait("the search to be gone") { !$0.text.contains("of 3") && $0.row(23).hasSuffix("100%") }
    terminal.press(.escape)
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func regularExpressionAndHistory() throws {
    let terminal = try open()
    terminal.type("/\u{12}row \\d+5\\b")
    try terminal.wait("the pattern") { $0.row(23).hasPrefix("regex/row") && $0.row(23).hasSuffix("1 of 19") }
    terminal.type("(")
    try terminal.wait(for: "no ) after (")
    terminal.press(.backspace)
    terminal.press(.enter)
    try terminal.wait("the search to be kept") { $0.row(23).contains("1 of 19 · ") }
    terminal.type("/")
    terminal.press(.up)
    try terminal.wait("the search before") { $0.row(23).hasPrefix("regex/row \\d+5\\b") }
    terminal.press(.escape)
    try terminal.wait("the search before") { $0.row(23).contains("1 of 19 · ") }
  }

  /// The view goes back to where the search began.
  @Test func escapeReturns() throws {
    let terminal = try open()
    terminal.type("/at the end")
    try terminal.wait("the hit") { $0.text.contains("Beans again") && $0.row(23).hasSuffix("1 of 1") }
    terminal.press(.escape)
    try terminal.wait("the start") { $0.row(0) == "    Beans" && $0.row(23).contains("Beans") }
  }
}
