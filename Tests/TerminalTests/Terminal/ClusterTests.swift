import Testing

/// Clusters that terminals measure differently stand in a form that all measure alike.
struct ClusterTests {
  @Test(arguments: [
    ("❤️|", "❤ |"), ("1️⃣|", "1 |"), ("👩‍👩‍👧|", "👩|"), ("👍🏽|", "👍|"), ("🇺🇸|", "US|"), ("\u{1FAE8}|", "□ |"),
    ("🤖|", "🤖|"), ("語|", "語|"), ("e\u{301}|", "é|"), ("ᄀ|", "ᄀ|"),
  ])
  func safeForm(_ text: String, shown: String) throws {
    let terminal = try Terminal.onShelf()
    terminal.type("/" + text)
    try terminal.wait("/\(shown)") { $0.row(23).hasPrefix("/\(shown) ") }
  }

  /// The terminal and the program agree about columns, or the cursor would stand elsewhere.
  @Test func cursorStandsAfterWideClusters() throws {
    let terminal = try Terminal.onShelf()
    terminal.type("/❤️👍🏽🇺🇸語é")
    try terminal.wait { $0.cursor == (23, 10) && $0.row(23).hasPrefix("/❤ 👍US語é ") }
  }

  @Test func wideClusterAtTheRightEdge() throws {
    let terminal = try Terminal.onShelf(columns: 21)
    terminal.type("/" + String(repeating: "語", count: 12))
    try terminal.wait { $0.row(23) == String(repeating: "語", count: 10) }
    #expect(terminal.cursor == (23, 20))
  }
}
