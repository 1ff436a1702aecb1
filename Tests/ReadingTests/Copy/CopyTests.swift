import Posts
import Testing

@testable import Reading

/// What `y` copies: the source of the section in view.
@Suite struct CopyTests {
  private static let rows = (1...12).map { "Row \($0).\n\n" }.joined()
  private static let post = """
    ---
    title: Beans
    ---

    # Beans

    They *grow*.

    ## Sowing  ##

    \(rows)### Depth

    \(rows)```
    ## no heading

    ```



    Reaping
    -------

    Late.

    > ## Quoted
    > \(rows.prefix(6))
    """

  /// The source that `y` copies at the top of the screen after some keys, and what it is called.
  private static func copied(_ keys: String, of post: String = post) -> (text: String, title: String)? {
    var reader = Reader.reading(post, rows: 6, columns: 60)
    reader.type(keys)
    guard case .copy(let excerpt) = reader.type("y").first, case .section(let title) = excerpt.kind else {
      return nil
    }
    return (excerpt.text, title)
  }

  @Test func atTheTopItIsTheWholePostWithoutItsFrontmatter() throws {
    let copied = try #require(Self.copied(""))
    #expect(copied.title == "Beans")
    #expect(copied.text.hasPrefix("# Beans\n\nThey *grow*.\n\n## Sowing  ##\n"))
    #expect(
      copied.text.hasSuffix("> ## Quoted\n> Row 1.\n") || copied.text.hasSuffix("> ## Quoted\n> Row 1."))
  }

  @Test func aSectionComesWithThoseBelowIt() throws {
    let copied = try #require(Self.copied("]"))
    #expect(copied.title == "Sowing")
    #expect(
      copied.text == "## Sowing  ##\n\n\(Self.rows)### Depth\n\n\(Self.rows)```\n## no heading\n\n```\n")
  }

  @Test func aSectionEndsAtTheNextOfItsLevelOrAbove() throws {
    let copied = try #require(Self.copied("]]"))
    #expect(copied.title == "Depth")
    #expect(copied.text == "### Depth\n\n\(Self.rows)```\n## no heading\n\n```\n")
  }

  @Test func theTopRowDecides() throws {
    #expect(try #require(Self.copied("]]kkk")).title == "Sowing")
    #expect(try #require(Self.copied("]]jj")).title == "Depth")
  }

  @Test func aHeadingInAQuoteIsCopiedWithItsMarkers() throws {
    let reaping = try #require(Self.copied("]]]"))
    #expect(reaping.text == "Reaping\n-------\n\nLate.\n")
  }

  @Test func aPostWithoutHeadingsIsCopiedWhole() throws {
    #expect(
      try #require(Self.copied("jj", of: "\n\n  One.\n\n\(Self.rows)Two.")).text
        == "  One.\n\n\(Self.rows)Two.")
    #expect(try #require(Self.copied("", of: "One.\r\n\r\n \t\r\n")).text == "One.\r\n")
    #expect(try #require(Self.copied("", of: "One.\r\n\r\n \t\r\n")).title == "Post")
  }

  @Test func anEmptyPostHasNothingToCopy() {
    var reader = Reader.reading("---\ntitle: A\n---\n\n", rows: 6, columns: 60)
    #expect(reader.type("y") == [])
    #expect(reader.screen.contains(" nothing to copy"))
  }

  @Test func bytesThatAreNoTextAreCopiedAsTheyAre() {
    let source: [UInt8] = Array("## A\n".utf8) + [0xFF, 0x00, 0x1B, 0x0A]
    var reader = Reader(root: ".", entry: .post("a.md"), size: Size(rows: 6, columns: 60))
    _ = reader.start()
    _ = reader.update(.loaded(PostText(source, id: "a.md", root: ".", today: .someDay)))
    #expect(reader.type("y") == [.copy(Excerpt(source, .section("A")))])
  }

  @Test func whatTabHasChosenIsCopied() {
    let post = """
      # Beans

      See [the garden](https://garden.example/a).[^1]

      > [!tip]- Water
      > Every *day*.

      | A | B |
      |---|---|
      | 1 | 2 |

      <details><summary>More</summary>

      Seeds.

      </details>

      [^1]: In the *south*.
      """
    var reader = Reader.reading(post, rows: 30, columns: 60)
    var copied: [Excerpt] = []
    for _ in 1...6 {
      reader.press(.tab)
      if case .copy(let excerpt) = reader.type("y").first { copied.append(excerpt) }
    }
    #expect(
      copied.map(\.text) == [
        "https://garden.example/a", "#fn-1", "> [!tip]- Water\n> Every *day*.\n",
        "| A | B |\n|---|---|\n| 1 | 2 |\n",
        "<details><summary>More</summary>\n\nSeeds.\n\n</details>\n", "[^1]: In the *south*.",
      ])
    #expect(
      copied.map(\.kind) == [
        .link(1, of: 1), .link(1, of: 1), .section("TIP · Water"), .table, .section("More"),
        .section("footnote 1"),
      ])
    reader.press(.escape)
    #expect(reader.type("y") == [.copy(Excerpt(Array(post.utf8), .section("Beans")))])
  }

  @Test func theNoticeTellsWhatWasCopiedAndHow() {
    let excerpt = Excerpt(Array("text".utf8), .section("Smarter \u{1B}[31mDebugging"))
    var reader = Reader.reading(Self.post, rows: 6, columns: 80)
    reader.type("y")
    #expect(reader.screen.contains(" copying"))
    #expect(reader.update(.copied(excerpt, .untaken)) == [.copyByTerminal(excerpt)])
    #expect(reader.update(.copied(excerpt, .copied(characters: 1_002_034, by: "OSC 52"))) == [])
    #expect(reader.screen.contains(" copied: 1,002,034 characters of “Smarter ^[[31mDebugging”, by OSC 52"))
    _ = reader.update(.copied(excerpt, .copied(characters: 1, by: "xclip")))
    #expect(reader.screen.contains(" copied: 1 character of “Smarter "))
    _ = reader.update(.copied(excerpt, .refused("a Linux console has no clipboard")))
    #expect(reader.screen.contains(" not copied: a Linux console has no clipboard"))
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (10_020, "10,020"), (1_000_000, "1,000,000")])
  func numbers(number: Int, text: String) {
    #expect(number.grouped == text)
  }
}
