import Testing

/// What is sent for a key is what it changes, so that nothing flickers and a slow line is enough.
struct FlickerTests {
  private static let words = (1...60).map {
    "Paragraph \($0) has words of its own, and some that are as others.\n\n"
  }
  private static let post = "# Words\n\n" + words.joined()
  private static let posts = Dictionary(
    uniqueKeysWithValues: (10...50).map { ("post-\($0).md", "---\ntitle: Title \($0)\n---\nText \($0).\n") })

  /// A row down scrolls what stands, and sends one row and the status.
  @Test func aRowDownInThePager() throws {
    let terminal = try Terminal(["post.md"], posts: ["post.md": Self.post], answers: .holdingFrames)
    try terminal.wait("the post") { $0.text.contains("Paragraph 9 ") && $0.isWhole }
    let full = terminal.rawOutput.count
    // The hint in the status row goes with the first key.
    for _ in 0..<4 {
      let sent = try answer(to: "j", of: terminal)
      #expect(sent.count < 250 && sent.count < full / 4)
      #expect(!clears(sent))
    }
    #expect(try answer(to: " ", of: terminal).count < full)
  }

  @Test func aRowDownOnTheShelf() throws {
    let terminal = try shelf()
    let full = terminal.rawOutput.count
    for _ in 0..<4 {
      let sent = try answer(to: "j", of: terminal)
      #expect(sent.count < 400 && sent.count < full / 4)
      #expect(!clears(sent))
    }
  }

  /// Keys that change nothing send nothing, wherever they are pressed.
  @Test(arguments: ["k", "gg", "Z", "\u{1B}[1;99Q", "kkkkkkk"])
  func aKeyThatChangesNothing(_ key: String) throws {
    let terminal = try shelf()
    try expectNothing(key, on: terminal)
    terminal.type("g")
    terminal.press(.enter)
    try terminal.wait("the post") { $0.text.contains("Related") && $0.isWhole }
    try expectNothing(key, on: terminal)
  }

  private func shelf() throws -> Terminal {
    let terminal = try Terminal(posts: Self.posts, answers: .holdingFrames)
    try terminal.wait("the shelf") { $0.showsShelf && $0.isWhole }
    return terminal
  }

  private func answer(to key: String, of terminal: Terminal) throws -> ArraySlice<UInt8> {
    let count = terminal.rawOutput.count
    let before = terminal.text
    terminal.type(key)
    try terminal.wait("another screen") { $0.text != before && $0.isWhole }
    return terminal.rawOutput[count...]
  }

  /// Presses a key, then opens a prompt: all that was sent is what the prompt alone sends.
  private func expectNothing(_ key: String, on terminal: Terminal) throws {
    // The filter of the shelf, or the search of a post.
    let opening = terminal.showsShelf ? "&" : "/"
    // The cursor is elsewhere before the first one.
    _ = try prompt(opening, on: terminal, after: "")
    let open = try prompt(opening, on: terminal, after: "")
    #expect(try prompt(opening, on: terminal, after: key) == open)
  }

  /// The bytes that open a prompt after some keys.
  private func prompt(_ opening: String, on terminal: Terminal, after keys: String) throws -> [UInt8] {
    let before = terminal.text
    let count = terminal.rawOutput.count
    terminal.type(keys + opening)
    try terminal.wait("the prompt") { $0.row(23).hasPrefix(opening) && $0.isWhole }
    let sent = Array(terminal.rawOutput[count...])
    terminal.press(.escape)
    try terminal.wait("what was before") { $0.text == before && $0.isWhole }
    return sent
  }

  /// Whether the whole screen, or all below the cursor, is erased on the way.
  private func clears(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return ["\u{1B}[2J", "\u{1B}[J", "\u{1B}[0J"].contains { text.contains($0) }
  }
}
