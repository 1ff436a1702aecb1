import Testing

@testable import Reading

/// What `Y` copies: the addresses of the links in view, one after the other.
@Suite struct CopyLinkTests {
  private static let post = """
    # Beans

    See [the garden](https://garden.example/a_b?c=1&amp;d) and [the garden
    again](https://garden.example/two), broken into rows, <me@garden.example>.

    ![A bean](bean.png)

    [nothing]() [hostile](<sh&#10;rm -rf &#27;[31m&#x202e;x>)

    \((1...12).map { "Row \($0).\n\n" }.joined())[Below](/below)
    """

  private static func text(_ effects: [Effect]) -> String? {
    guard case .copy(let excerpt) = effects.first else { return nil }
    return excerpt.text
  }

  @Test func theTopmostAndThenTheNextOnes() {
    var reader = Reader.reading(Self.post, rows: 20, columns: 40)
    let copied = (1...6).map { _ in Self.text(reader.type("Y")) }
    #expect(
      copied == [
        "https://garden.example/a_b?c=1&d", "https://garden.example/two", "mailto:me@garden.example",
        "bean.png",
        "sh%0Arm -rf %1B[31m%E2%80%AEx", "https://garden.example/a_b?c=1&d",
      ])
  }

  @Test func whoMovesBeginsAtTheTopAgain() {
    var reader = Reader.reading(Self.post, rows: 20, columns: 40)
    reader.type("YY")
    reader.type("?")
    reader.type("q")
    #expect(Self.text(reader.type("Y")) == "mailto:me@garden.example")
    reader.type("jk")
    reader.type("j")
    #expect(Self.text(reader.type("Y")) == "https://garden.example/a_b?c=1&d")
    reader.type("G")
    #expect(Self.text(reader.type("Y")) == "/below")
    #expect(Self.text(reader.type("Y")) == "/below")
  }

  @Test func theHeaderOfATableOnTheWholeScreenHasSome() {
    var reader = Reader.reading("| [a](x) | b |\n|---|---|\n| [c](y) | 2 |\n", rows: 14, columns: 40)
    reader.type("T")
    #expect((1...3).map { _ in Self.text(reader.type("Y")) } == ["x", "y", "x"])
  }

  @Test func withoutLinksItSaysSo() {
    var reader = Reader.reading("# Beans\n\n[nothing]()\n", rows: 10, columns: 40)
    #expect(reader.type("Y") == [])
    #expect(reader.screen.contains(" no link in view"))
  }

  @Test func theNoticeTellsWhichOfHowMany() {
    var reader = Reader.reading(Self.post, rows: 20, columns: 80)
    guard case .copy(let excerpt) = reader.type("YY").first else {
      Issue.record("nothing was copied")
      return
    }
    _ = reader.update(.copied(excerpt, .copied(characters: 26, by: "tmux")))
    #expect(reader.screen.contains(" copied: 2 of 5, https://garden.example/two, by tmux"))
    let lone = Excerpt(Array("a\u{1B}[31m\u{202E}b".utf8), .link(1, of: 1))
    _ = reader.update(.copied(lone, .copied(characters: 8, by: "tmux")))
    #expect(reader.screen.contains(" copied: a^[[31m<U+202E>b, by tmux"))
  }
}
