import Testing

/// The Markdown source and folds by the keys of a real terminal.
struct SourceTests {
  private static let post = """
    ---
    title: Beans
    ---
    Sow *them*.

    > [!tip]- More
    > In rows.
    """

  @Test func thereAndBack() throws {
    let terminal = try Terminal(["beans.md"], posts: ["beans.md": Self.post], rows: 10)
    try terminal.wait(for: "Sow them.")
    terminal.type("j")
    try terminal.wait { !$0.text.contains("? keys") && $0.isAtRest }
    let before = terminal.text
    terminal.type("\\")
    try terminal.wait { $0.text.contains("title: Beans") && $0.text.contains("Sow *them*.") }
    terminal.type("\\")
    try terminal.wait { $0.text == before && $0.isAtRest }
  }

  @Test func foldsOpen() throws {
    let terminal = try Terminal(["beans.md"], posts: ["beans.md": Self.post], rows: 10)
    try terminal.wait(for: "▸ TIP · More  2 words")
    terminal.press(.tab)
    try terminal.wait(for: "Enter unfolds")
    terminal.press(.enter)
    try terminal.wait { $0.text.contains("▾ TIP · More") && $0.text.contains("In rows.") }
    terminal.type("zM")
    try terminal.wait { $0.text.contains("▸ TIP · More  2 words") && !$0.text.contains("In rows.") }
  }
}
