import Posts
import Testing

@testable import Reading

/// Every kind of hostile text in every place where a post, its name or a user can put one: no cell of any frame holds
/// a scalar that a terminal would obey.
@Suite struct HostileTextTests {
  private static let texts: [String] = [
    "\u{1B}]52;c;eA==\u{7}", "\u{1B}]0;title\u{1B}\\", "\u{1B}[6n", "\u{1B}[?1049l", "\u{1B}P+q544e\u{1B}\\",
    "\u{9B}31m", "\u{90}q\u{9C}", "\u{7F}\u{8}\u{8}", "a\rb", "\u{B}\u{C}", "\u{202E}gnp.exe\u{202C}",
    "\u{2066}x\u{2069}", "\u{200E}\u{200F}\u{61C}", "\u{200B}\u{FEFF}\u{AD}", "\u{FFF9}\u{FFFE}",
    "\u{E0041}\u{E007F}", "a" + String(repeating: "\u{301}", count: 40), "\u{85}\u{2028}\u{2029}", "\u{0}",
    "&#27;[6n", "&#x9b;6n", "&#x202e;x", "&#0;&#8;&#13;",
  ]

  /// What a text can be put into, each giving the frames to look at.
  private static let places: [String: @Sendable (String) -> [Frame]] = [
    "body": { pages("\($0)\n\n> \($0)\n\n- \($0)") },
    "heading": { pages("# \($0)\n\n## 🤖 \($0)\n\ntext") },
    "code": { pages("```\($0)\n\($0)\n```\n\n    \($0)\n\n`\($0)`") },
    "html": { pages("<div>\($0)\n\na <span title='\($0)'>b</span> <x>\($0)") },
    "link": { pages("[\($0)](<\($0)> \"\($0)\") <http://\($0)>") },
    "image": { pages("![\($0)](<\($0)> \"\($0)\")\n\na ![\($0)](x)") },
    "table": { pages("| \($0) |\n|---|\n| \($0) |") },
    "title": { shelves(Post(id: "a.md", title: $0)) },
    "path": { shelves(Post(id: $0, title: "x")) },
    "tag and description": { text in
      var post = Post(id: "a.md", title: "x")
      post.tags = [text]
      post.series = text
      post.description = text
      post.isDescribed = true
      return shelves(post)
    },
    "filter": { text in
      var reader = Reader.shelf([], rows: 8, columns: 60)
      reader.type("/" + text)
      let typed = reader.frame()
      reader.press(.enter)
      return [typed, reader.frame()]
    },
    "collection and message": { text in
      var reader = Reader(root: text, entry: .post(text), size: Size(rows: 8, columns: 60))
      _ = reader.start()
      let opening = reader.frame()
      _ = reader.update(.failed(text, message: text))
      return [opening, reader.frame()]
    },
  ]

  private static func pages(_ source: String) -> [Frame] {
    [(30, 80), (30, 12)].map { Reader.reading(source, rows: $0, columns: $1).frame() }
  }

  private static func shelves(_ post: Post) -> [Frame] {
    let shelf = Reader.shelf([post], rows: 20, columns: 100)
    var reader = shelf
    reader.press(.enter)
    let opening = reader.frame()
    let text = Reader.text(of: "text")
    _ = reader.update(.loaded(PostText(post: post, document: text.document)))
    return [shelf.frame(), opening, reader.frame()]
  }

  @Test(arguments: places.keys.sorted())
  func noCellHoldsWhatATerminalObeys(place: String) throws {
    let frames = try #require(Self.places[place])
    for text in Self.texts {
      for frame in frames("before \(text) after") {
        let scalars = (0..<frame.size.rows).flatMap { row in
          frame[row: row].flatMap { $0.cluster.map { Array($0.text.unicodeScalars) } ?? [] }
        }
        #expect(scalars.filter(\.isObeyed) == [], "\(text.debugDescription)")
        #expect(scalars.contains { $0 != " " })
      }
    }
  }
}

extension Unicode.Scalar {
  /// Controls, bidi marks and other format characters, but for those that join an emoji.
  fileprivate var isObeyed: Bool {
    if value == 0x200D || (0xE0020...0xE007F).contains(value) { return false }
    return [.control, .format, .lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
  }
}
