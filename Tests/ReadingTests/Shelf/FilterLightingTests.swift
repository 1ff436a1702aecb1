import Posts
import Testing

@testable import Reading

/// What the words of a filter find is lit where it stands: `[…]`, in the selected row `[[…]]`.
@Suite struct FilterLightingTests {
  private static func post(_ id: String, _ title: String, _ description: String = "", _ tags: [String] = [])
    -> Post
  {
    var post = Post(id: id, title: title)
    post.description = description
    post.tags = tags
    return post
  }

  private static func filtered(_ filter: String, _ posts: [Post], columns: Int = 74, rows: Int = 9) -> String
  {
    var reader = Reader.shelf(posts, rows: rows, columns: columns)
    reader.type("&" + filter)
    reader.press(.enter)
    return reader.lit.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "\n")
  }

  @Test func wordsAreLitInTitlesAndTags() {
    let posts = [
      Self.post("a.md", "Beans and Café", "", ["beans", "cafés"]), Self.post("b.md", "No bean, cafe"),
    ]
    #expect(
      Self.filtered("bean CAFÉ", posts) == """
                     [[Bean]]s and [[Café]]                    [[bean]]s, [[café]]s         0 min
                     No [bean], [cafe]                                          0 min





         a.md
        """)
  }

  @Test func whatOnlyTheDescriptionOrThePathTellsIsLitThere() {
    let posts = [Self.post("notes/red.md", "First", "A row of beans, by hand."), Self.post("b.md", "Second")]
    #expect(
      Self.filtered("beans notes/", posts, columns: 40, rows: 8) == """
                     First




         A row of [beans], by hand.
         [notes/]red.md
        """)
  }

  /// Offsets are those of clusters, whatever they fold to.
  @Test(arguments: [
    ("rocket", "🛠️ 👩‍🚀 Rocket 🇯🇵", "🛠️ 👩‍🚀 [[Rocket]] 🇯🇵"),
    ("strasse", "Große Straße", "Große [[Straße]]"),
    ("日本", "読む日本語", "読む[[日本]]語"),
    ("deja vu", "Dé\u{301}jà-vu", "[[Dé\u{301}jà]]-[[vu]]"),
    ("file", "The ﬁle", "The [[ﬁle]]"),
    ("é", "Cafe\u{301} e", "Caf[[é]] [[e]]"),
    ("🇯🇵", "To 🇯🇵 and 🇩🇪", "To [[🇯🇵]] and 🇩🇪"),
    ("aa", "aaaa a", "[[aaaa]] a"),
  ])
  func wholeClustersAreLit(filter: String, title: String, lit: String) {
    let screen = Self.filtered(filter, [Self.post("x.md", title)], columns: 34)
    #expect(screen.hasPrefix(" " + lit), "\(screen.prefix { $0 != "\n" })")
  }

  @Test func aShortenedTitleIsLitAsFarAsItIsShown() {
    let title = "A title with a word at its far end: beans"
    let screen = Self.filtered("beans title", [Self.post("x.md", title)], columns: 34)
    #expect(screen.hasPrefix(" A [[title]] with"))
  }

  @Test func withoutAFilterNothingIsLit() {
    #expect(!Self.filtered("", [Self.post("x.md", "Beans")]).contains("["))
  }

  @Test func thePreviewIsLitToo() {
    var reader = Reader.shelf([Self.post("x.md", "Beans")], rows: 10, columns: 120)
    let start = PostStart(document: Reader.text(of: "All *be*ans, one bean.\n").document)
    _ = reader.update(.previewed("x.md", .success(start)))
    reader.type("&bean")
    #expect(reader.lit.contains("│   [Bean]s"))
    #expect(reader.lit.contains("│   All [bean]s, one [bean]."))
  }
}
