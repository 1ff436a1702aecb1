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

        Last.

        """))
    reader.type("zM")
    #expect(reader.screen.contains("\ntip: More  folded, "))
    reader.press(.tab)
    #expect(reader.status.hasPrefix("tip: More"))
    reader.press(.enter)
    #expect(reader.screen.contains("\ntip: More\nA spade.\n"))
    var lines: [String] = []
    LinearText(Reader.text(of: source), LinearWords(namesEmoji: false)).forEachLine { line in
      lines.append(line)
      return true
    }
    #expect(lines.contains("details: The whole list"))
  }

  @Test func detailsOfOneBlock() {
    var typography = Typography.plain
    typography.words = LinearWords(namesEmoji: false)
    let source =
      "<details open><summary>A</summary>one</details><details><summary>B</summary>two</details>\n\nEnd.\n"
    var page = Page(Reader.text(of: source), Geometry(linearIn: 60), typography)
    func rows(of page: inout Page) -> [String] {
      (1..<page.partCount).flatMap { page.rows(of: $0) }.map { $0.spans.map(\.text).joined() }
    }
    #expect(rows(of: &page) == ["", "details: A", "", "one", "", "details: B  folded, 1 word", "", "End."])
    page.fold([])
    #expect(rows(of: &page) == ["", "details: A", "", "one", "", "details: B", "", "two", "", "End."])
    let offsets = (0..<page.partCount).flatMap { page.rows(of: $0) }.map(\.offset)
    #expect(offsets == offsets.sorted())
  }
}
