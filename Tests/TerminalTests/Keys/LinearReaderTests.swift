import Testing

/// Reading for ears and braille in a real terminal.
struct LinearReaderTests {
  private static let posts = ["beans.md": "---\ntitle: Beans\n---\n## Rows\n\n- one\n\nText.\n"]

  @Test(arguments: [["--linear"], []])
  func shelfAndPost(arguments: [String]) throws {
    let variable = arguments.isEmpty ? "on" : nil
    let terminal = try Terminal(
      arguments, posts: Self.posts, rows: 10, environment: ["LECTERN_LINEAR": variable])
    try terminal.wait { $0.row(0).hasPrefix("Beans, 1 min") && $0.showsCursor && $0.cursor == (0, 0) }
    terminal.press(.enter)
    try terminal.wait { $0.text.contains("heading 2: Rows") && $0.text.contains("list, 1 item\nitem 1\none") }
    terminal.type("]")
    try terminal.wait { $0.row(0) == "heading 2: Rows" && $0.showsCursor && $0.cursor == (0, 0) }
  }
}
