import Testing

@testable import Reading

/// Callouts and details that fold on a page that is said in words.
@Suite struct LinearFoldTests {
  @Test func calloutsAndDetailsFold() {
    let source = """
      ---
      title: Beans
      ---
      > [!tip]+ More
      > A spade.
      >
      > > [!note]-
      > > Or two.
      > >
      > > - and a rake
      >
      > > [!bug]- Nothing in it

      <details>
      <summary>The <b>whole</b> list</summary>

      - Alpha

      </details>

      Last.
      """
    var reader = Reader(root: ".", entry: .post("post.md"), size: Size(rows: 30, columns: 60))
    reader.words = LinearWords(namesEmoji: false)
    _ = reader.start()
    _ = reader.update(.loaded(Reader.text(of: source)))
    #expect(
      reader.screen.hasPrefix(
        """
        title: Beans
        1 min

        tip: More
        A spade.

        note  folded, 5 words

        bug: Nothing in it
        end of bug
        end of tip

        details: The whole list  folded, 1 word

        Last.

        """))
    reader.type("zR")
    #expect(
      reader.screen.hasPrefix(
        """
        title: Beans
        1 min

        tip: More
        A spade.

        note
        Or two.

        list, 1 item
        item 1
        and a rake
        end of list
        end of note

        bug: Nothing in it
        end of bug
        end of tip

        details: The whole list

        list, 1 item
        item 1
        Alpha
        end of list
        end of details

        Last.

        """))
    reader.type("zM")
    #expect(reader.screen.contains("\ntip: More  folded, "))
    reader.press(.tab)
    #expect(reader.status.hasPrefix("tip: More"))
    reader.press(.enter)
    #expect(reader.screen.contains("\ntip: More\nA spade.\n"))
  }

  @Test func detailsOfOneBlock() {
    var typography = Typography.plain
    typography.words = LinearWords(namesEmoji: false)
    let source =
      "<details open><summary>A</summary>one</details><details><summary>B</summary>two</details>\n\nEnd.\n"
    var page = Self.page(of: source)
    func rows(of page: inout Page) -> [String] {
      (1..<page.partCount).flatMap { Self.texts(of: page.rows(of: $0)) }
    }
    #expect(
      rows(of: &page) == [
        "", "details: A", "", "one", "end of details", "", "details: B  folded, 1 word", "", "End.",
      ])
    page.fold([])
    #expect(
      rows(of: &page) == [
        "", "details: A", "", "one", "end of details", "", "details: B", "", "two", "end of details", "",
        "End.",
      ])
    let offsets = (0..<page.partCount).flatMap { page.rows(of: $0) }.map(\.offset)
    #expect(offsets == offsets.sorted())
  }

  /// What an open callout ends with may be folded.
  @Test func anEndIsSaidBehindWhatIsFolded() {
    let source = """
      # T

      > [!tip] More
      > A spade.
      >
      > > [!note]-
      > > Or two.

      Last.
      """
    #expect(
      Self.rows(of: source).suffix(6)
        == [
          "tip: More", "A spade.", "", "note  folded, 2 words", "end of tip", "", "Last.",
        ].suffix(6))
  }

  /// What the page says is what is printed, wherever it is cut.
  @Test(arguments: [
    """
    > [!tip]+ More
    > A spade[^1].
    >
    > > [!note]-
    > > ## In it
    > > - one
    > >
    > > <p>HTML</p>
    >
    > > [!bug]- Nothing
    >
    > <details><summary>A</summary>
    >
    > open to the end

    [^1]: A footnote

        of two paragraphs.
    """,
    "<details><summary>A</summary>one</details>two<details open><summary>B *b*</summary>\n\nthree\n\n</details>four\n",
    "<details>\n<summary></summary>\none\n</details>\n\n<details>no title</details>\n",
    "> [!tip]+ More\n> <details><summary><hr></summary>\n>\n> text\n>\n> </details>\n\nEnd.\n",
    "- > [!tip]- In a list\n  > text\n\n> quote\n> > [!note]- in it\n> > text\n\n***\n\n```sh\nls\n```\n",
    "<details><summary>Log</summary><pre>\n" + String(repeating: "a line of it\n", count: 2000)
      + "</pre></details>\n",
  ])
  func itSaysWhatIsPrinted(source: String) {
    let source = "---\ntitle: T\n---\n" + source
    var lines: [String] = []
    LinearText(Reader.text(of: source), LinearWords(namesEmoji: false)).forEachLine { line in
      // A row of a page has no blanks at its end.
      lines.append(String(line.reversed().drop { $0 == " " }.reversed()))
      return true
    }
    var page = Self.page(of: source)
    page.fold([])
    #expect((0..<page.partCount).flatMap { Self.texts(of: page.rows(of: $0)) } == lines)
    let offsets = (0..<page.bodyEnd).flatMap { page.rows(of: $0) }.map(\.offset)
    #expect(offsets == offsets.sorted())
    // Folded or not, each part that is a title can be seen and chosen.
    for fold in page.allFolds {
      page.fold([fold])
      #expect(
        page.rows(of: page.title(of: fold)).contains { $0.spans.contains { $0.text.contains("folded, ") } })
    }
  }

  @Test func aPlaceInACalloutsLastParagraphIsKept() {
    let words = (1...40).map { "word\($0)" }.joined(separator: " ")
    var page = Self.page(
      of: "# T\n\n> [!tip] More\n> \(words)\n\n```\n\(words)\nlast\n```\n\nEnd.\n", columns: 30)
    for text in ["word30", "last", "End."] {
      let part = (0..<page.partCount).first {
        page.rows(of: $0).contains { $0.spans.contains { $0.text.contains(text) } }
      }
      let row = part.flatMap { page.rows(of: $0).firstIndex { $0.spans.contains { $0.text.contains(text) } } }
      let position = Page.Position(part: part ?? -1, row: row ?? -1)
      #expect(page.position(of: page.place(at: position)) == position, "\(text)")
      #expect(page.position(at: page.offset(at: position)) == position, "\(text)")
    }
  }

  private static func page(of source: String, columns: Int = 100_000) -> Page {
    var typography = Typography.plain
    typography.words = LinearWords(namesEmoji: false)
    return Page(Reader.text(of: source), Geometry(linearIn: columns), typography)
  }

  private static func rows(of source: String) -> [String] {
    var page = page(of: source)
    return (0..<page.partCount).flatMap { texts(of: page.rows(of: $0)) }
  }

  private static func texts(of rows: [Row]) -> [String] { rows.map { $0.spans.map(\.text).joined() } }
}
