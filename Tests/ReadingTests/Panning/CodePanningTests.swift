import Posts
import Testing

@testable import Reading

/// Code that is wider than the screen, its numbers, and how it is copied.
@Suite struct CodePanningTests {
  private static let code = """
    ```
    for number in 1...10 { print("the number is", number) }
        indented by four, and longer than the screen is
    short

    last
    ```
    """

  private static func reader(_ source: String = code, rows: Int = 10, columns: Int = 40) -> Reader {
    Reader.reading(source, rows: rows, columns: columns)
  }

  @Test func linesGoOnBesideTheScreen() {
    var reader = Self.reader()
    let first = reader.rows(3...8)
    #expect(
      first == """

             for number in 1...10 { print("the›
                 indented by four, and longer ›
             short

             last
        """)
    reader.type("l")
    #expect(
      reader.rows(4...8) == """
            ‹er in 1...10 { print("the number ›
            ‹nted by four, and longer than the›
            ‹

            ‹
        """)
    reader.type("9l")
    #expect(
      reader.rows(4...5) == """
            ‹ print("the number is", number) }
            ‹and longer than the screen is
        """)
    reader.type("0")
    #expect(reader.rows(3...8) == first)
  }

  @Test func linesAreBrokenOnAKey() {
    var reader = Self.reader()
    reader.type("l")
    reader.type("w")
    #expect(
      reader.rows(4...8) == """
             for number in 1...10 { print("the
             ↪ number is", number) }
                 indented by four, and longer
             ↪ than the screen is
             short
        """)
    #expect(reader.screen.contains(" long lines of code broken"))
    reader.type("w")
    #expect(reader.screen.contains("the›"))
    #expect(reader.screen.contains(" long lines of code panned"))
  }

  @Test func tablesAndCodeArePannedTogether() {
    let table = "| a | b | c |\n|---|---|---|\n| 1 | \(Self.word("x")) | \(Self.word("y")) |\n"
    var reader = Self.reader("\(table)\n```\n\(Self.word("0"))\(Self.word("1"))\(Self.word("2"))\n```")
    reader.type("$")
    #expect(reader.screen.contains("   1 │‹yyyyyyyyyyyyyyyyyy\n"))
    #expect(reader.screen.contains("    ‹" + String(repeating: "1", count: 15)))
  }

  private static func word(_ letter: Character) -> String { String(repeating: letter, count: 18) }

  @Test func aSearchPansToItsHits() {
    var reader = Self.reader()
    reader.type("/screen")
    #expect(reader.lit.contains("[[screen]]"))
    reader.press(.enter)
    reader.type("/for")
    #expect(reader.lit.contains("     [[for]] number"))
  }

  /// All portions of a block have their columns below each other.
  @Test func aHugeBlockKeepsItsColumns() {
    let lines = (0..<3000).map { "\($0) " + String(repeating: "x", count: $0 % 300 == 0 ? 100 : 3) }
    var reader = Self.reader("```\n" + lines.joined(separator: "\n") + "\n```", rows: 20)
    reader.type("ll")
    for _ in 0..<200 { reader.type("d") }
    let rows = reader.screen.split(separator: "\n").dropLast()
    #expect(rows.allSatisfy { $0.hasPrefix("    ‹") || $0.hasPrefix("     ") })
  }

  @Test func numbersStandAtTheLeftOnAKey() {
    var reader = Self.reader("```\n" + (1...10).map { "line \($0)\n" }.joined() + "\n```", rows: 18)
    reader.type("#")
    #expect(reader.screen.contains("      1  line 1\n      2  line 2\n"))
    #expect(reader.screen.contains("     10  line 10\n     11\n"))
    #expect(reader.screen.contains(" lines of code numbered"))
    reader.type("/line 1")
    #expect(reader.lit.contains("      1  [[line 1]]\n      2  line 2\n"))
    reader.press(.escape)
    reader.type("#")
    #expect(reader.screen.contains("     line 1\n"))
  }

  @Test func numbersOfLinesThatArePannedOrBroken() {
    var reader = Self.reader()
    reader.type("#l")
    #expect(reader.screen.contains("     1 ‹er in 1...10 { print("))
    reader.type("w")
    #expect(
      reader.rows(4...6) == """
             1  for number in 1...10 {
                ↪ print("the number is",
                ↪ number) }
        """)
  }

  @Test func numbersGoOnInEachPortion() {
    let lines = (1...3000).map { "line \($0)" }
    var reader = Self.reader("```\n" + lines.joined(separator: "\n") + "\n```", rows: 20)
    reader.type("#")
    for _ in 0..<40 {
      reader.type("d")
      let rows = reader.screen.split(separator: "\n").dropLast()
      #expect(
        rows.allSatisfy { row in
          let words = row.split(separator: " ")
          return words.count < 3 || words[0] == words[2]
        })
    }
    reader.type("G")
    #expect(reader.screen.contains("     3000  line 3000"))
  }

  @Test func cCopiesCodeInView() {
    let source = "> ```swift\n> let a\n>\n> let b\n> ```\n\nText.\n\n    indented\n\n```\n\(Self.word("x"))\n"
    var reader = Self.reader(source, rows: 14)
    #expect(reader.type("c") == [.copy(Excerpt(Array("let a\n\nlet b\n".utf8), .code(1, of: 3)))])
    #expect(reader.type("c") == [.copy(Excerpt(Array("indented\n".utf8), .code(2, of: 3)))])
    reader.type("#")
    #expect(reader.type("c") == [.copy(Excerpt(Array("\(Self.word("x"))\n".utf8), .code(3, of: 3)))])
    #expect(reader.type("c") == [.copy(Excerpt(Array("let a\n\nlet b\n".utf8), .code(1, of: 3)))])
    let excerpt = Excerpt([], .code(2, of: 3))
    _ = reader.update(.copied(excerpt, .copied(characters: 9, by: "xclip")))
    #expect(reader.screen.contains(" copied: code 2 of 3, 9 characters, by"))
  }

  /// Blocks of which all can be seen come first.
  @Test func whatIsPartlyInViewComesLast() {
    var reader = Self.reader(
      "```\na\nb\nc\n```\n\n```\nd\n```\n" + String(repeating: "\n- item\n", count: 20), rows: 8)
    reader.type("5j")
    #expect(reader.type("c") == [.copy(Excerpt(Array("d\n".utf8), .code(1, of: 2)))])
    #expect(reader.type("c") == [.copy(Excerpt(Array("a\nb\nc\n".utf8), .code(2, of: 2)))])
    reader.type("G")
    #expect(reader.type("c") == [])
    #expect(reader.screen.contains(" no code in view"))
  }
}
