import Markdown
import Testing

/// Twice the text must not be more than twice the work, whatever the text. Work is counted, not timed.
@Suite struct LinearTests {
  @Test(arguments: shapes) func `work grows as the text does`(_ shape: Shape) {
    let texts = [1000, 2000, 4000].map { shape.text($0) }
    let steps = texts.map { work($0) }
    let sizes = texts.map(\.utf8.count)
    for (small, large) in [(0, 1), (1, 2)] {
      // Where the text doubles, this is work of 2.2 times.
      #expect(
        steps[large] * sizes[small] * 10 <= steps[small] * sizes[large] * 11, "\(steps) for \(sizes) bytes")
    }
  }

  /// 24 KB that would be 16 million cells.
  @Test func `a table much wider than its rows stays small`() {
    let wide = String(repeating: "|a", count: 4000) + "\n" + String(repeating: "|-", count: 4000) + "\n"
    let document = Document(wide + String(repeating: "|x\n", count: 4000))
    #expect(document.blocks.first?.children.reduce(0) { $0 + $1.children.count } == 4000 + 4000 + 16 * 3999)
  }

  /// Laid out cell by cell, a million columns would take more than a gigabyte.
  @Test(arguments: [(4096, true), (4097, false), (100_000, false)])
  func `no table has more columns than there can be`(columns: Int, isTable: Bool) throws {
    let rows = ["|a", "|-", "|x"].map { String(repeating: $0, count: columns) }
    let block = try #require(Document(rows.joined(separator: "\n")).blocks.first)
    #expect((block.kind == .paragraph) == !isTable)
    #expect(block.children.count == (isTable ? 2 : 0))
  }

  /// 50 KB that would be 20 MB of links, however the references are written.
  @Test(arguments: [
    ("a", "[a] "), ("a", "![A ]\n\n"), ("a", "[text][a]\n\n"), ("a b", "> > [a\n> > b]\n\n"),
    ("a > b", "[a\n      > b]\n\n"), ("a | b", "|x|\n|-|\n|[a \\| b]|\n\n"), ("\\]", "[\\]]\n\n"),
    ("ß", "- [SS]\n"), ("\u{226F}", ">\u{338}[>\u{338}]\n\n"), ("é", "[e\u{301}]\n\n"),
  ])
  func `a bomb of references ends`(label: String, reference: String) {
    let document = { (count: Int) in
      let long = String(repeating: "x", count: 50_000)
      return Document("[\(label)]: \(long)\n\n" + String(repeating: reference, count: count))
    }
    #expect(links(in: document(20)) == 20)
    #expect(links(in: document(400)) == 0)
  }

  /// Where the inner ones are none, the outer ones are links.
  @Test func `links that other links kept from being any end as well`() {
    let long = String(repeating: "x", count: 50_000)
    let definitions = "[a]: \(long)\n[b]: \(long)\n\n"
    let text = String(repeating: "[text [a]][b]\n\n", count: 400)
    #expect(links(in: Document(definitions + text)) == 0)
  }

  @Test func `short definitions beside a bomb stay`() {
    let long = String(repeating: "x", count: 50_000)
    let document = Document("[b]: \(long)\n[a]: /a\n\n" + String(repeating: "[a] [b]\n\n", count: 2000))
    #expect(links(in: document) == 2000)
  }

  /// As word processors write images.
  @Test func `long definitions that are used once stay`() {
    let references = (0..<100).map { "![][image\($0)]\n\n" }.joined()
    let definitions = (0..<100).map { "[image\($0)]: <data:\(String(repeating: "x", count: 20_000))>\n" }
      .joined()
    #expect(links(in: Document(references + definitions)) == 100)
  }

  /// How many links and images there are, in all blocks.
  private func links(in document: Document) -> Int {
    func links(in block: Block) -> Int {
      let own = block.inlines.count { [.link, .image].contains($0.kind) }
      return block.children.reduce(own) { $0 + links(in: $1) }
    }
    return links(in: document.root)
  }

  private func work(_ text: String) -> Int {
    func work(_ block: Block) -> Int {
      block.children.reduce(block.inlines.work) { $0 + work($1) }
    }
    let document = Document(text, options: .mdx)
    return document.work + work(document.root)
  }

  struct Shape: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: @Sendable (Int) -> String

    init(_ description: String, _ text: @escaping @Sendable (Int) -> String) {
      testDescription = description
      self.text = text
    }

    /// A text, a part that is repeated, and a text.
    static func repeating(_ start: String, _ part: String, _ end: String = "") -> Shape {
      let description = "\(start)(\(part))\(end)".map { $0 == "\n" ? "\\n" : String($0) }.joined()
      return Shape(description) { start + String(repeating: part, count: $0) + end }
    }
  }

  private static let shapes: [Shape] =
    brackets + emphasis + angles + addresses + blocks + mixed + extensions + foreign

  private static let brackets: [Shape] = [
    .repeating("", "["), .repeating("", "]"), .repeating("", "]("), .repeating("", "![[]()"),
    .repeating("", "[a]("), .repeating("", "[a](<b"), .repeating("", "[a](b \""), .repeating("", "[a](b '"),
    .repeating("", "[a](b ("), .repeating("", "[]("), .repeating("[a]: b\n\n", "[a]"),
    .repeating("[a]: b\n\n", "[a][b"), .repeating("[a]: b\n\n", "["), .repeating("[a]: b\n\n", "[a\\]"),
    .repeating("", "![a](b)"), .repeating("", "[a](b(c"), .repeating("", "[[a](b)"),
    .repeating("", "[a]: b\n"), .repeating("", "[a]: b \"c\n"), .repeating("", "[a]:\nb\n'c\n"),
    .repeating("[", "a"), .repeating("[a]: b\n\n", "[a][", "]"), .repeating("[a](", "(", ")"),
    .repeating("", "[a]: b\n===\n"), .repeating("", "[^a]"), .repeating("", "\\["),
    Shape("nested brackets") {
      String(repeating: "[", count: $0) + "a" + String(repeating: "](b)", count: $0)
    },
    Shape("nested images") {
      String(repeating: "![", count: $0) + "a" + String(repeating: "](b)", count: $0)
    },
    Shape("many definitions, each used") { count in
      (0..<count).map { "[a\($0)]: b\n" }.joined() + "\n" + (0..<count).map { "[a\($0)] " }.joined()
    },
    Shape("one long definition, often used") {
      // So often that the references are counted.
      "[x]: \(String(repeating: "x", count: 4 * $0))\n\n" + String(repeating: "[x]", count: 4 * $0)
    },
  ]

  private static let emphasis: [Shape] = [
    .repeating("", "*a **b "), .repeating("", "*a_ "), .repeating("", "a**b"), .repeating("", "_a "),
    .repeating("", "a_ "), .repeating("", "*"), .repeating("", "_"), .repeating("", "~"),
    .repeating("", "~a ~~b "),
    .repeating("", "a~~ "), .repeating("", "**a *b** c* "), .repeating("", "*_~~a"), .repeating("", "*a"),
    .repeating("", "a* b_ c~ "), .repeating("", "***a** b* "), .repeating("", "é*ü"),
    .repeating("", "*[a](b)"),
    Shape("nested emphasis") { String(repeating: "*a ", count: $0) + String(repeating: "b* ", count: $0) },
    Shape("long runs") { String(repeating: "*", count: $0) + "a" + String(repeating: "*", count: $0) },
    Shape("backtick ladder") { count in
      (1...max(1, count / 20)).map { String(repeating: "`", count: $0) }.joined(separator: "a")
        + String(repeating: " ", count: count * count / 800)
    },
    .repeating("", "`a"), .repeating("", "``a`"), .repeating("`", "a"), .repeating("", "` "),
  ]

  private static let angles: [Shape] = [
    .repeating("", "<"), .repeating("x", "<?"), .repeating("x", "<![CDATA["), .repeating("x", "<!A "),
    .repeating("x", "<!--"), .repeating("x", "<!-- a -"), .repeating("", "<a:"), .repeating("", "<a@"),
    .repeating("", "<a b=\""), .repeating("", "<a b=' c=\""), .repeating("x", "<a b c='\" d=\"'"),
    .repeating("x<a", " b"), .repeating("", "</a "), .repeating("", "<a"), .repeating("", "<a\n"),
    .repeating("", "<div>\n"), .repeating("<!--", "\n-"), .repeating("<script>", "</"),
    .repeating("", "<?\n"),
    .repeating("", "&"), .repeating("", "&a"), .repeating("", "&#"), .repeating("", "&amp;"),
    .repeating("", "&CounterClockwiseContourIntegra"), .repeating("", "\\"), .repeating("", "\\\n"),
    .repeating("", "\0"), .repeating("", ">"), .repeating("", "&#x110000;"),
  ]

  private static let addresses: [Shape] = [
    .repeating("http://a.b/", ")"), .repeating("http://a.b/", "("), .repeating("http://a.b/", "()"),
    .repeating("http://a.b/", "."), .repeating("http://a.b/", "&a;"), .repeating("http://a.b/", "a;"),
    .repeating("http://a.b/", "?"), .repeating("", "www."), .repeating("", "_www."), .repeating("", "*www._"),
    .repeating("", "http://"), .repeating("", "http://a_"), .repeating("", "http://a.b "),
    .repeating("", ":"),
    .repeating("", "a@"), .repeating("", "a@b."), .repeating("", "a.b@c.d "), .repeating("", "@"),
    .repeating("a", ".b@c"), .repeating("", "a@b_"), .repeating("", "www.a.b]"), .repeating("[", "www.a.b]"),
    .repeating("", "~www.a_"), .repeating("", "w"), .repeating("", "http://é.b、"), .repeating("a@", "b.c"),
  ]
}
