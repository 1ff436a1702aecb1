import Testing

/// The file of settings in a real terminal.
struct SettingsScreenTests {
  private static let file = "../.config/lectern/config.toml"
  private static let post = "# Post\n\n" + String(repeating: "word ", count: 60) + "\n\n## Part\n\nText.\n"

  private func terminal(_ toml: String, _ arguments: [String] = ["a.md"]) throws -> Terminal {
    try Terminal(arguments, posts: ["a.md": Self.post, Self.file: toml], rows: 12, columns: 80)
  }

  @Test func theMeasure() throws {
    let terminal = try terminal("measure = 30\n")
    try terminal.wait(for: "? keys")
    let rows = (0..<11).map { terminal.row($0) }.filter { $0.contains("word") }
    #expect(rows.first?.split(separator: " ").joined(separator: " ") == "word word word word word word")
    // `=` leads back to it.
    terminal.type("+")
    try terminal.wait(for: "measure 34")
    terminal.type("=")
    try terminal.wait(for: "measure 30")
  }

  @Test func aReboundKeyWorks() throws {
    let terminal = try terminal("[keys.pager]\nnext-section = [\"F5\", \"g n\"]\nhelp = [\"F2\"]\n")
    try terminal.wait(for: "F2 keys · q quit")
    terminal.press(.function(5))
    try terminal.wait("the section") { $0.row(11).hasPrefix(" Part") }
    terminal.type("gg")
    try terminal.wait("the start") { $0.row(11).hasPrefix(" Post") }
    terminal.type("gn")
    try terminal.wait("the section") { $0.row(11).hasPrefix(" Part") }
  }

  @Test func helpShowsReboundKeys() throws {
    let keys = "[keys.pager]\nnext-section = [\"F5\", \"g n\"]\nhelp = [\"F2\"]\n"
    let terminal = try Terminal(
      ["a.md"], posts: ["a.md": Self.post, Self.file: keys], rows: 100, columns: 80)
    try terminal.wait(for: "F2 keys · q quit")
    terminal.press(.function(2))
    try terminal.wait(for: "Keys in a post")
    try terminal.wait("the keys of its row") { $0.text.contains("F5 gn") }
  }

  @Test func aWrongLineIsSaidAndTheProgramGoesOn() throws {
    let terminal = try terminal("measure = 40\nmesure = 30\n")
    try terminal.wait(for: "config.toml:2: unknown setting \"mesure\": did you mean measure?")
    try terminal.wait(for: "word word")
    #expect(terminal.showsAlternateScreen)
    terminal.type("]")
    try terminal.wait("the section") { $0.row(11).hasPrefix(" Part") }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
    // On standard error it was said before the screen began.
    let text = terminal.text.split(separator: "\n", omittingEmptySubsequences: false).joined()
    #expect(text.contains("config.toml:2: unknown setting"))
  }

  @Test func theMouseMayBeTheTerminals() throws {
    let terminal = try terminal("mouse = false\n")
    try terminal.wait(for: "? keys")
    #expect(!terminal.reportsMouse)
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(!String(decoding: terminal.rawOutput, as: UTF8.self).contains("?1006"))
  }

  @Test func theShelfIsInTheOrderOfTheFile() throws {
    let terminal = try Terminal(
      posts: [
        "a.md": "---\ntitle: Pears\ndate: 2026-02-01\n---\n",
        "b.md": "---\ntitle: Apples\ndate: 2026-01-07\n---\n",
        Self.file: "sort = \"title\"\ndate = \"%-d %B\"\n",
      ], rows: 12, columns: 60)
    try terminal.wait(for: "2 posts by title")
    #expect(terminal.row(0).hasPrefix(" 7 January"))
    #expect(terminal.row(0).contains("Apples"))
  }
}
