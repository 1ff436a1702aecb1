import Markdown
import Testing

/// The tree of blocks: kinds, ranges, lines.
@Suite struct BlockTests {
  @Test func `headings of both kinds`() {
    expect("# abc #\n\nTitle\nof two\n===\n####### no\n") {
      """
      document 0..<37
        heading(1) 0..<7
          text 2..<5 "abc"
        heading(1) 9..<25
          text 9..<14 "Title"
          softBreak 14..<15
          text 15..<21 "of two"
        paragraph 26..<36
          text 26..<36 "####### no"
      """
    }
  }

  @Test func `code keeps its lines, and a tab cut in two leaves spaces`() {
    expect("- a\n\n\t\tb\n\n```swift x\nlet a\n\n```\n") {
      """
      document 0..<32
        loose bullets 0..<8
          item 0..<8
            paragraph 2..<3
              text 2..<3 "a"
            code 7..<8
              line 7..<8 +2 "b"
        code("swift x") 10..<31
          line 21..<26 "let a"
          line 27..<27 ""
      """
    }
  }

  @Test func `a list ends where another marker starts`() {
    expect("3. a\n4. b\n5) c\n* d\n") {
      """
      document 0..<19
        tight ordered(3) 0..<9
          item 0..<4
            paragraph 3..<4
              text 3..<4 "a"
          item 5..<9
            paragraph 8..<9
              text 8..<9 "b"
        tight ordered(5) 10..<14
          item 10..<14
            paragraph 13..<14
              text 13..<14 "c"
        tight bullets 15..<18
          item 15..<18
            paragraph 17..<18
              text 17..<18 "d"
      """
    }
  }

  @Test func `a blank line between items or in one makes a list loose, one in a quote does not`() {
    #expect(tight("- a\n\n- b") == [false])
    #expect(tight("- a\n\n  b") == [false])
    #expect(tight("- a\n  - b\n\n    c\n- d") == [true, false])
    #expect(tight("- a\n  > b\n  >\n- c") == [true])
    #expect(tight("- a\n  ```\n\n  ```\n- c") == [true])
    #expect(tight("-\n\n- c") == [false])
  }

  @Test func `tasks`() {
    expect("- [x] a\n- [ ]\n- [X]b\n1. [ ] *c*\n") {
      """
      document 0..<32
        tight bullets 0..<20
          item(done) 0..<7
            paragraph 6..<7
              text 6..<7 "a"
          item 8..<13
            paragraph 10..<13
              text 10..<13 "[ ]"
          item 14..<20
            paragraph 16..<20
              text 16..<20 "[X]b"
        tight ordered(1) 21..<31
          item(open) 21..<31
            paragraph 28..<31
              emphasis 28..<31
                text 29..<30 "c"
      """
    }
  }

  @Test func `a table takes the last line of a paragraph, and its cells leave escaped pipes whole`() {
    expect("p\n| a | `b\\|c` |\n|---|:-:|\n| d |\ne | f | g\n\nh\n") {
      """
      document 0..<46
        paragraph 0..<1
          text 0..<1 "p"
        table(none center) 2..<42
          header 2..<16
            cell 4..<5
              text 4..<5 "a"
            cell 8..<14
              code 8..<14 "b|c"
          row 27..<32
            cell 29..<30
              text 29..<30 "d"
            cell 32..<32
          row 33..<42
            cell 33..<34
              text 33..<34 "e"
            cell 37..<38
              text 37..<38 "f"
        paragraph 44..<45
          text 44..<45 "h"
      """
    }
  }

  @Test func `definitions stand in the tree and show nothing`() {
    expect("[a]: /b 'c'\n[d]:\n  /e\ntext [A] [d][]\n") {
      """
      document 0..<37
        definition 0..<11
        definition 12..<21
        paragraph 22..<36
          text 22..<27 "text "
          link 27..<30 </b> "c"
            text 28..<29 "A"
          text 30..<31 " "
          link 31..<36 </e>
            text 32..<33 "d"
      """
    }
  }

  @Test func `what lies before the Markdown is kept and not read`() {
    let document = Document(Array("---\n# no\n---\n# yes\n".utf8), from: 13)
    #expect(document.dump == "document 13..<19\n  heading(1) 13..<18\n    text 15..<18 \"yes\"")
    #expect(document.source.count == 19)
  }

  @Test func `a byte order mark and every kind of line ending`() {
    expect("\u{FEFF}# a\r\rb\r\nc\n") {
      """
      document 0..<13
        heading(1) 3..<6
          text 5..<6 "a"
        paragraph 8..<12
          text 8..<9 "b"
          softBreak 9..<11
          text 11..<12 "c"
      """
    }
  }

  @Test func `quotes and items nest a hundred deep, and no deeper`() {
    let document = Document(String(repeating: "> ", count: 10_000) + "a")
    #expect(document.dump.split(separator: "\n").count { $0.contains("blockQuote") } == BlockTests.deepest)
    #expect(document.dump.hasSuffix("> > a\""))
  }

  @Test func `headings know their text and anchor`() {
    let headings = Document("# *One* `two`\n> ## One two\n\nOne [two](x)\n---\n").headings
    #expect(headings.map(\.anchor) == ["one-two", "one-two-1", "one-two-2"])
    #expect(headings.map(\.text) == ["One two", "One two", "One two"])
    #expect(headings.map(\.level) == [1, 2, 2])
    #expect(headings.map(\.range) == [0..<13, 16..<26, 28..<44])
  }

  private static let deepest = 100

  /// Whether each list of the text is tight.
  private func tight(_ text: String) -> [Bool] {
    func tight(_ block: Block) -> [Bool] {
      guard case .list(let list) = block.kind else { return block.children.flatMap(tight) }
      return [list.isTight] + block.children.flatMap(tight)
    }
    return tight(Document(text).root)
  }

  private func expect(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation, _ dump: () -> String
  ) {
    #expect(Document(text).dump == dump(), sourceLocation: sourceLocation)
  }
}
