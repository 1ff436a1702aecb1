import Testing

@testable import Reading

/// Raw HTML on a page that is said in words.
@Suite struct LinearHTMLTests {
  @Test func `lists, tables, quotes and headings are said as those of Markdown`() {
    expect(
      """
      Before.

      <h2>A heading</h2>
      <p>Text <b>bold</b>.</p>
      <ul>
      <li>one</li>
      <li>two
      <ol><li>inner</li></ol>
      </li>
      <li><p>three</p><p>more</p></li>
      </ul>
      <ul><li>other</li></ul>
      <blockquote><p>quoted</p></blockquote>
      <table><tr><th>Name</th><th>Age</th></tr><tr><td>Ann</td><td>3</td></tr><tr><td>Bob</td><td></td></tr></table>
      <img src="a.png" alt="A picture">
      <pre>code
      line</pre>
      <hr>
      <details><summary>More</summary><p>Hidden</p></details>

      After.
      """
    ) {
      """
      Before.

      heading 2: A heading

      Text bold.

      list, 3 items
      item 1
      one
      item 2
      two 

      list, 1 item
      item 1
      inner
      end of list
      item 3
      three

      more
      end of list

      list, 1 item
      item 1
      other
      end of list

      quote
      quoted
      end of quote

      table, 2 columns, 2 rows
      row 1 of 2
      Name: Ann
      Age: 3
      row 2 of 2
      Name: Bob
      end of table

      image: A picture
      a.png

      code
      code
      line
      end of code

      separator

      details: More

      Hidden
      end of details

      After.
      """
    }
  }

  @Test func `lists that begin in each other end in order`() {
    expect("<ul><li><ul><li>a</li></ul><ul><li>b</li></ul></li><li>c</li></ul>") {
      """
      list, 1 item
      list, 1 item
      item 1
      a
      end of list

      list, 1 item
      item 1
      b
      end of list
      item 1
      c
      end of list
      """
    }
  }

  @Test func `quotes and lists in each other are said in their order`() {
    expect(
      "<blockquote><ul><li>a</li></ul></blockquote><ul><li><blockquote>b</blockquote>c</li></ul>"
        + "<blockquote>d</blockquote><blockquote>e</blockquote>"
    ) {
      """
      quote
      list, 1 item
      item 1
      a
      end of list
      end of quote

      list, 1 item
      item 1
      quote
      b
      end of quote

      c
      end of list

      quote
      d
      end of quote

      quote
      e
      end of quote
      """
    }
  }

  @Test func `the name of a column is short`() {
    let name = String(repeating: "long ", count: 40)
    let table = "<table><tr><th> A  \n b </th><th>\(name)</th></tr><tr><td>1</td><td>2</td></tr></table>"
    expect(table) {
      """
      table, 2 columns, 1 row
      row 1 of 1
      A b: 1
      \(name.prefix(80))…: 2
      end of table
      """
    }
  }

  @Test func `a table of nothing but a header, and a row with more cells`() {
    expect("<table><tr><th>A</th><th>B</th></tr></table>") {
      """
      table, 2 columns, 0 rows
      A
      B
      end of table
      """
    }
    expect("<table><tr><th>A</th></tr><tr><td>1</td><td>2</td></tr></table>") {
      """
      table, 2 columns, 1 row
      row 1 of 1
      A: 1
      2
      end of table
      """
    }
  }

  private func expect(
    _ source: String, sourceLocation: SourceLocation = #_sourceLocation, _ said: () -> String
  ) {
    var lines: [String] = []
    LinearText(Reader.text(of: source), section: nil, LinearWords(namesEmoji: false)).forEachLine {
      lines.append($0)
      return true
    }
    // Below the title block.
    #expect(
      lines.dropFirst(2).drop { $0.isEmpty }.joined(separator: "\n") == said(), sourceLocation: sourceLocation
    )
  }
}
