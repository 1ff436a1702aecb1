import Posts
import Testing

@testable import Reading

/// The Markdown source in the pager.
@Suite struct SourceTests {
  private static let source = """
    ---
    title: Beans
    ---
    # Beans

    Sow *them* in [May](x.md).

    ## Sowing

    \((1...20).map { "Row \($0), which is a row of beans." }.joined(separator: "\n\n"))

    > ## Quoted
    > Within.

    ## Tools

    A spade[^1].

    [^1]: Or a **fork**.
    """

  private static func reader(rows: Int = 12, columns: Int = 44) -> Reader {
    .reading(source, rows: rows, columns: columns)
  }

  @Test func itIsShownAsItWasWritten() {
    var reader = Self.reader()
    reader.type("\\")
    #expect(
      reader.page == """
             ---
             title: Beans
             ---
             # Beans

             Sow *them* in [May](x.md).

             ## Sowing

             Row 1, which is a row of beans.

        """)
    #expect(reader.notice?.text == "Markdown source · \\ back")
    #expect(reader.frame()[row: 3].contains { $0.style.role == .codeHeading })
    reader.type("j")
    #expect(reader.status == "source · Beans")
  }

  @Test(arguments: ["\\", "q", "''"])
  func itLeadsBackToTheVeryRow(key: String) {
    var reader = Self.reader()
    for rows in [0, 1, 7, 12, 19, 43, 60] {
      reader.type("g\(rows == 0 ? "" : "\(rows)j")")
      let screen = reader.page
      reader.type("\\" + key)
      #expect(reader.page == screen)
    }
  }

  @Test func thePlaceIsTheSame() {
    var reader = Self.reader()
    reader.type("]5j")
    #expect(reader.top.hasSuffix("Row 2, which is a row of beans."))
    reader.type("\\")
    #expect(reader.top.hasSuffix("Row 2, which is a row of beans."))
    reader.type("4j\\")
    #expect(reader.top.hasSuffix("Row 4, which is a row of beans."))
    reader.type("G\\")
    #expect(reader.screen.contains("[^1]: Or a **fork**."))
  }

  @Test func sectionsAndTheOutlineWork() {
    var reader = Self.reader()
    reader.type("\\]]")
    #expect(reader.top.hasSuffix("## Sowing"))
    reader.type("]")
    #expect(reader.top.hasSuffix("> ## Quoted"))
    reader.type("[")
    #expect(reader.top.hasSuffix("## Sowing"))
    reader.type("t/quo")
    reader.press(.enter)
    #expect(reader.top.hasSuffix("> ## Quoted"))
    reader.type("\\")
    #expect(reader.top.hasSuffix("│ Quoted"))
  }

  @Test func aSearchLooksThroughWhatIsShown() {
    var reader = Self.reader()
    reader.type("/**fork")
    #expect(reader.screen.contains("no hit"))
    reader.press(.escape)
    reader.type("\\/**fork")
    reader.press(.enter)
    #expect(reader.lit.contains("[^1]: Or a [[**fork]]**."))
    reader.type("\\")
    #expect(reader.screen.contains("no hit"))
    reader.press(.escape)
    reader.type("/spade")
    reader.press(.enter)
    reader.type("\\")
    #expect(reader.lit.contains("A [spade][^1]."))
  }

  @Test func anotherSizeKeepsThePlace() {
    var reader = Self.reader()
    reader.type("\\14j")
    let screen = reader.page
    reader.resize(rows: 5, columns: 20)
    #expect(reader.screen.contains("↪"))
    reader.resize(rows: 12, columns: 44)
    #expect(reader.page == screen)
  }

  @Test func itIsCopiedAndEdited() {
    var reader = Self.reader()
    #expect(Self.copied(reader.type("\\y")).hasPrefix("---\ntitle: Beans\n---\n# Beans"))
    reader.type("]]]")
    #expect(Self.copied(reader.type("y")).hasPrefix("> ## Quoted\n> Within."))
    let line = Self.source.split(separator: "\n", omittingEmptySubsequences: false).firstIndex(
      of: "> ## Quoted")
    #expect(reader.type("e").first == .edit("post.md", line: (line ?? 0) + 1))
    _ = reader.update(.loaded(Reader.text(of: Self.source)))
    #expect(reader.pager?.isSource == true)
    #expect(reader.top.hasSuffix("> ## Quoted"))
    #expect(reader.type("za") == [])
    #expect(reader.notice?.text == "nothing folds in the source")
  }

  private static func copied(_ effects: [Effect]) -> String {
    if case .copy(let excerpt)? = effects.first { excerpt.text } else { "" }
  }

  @Test func leftInItAPostOpensAsItIsSet() {
    var reader = Reader.shelf([Post(id: "post.md", title: "Beans")], rows: 12, columns: 44)
    reader.press(.enter)
    _ = reader.update(.loaded(Reader.text(of: Self.source)))
    reader.type("\\8j")
    reader.type("q")
    #expect(reader.mode == .pager && reader.pager?.isSource == false)
    let top = reader.top
    reader.type("\\qq")
    #expect(reader.mode == .shelf)
    reader.press(.enter)
    _ = reader.update(.loaded(Reader.text(of: Self.source)))
    #expect(reader.top == top)
  }

  @Test(arguments: [
    "", "a", "\u{FEFF}a\r\nb\rc", String(repeating: "long ", count: 10_000), "\0\u{1B}[31m\n",
  ])
  func anyTextIsShown(source: String) {
    var reader = Reader.reading(source, rows: 8, columns: 30)
    reader.type("\\Gk]%jg")
    #expect(reader.pager?.isSource == true)
    let lines = source.drop { $0 == "\u{FEFF}" }.split(omittingEmptySubsequences: false) { $0.isNewline }
    let first = String(lines.first ?? "").prefix(10)
    if first.allSatisfy({ $0.isASCII && $0.isLetter }) { #expect(reader.top.hasSuffix(first)) }
    reader.type("\\")
    #expect(reader.pager?.isSource == false)
  }
}

extension Reader {
  /// What is shown above the status row.
  fileprivate var page: Substring { screen[..<(screen.lastIndex(of: "\n") ?? screen.endIndex)] }
}
