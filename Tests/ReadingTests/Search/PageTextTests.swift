import Posts
import Testing

@testable import Reading

/// What a search looks through is what rows show, at whatever width they are laid out.
@Suite struct PageTextTests {
  /// Blocks so large that each is several leaves.
  private static let large: [PostText] = [
    "```\n" + (1...3000).map { "let line\($0) = \($0)\n" }.joined() + "```\n",
    "| a | b |\n|---|---|\n" + (1...4000).map { "| row \($0) | cell *\($0)* |\n" }.joined(),
    (1...20000).map { "word\($0) *and*" }.joined(separator: " "),
  ].map { Reader.text(of: $0) }

  /// Nothing is looked through twice where a block is cut.
  @Test(arguments: zip(large, ["line2999", "row 3999", "word19999"]))
  func aHitInALargeBlockIsOneHit(text: PostText, wanted: String) throws {
    let page = Page(text, Geometry(columns: 80, measure: 72))
    let pattern = try SearchPattern(SearchQuery(text: wanted))
    #expect(page.partCount > 3)
    #expect((0..<page.partCount).flatMap { page.text.hits(of: pattern, in: $0) }.count == 1)
  }

  @Test(arguments: Articles.all + large, [12, 40, 100])
  func rowsShowTheText(_ article: PostText, columns: Int) {
    var page = Page(article, Geometry(columns: columns, measure: 72))
    let text = page.text
    for part in 0..<page.partCount {
      let texts = text.texts(of: part).map { Array($0.utf8) }
      for span in page.rows(of: part).flatMap(\.spans) {
        guard let origin = span.origin else { continue }
        let shown = span.clusters.map(\.text).joined()
        let bytes = texts[origin.text].dropFirst(origin.offset).prefix(shown.utf8.count)
        #expect(String(decoding: bytes, as: UTF8.self) == shown)
      }
    }
  }

  @Test func textsOfEveryKindOfBlock() {
    let source = """
      ---
      title: T
      description: D
      ---
      ## 🤖 A *b* `c`

      One  two
      three\\
      four&amp;five [six](/x)

      ![alt](a.png "title")

      ```
      \tx\u{1B}[0m
      ```

      | a | b |
      | - | - |
      | 1 | **2** 3 |

      - item
        > quote
      """
    let page = Page(Reader.text(of: source), Geometry(columns: 80, measure: 72))
    let texts = (0..<page.partCount).map { part in
      page.text.texts(of: part).filter { !$0.isEmpty }.joined(separator: " | ")
    }
    #expect(
      texts.joined(separator: "\n") == """
        T | D | 1 min
        🤖 A b c
        One two three four&five six
        ▣ alt — title | a.png
            x^[[0m
        a | b | 1 | 2 3
        item
        quote
        """)
  }
}
