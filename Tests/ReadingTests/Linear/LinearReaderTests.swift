import Markdown
import Posts
import Testing

@testable import Reading

/// The reader for ears and braille.
@Suite struct LinearReaderTests {
  private static let source = """
    ---
    title: Beans 🌱
    ---
    Sow *them* in [May](#tools)[^1].

    ## Rows

    - one
    - [x] two

    | Name | Height |
    |------|-------:|
    | Pole | 2 m    |

    ## Tools

    > [!tip]- More
    > A spade.

    [^1]: Or in June.
    """

  private static func reader(rows: Int = 34, columns: Int = 60, namesEmoji: Bool = false) -> Reader {
    var reader = Reader(root: ".", entry: .post("post.md"), size: Size(rows: rows, columns: columns))
    reader.words = LinearWords(namesEmoji: namesEmoji)
    _ = reader.start()
    _ = reader.update(.loaded(Reader.text(of: source)))
    return reader
  }

  @Test func whatStandsWhereIsSaid() {
    #expect(
      Self.reader().page == """
        title: Beans 🌱
        1 min

        Sow them in link: May (footnote 1).

        heading 2: Rows

        list, 2 items
        item 1
        one
        item 2, done
        two
        end of list

        table, 2 columns, 1 row
        row 1 of 1
        Name: Pole
        Height: 2 m
        end of table

        heading 2: Tools

        tip: More  folded, 2 words

        footnote 1
        Or in June.
        end of footnote






        """)
  }

  /// What the reader shows is what is printed.
  @Test(arguments: Articles.all.prefix(6))
  func itSaysWhatIsPrinted(text: PostText) {
    let words = LinearWords(namesEmoji: true)
    var typography = Typography.plain
    typography.words = words
    var page = Page(text, Geometry(linearIn: 100_000), typography)
    page.fold([])
    let rows = (0..<page.partCount).flatMap { page.rows(of: $0) }.map { $0.spans.map(\.text).joined() }
    var lines: [String] = []
    LinearText(text, words).forEachLine { line in
      lines.append(Sanitizing.printable(line))
      return true
    }
    func said(_ lines: [String]) -> [String] {
      lines.map { $0.split(separator: " ").joined(separator: " ") }
    }
    #expect(said(rows) == said(lines))
  }

  @Test func aCellAndAHeadingAreALine() {
    let source = """
      ---
      title: Beans
      ---
      ## Rows<br>of beans

      | A |
      |---|
      | a<br>b |

      c\\
      d

      <p>e 🌱</p>
      """
    var lines: [String] = []
    LinearText(Reader.text(of: source), LinearWords(namesEmoji: true)).forEachLine { line in
      lines.append(line)
      return true
    }
    #expect(
      lines.drop { !$0.hasPrefix("heading") } == [
        "heading 2: Rows of beans", "", "table, 1 column, 1 row", "row 1 of 1", "A: a b", "end of table", "",
        "c", "d", "", "e (seedling)",
      ])
  }

  /// Or it would be taken for changed by who reads it set the next time.
  @Test func aSectionSaysTheSameAsWhereItIsSet() throws {
    var set = Reader(root: ".", entry: .post("post.md"), size: Size(rows: 34, columns: 60))
    _ = set.start()
    _ = set.update(.loaded(Reader.text(of: Self.source)))
    let pages = try [#require(set.pager).page, #require(Self.reader().pager).page]
    #expect(SeenDigests(of: pages[0]).values == SeenDigests(of: pages[1]).values)
    #expect(SeenDigests(of: pages[0]).values.count == 3)
  }

  @Test func aFootnoteInTheMiddleEndsNoSectionBehindIt() throws {
    func values(_ last: String) throws -> [String: String] {
      var reader = Reader(root: ".", entry: .post("post.md"), size: Size(rows: 34, columns: 60))
      _ = reader.start()
      _ = reader.update(
        .loaded(Reader.text(of: "## A\n\na[^1]\n\n[^1]: b\n\n## B\n\nc\n\n## C\n\n\(last)\n")))
      return SeenDigests(of: try #require(reader.pager).page).values
    }
    let (before, after) = try (values("d"), values("e"))
    #expect(before.count == 3)
    #expect(before.filter { after[$0.key] != $0.value }.count == 1)
  }

  @Test func imagesAndEmbedsInATextAreSaid() {
    var lines: [String] = []
    LinearText(
      Reader.text(of: "a <img src=\"b.png\" alt=\"B\"> c <video src=\"d.mp4\"></video>\n"),
      LinearWords(namesEmoji: false)
    ).forEachLine {
      lines.append($0)
      return true
    }
    #expect(lines.last == "a image: B c video d.mp4")
  }

  @Test func aTableOfNothingButAHeaderIsSaid() {
    var lines: [String] = []
    LinearText(Reader.text(of: "| Name | Value |\n|---|---|\n"), LinearWords(namesEmoji: false)).forEachLine {
      lines.append($0)
      return true
    }
    #expect(lines.suffix(4) == ["table, 2 columns, 0 rows", "Name", "Value", "end of table"])
  }

  /// How many items a list has is not known from its beginning.
  @Test func aLongPostIsShownWhenAllOfItIsThere() {
    var reader = Reader(root: ".", entry: .post("post.md"), size: Size(rows: 12, columns: 60))
    reader.words = LinearWords(namesEmoji: false)
    _ = reader.start()
    let text = Reader.text(of: "- one\n")
    _ = reader.update(.began(PostText(post: text.post, document: text.document, size: 100_000)))
    #expect(!reader.screen.contains("list, 1 item"))
    _ = reader.update(.loaded(Reader.text(of: "- one\n- two\n")))
    #expect(reader.screen.contains("list, 2 items"))
  }

  /// Columns are just what is not wanted.
  @Test func aTableStaysInWords() {
    var reader = Self.reader()
    let page = reader.page
    reader.type("T")
    #expect(reader.status.hasPrefix("tables are said in words here"))
    #expect(reader.page == page)
  }

  /// The source has no boxes or columns: it is shown as it is.
  @Test func theSourceIsShownAndLeft() {
    var reader = Self.reader(rows: 12)
    reader.type("]")
    let page = reader.page
    reader.type("\\")
    #expect(reader.screen.contains("## Rows\n"))
    #expect(reader.frame().cursor == Frame.Position(row: 0, column: 0))
    reader.type("\\")
    #expect(reader.page == page)
  }

  @Test func emojiAreNamed() {
    #expect(Self.reader(namesEmoji: true).screen.hasPrefix("title: Beans (seedling)\n"))
  }

  @Test func theCursorIsWhereReadingIs() {
    var reader = Self.reader(rows: 12)
    #expect(reader.frame().cursor == Frame.Position(row: 0, column: 0))
    reader.press(.tab)
    #expect(reader.status == "#tools")
    #expect(reader.frame().cursor?.row == 3)
    reader.press(.tab)
    #expect(reader.status == "1. Or in June.")
    reader.press(.enter)
    #expect(reader.chosen.contains("[footnote 1]\nOr in June."))
    #expect(reader.frame().cursor?.row == reader.row(of: "footnote 1"))
    reader.press(.enter)
    #expect(reader.top == "title: Beans 🌱")
    reader.press(.escape)
    reader.type("/spade")
    reader.press(.enter)
    #expect(reader.frame().cursor?.row == reader.row(of: "A spade."))
  }

  @Test func sectionsFoldsAndSizesWork() {
    var reader = Self.reader(rows: 12)
    reader.type("]")
    #expect(reader.top == "heading 2: Rows")
    reader.type("za")
    #expect(reader.top.hasPrefix("heading 2: Rows  folded, "))
    #expect(reader.screen.contains("words\n\nheading 2: Tools\n"))
    reader.type("za5j")
    let page = reader.page
    reader.resize(rows: 5, columns: 12)
    reader.resize(rows: 12, columns: 60)
    #expect(reader.page == page)
  }

  @Test func theOutlineIsAList() {
    var reader = Self.reader(rows: 8)
    reader.type("]t")
    #expect(
      reader.page == """
        title: Beans 🌱
        heading 2: Rows, here
        heading 2: Tools




        """)
    #expect(reader.frame().cursor == Frame.Position(row: 1, column: 0))
    reader.type("j")
    reader.press(.enter)
    #expect(reader.top == "heading 2: Tools")
  }

  @Test func theShelfIsAList() {
    var first = Post(id: "a.md", title: "Beans 🌱")
    first.tags = ["garden", "food"]
    var reader = Reader.shelf([], rows: 6, columns: 130)
    reader.words = LinearWords(namesEmoji: true)
    reader.scan([first, Post(id: "b.md", title: "Peas")])
    reader.type("j")
    let lines = reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "Beans (seedling), tags: garden food")
    #expect(lines[1] == "Peas")
    #expect(reader.frame().cursor == Frame.Position(row: 1, column: 0))
    #expect(!reader.screen.contains("│"))
  }
}

extension Reader {
  /// What is shown above the status row.
  fileprivate var page: Substring { screen[..<(screen.lastIndex(of: "\n") ?? screen.endIndex)] }

  fileprivate func row(of text: String) -> Int? {
    screen.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix(text) }
  }
}
