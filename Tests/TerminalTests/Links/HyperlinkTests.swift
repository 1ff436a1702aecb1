import Reading
import Testing

@testable import lectern

/// Links that the terminal is told of, to open them itself.
struct HyperlinkTests {
  @Test(arguments: [
    ("https://swift.org/a?b=c&d#e", "https://swift.org/a?b=c&d#e"),
    ("HTTP://A.b/~c_d-e.f", "HTTP://A.b/~c_d-e.f"),
    ("mailto:me@mail.org", "mailto:me@mail.org"),
    ("https://a/é 語\u{202E}", "https://a/%C3%A9%20%E8%AA%9E%E2%80%AE"),
    ("https://a/%20", "https://a/%20"),
    ("https://a/\u{1B}]8;;\u{1B}\\x\u{7}\u{9B}\n\0", "https://a/%1B]8;;%1B%5Cx%07%C2%9B%0A%00"),
    ("https://a/\"`<>\\^{|}", "https://a/%22%60%3C%3E%5C%5E%7B%7C%7D"),
  ])
  func addresses(_ address: String, _ told: String) {
    #expect(Hyperlink(Link(address, start: 7))?.opening == "\u{1B}]8;id=7;\(told)\u{1B}\\")
  }

  @Test(arguments: [
    "", "#section", "post.md", "/a", "file:///etc/passwd", "javascript:alert(1)", "http:", "https://",
    "mailto:",
    "httpss://a", " https://a", "ht\u{1B}tp://a", "//a", "ssh://a",
    "https://" + String(repeating: "a", count: 2076), "https://" + String(repeating: "é", count: 400),
  ])
  func othersAreNotTold(_ address: String) {
    #expect(Hyperlink(Link(address, start: 0)) == nil)
  }

  private static let post = """
    # Links

    See [the *Swift* site](<https://swift.org/a b>), [here](#links) and [~~old~~ ❤️](mailto:me@mail.org).

    [A link that is longer than the screen is wide](https://a.org/\u{202E}é)
    """

  private func opened(
    _ environment: [String: String?] = [:], rows: Int = 12, answers: Terminal.Answers = .plain,
    waitingFor text: String = "is wide"
  ) throws -> Terminal {
    let terminal = try Terminal(
      ["post.md"], posts: ["post.md": Self.post], rows: rows, columns: 40, environment: environment,
      answers: answers)
    try terminal.wait(for: text)
    return terminal
  }

  @Test func linksAreWrittenOverTheFrame() throws {
    let terminal = try opened()
    try terminal.wait("the links") { $0.links.count >= 4 }
    #expect(
      terminal.links.suffix(4) == [
        "id=13 https://swift.org/a%20b: the Swift site",
        "id=77 mailto:me@mail.org: old ❤ ",
        "id=116 https://a.org/%E2%80%AE%C3%A9: A link that is longer than the",
        "id=116 https://a.org/%E2%80%AE%C3%A9: screen is wide",
      ])
    let place = try #require(terminal.find("the Swift"))
    #expect(terminal.attributes(place.row, place.column).contains("underline"))
    #expect(terminal.attributes(place.row, place.column + 4).contains("italic"))
    #expect(Output(terminal.rawOutput).foreign == [])
  }

  /// What goes with its row goes from the screen; a row that stays is not sent again.
  @Test func rowsThatMoveTakeTheirLinksAlong() throws {
    let terminal = try opened(rows: 8, waitingFor: "longer than")
    try terminal.wait("the links") { $0.links.count >= 3 }
    terminal.type("j")
    // All that are in view, once more.
    try terminal.wait("the links a row further up") { $0.links.count >= 7 && $0.isAtRest }
    let count = terminal.links.count
    terminal.type("?")
    try terminal.wait(for: "Keys in a post")
    #expect(terminal.links.count == count)
    terminal.type("q")
    try terminal.wait("the links again") { $0.links.count > count }
    #expect(Output(terminal.rawOutput).foreign == [])
  }

  @Test func nothingIsToldWhereItMayBeShown() throws {
    for environment in [
      ["LECTERN_LINKS": "off"], ["TERM": "vt100"], ["TERM": "linux"], ["TERM": "screen-256color"],
    ] {
      let terminal = try opened(environment)
      terminal.type("jQ")
      try terminal.waitForExit()
      #expect(terminal.links == [], "\(environment)")
      #expect(!String(decoding: terminal.rawOutput, as: UTF8.self).contains("\u{1B}]8;"), "\(environment)")
    }
  }

  @Test func tmuxIsTold() throws {
    let terminal = try opened(["TMUX": "/tmp/tmux-0/default,1,0"])
    try terminal.wait("the links") { $0.links.count >= 4 }
  }

  @Test func whoDoesNotAnswerIsNotTold() throws {
    let terminal = try opened(answers: .none)
    #expect(terminal.links == [])
    let bold = try opened(["LECTERN_LINKS": "on"], answers: .none)
    try bold.wait("the links") { $0.links.count >= 4 }
  }
}

extension Terminal {
  /// The links that it was told of: `id`, address and text of each.
  fileprivate var links: [String] {
    let parts = String(decoding: rawOutput, as: UTF8.self).components(after: "\u{1B}]8;")
    return parts.compactMap { part in
      let halves = part.components(after: "\u{1B}\\", first: true)
      guard halves.count == 2, halves[0] != ";" else { return nil }
      return "\(halves[0].replacing(";", with: " ", maxReplacements: 1)): "
        + halves[1].replacing(/\u{1B}(\[[0-9;?]*[A-Za-z]|[78])/, with: "")
    }
  }
}

extension String {
  /// What stands between marks, without what stands before the first one; or what stands on both sides of the first.
  fileprivate func components(after mark: String, first: Bool = false) -> [String] {
    let parts = split(separator: mark, maxSplits: first ? 1 : .max, omittingEmptySubsequences: false)
    return parts.dropFirst(first ? 0 : 1).map { String($0) }
  }
}
