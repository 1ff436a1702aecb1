import Posts
import StateLog
import Testing

@testable import Reading

/// Links lead through the collection, and back.
@Suite struct LinkTests {
  private static let rows = (1...20).map { "Row \($0).\n" }.joined(separator: "\n")

  private static let files = [
    "a.md": """
    ---
    title: First
    date: 2025-01-02
    ---

    To [the second](b.md#part-two), [its start](/blog/b/), [[Second#🛠️ Part two]], [below](#end),
    [out](https://example.org/x), [mail](mailto:a@example.org), [a file](x.pdf), [nowhere](c.md),
    [no scheme](javascript:alert), [up](../../x.md), [no section](b.md#none).

    \(rows)
    ## End

    The end. [Top](#top)

    """,
    "b.md":
      "---\ntitle: Second\ndate: 2025-01-01\naliases: [Second]\n---\n\n\(rows)\n## 🛠️ Part two\n\nHere. [Back](a.md)\n\n\(rows)",
  ]

  private static func reader(after keys: String = "", rows: Int = 14) -> RememberingReader {
    var reader = RememberingReader(files, rows: rows, columns: 70)
    reader.open("a.md")
    reader.type(keys)
    return reader
  }

  /// Chooses a link by its number from 1, and follows it.
  private static func following(_ number: Int) -> RememberingReader {
    var reader = reader()
    for _ in 0..<number { reader.press(.tab) }
    reader.press(.enter)
    return reader
  }

  @Test("A link leads to a section of another post, and Backspace back to the very place")
  func toAnotherPost() {
    for number in [1, 3] {
      var reader = Self.following(number)
      #expect(
        reader.screen.hasPrefix("🛠  Part two\n") || reader.screen.hasPrefix("🛠️ Part two\n"),
        "\(reader.screen)")
      #expect(reader.reader.pager?.post.id == "b.md")
      reader.press(.backspace)
      #expect(reader.reader.pager?.post.id == "a.md")
      #expect(reader.screen.contains("To the second"))
      #expect(reader.reader.pager?.choice != nil)
      reader.type("L")
      #expect(reader.reader.pager?.post.id == "b.md")
      reader.press(.control("o"))
      #expect(reader.reader.pager?.post.id == "a.md")
      reader.press(.backspace)
      #expect(reader.reader.pager == nil)
    }
  }

  @Test func anAddressOfTheSiteLeadsToItsPost() {
    #expect(Self.following(2).screen.hasPrefix("   Second\n"))
  }

  @Test(
    "What cannot be followed is said",
    arguments: [
      (5, "https://example.org/x · o opens it, O keeps it for later"),
      (6, "mailto:a@example.org · o opens it, O keeps it for later"), (7, "x.pdf is no post"),
      (8, "no post at c.md"), (9, "addresses of javascript: are not opened"),
      (10, "../../x.md leads out of the collection"),
    ])
  func saidInstead(number: Int, words: String) {
    let reader = Self.following(number)
    #expect(reader.screen.contains("\n \(words)"))
    #expect(reader.reader.pager?.post.id == "a.md")
  }

  @Test func aMissingSectionIsSaidInThePost() {
    let reader = Self.following(11)
    #expect(reader.reader.pager?.post.id == "b.md")
    #expect(reader.screen.contains("\n no section “none” in this post"))
  }

  @Test("o opens the chosen link outside and is the outline else, O keeps it for later")
  func outside() {
    var reader = Self.reader()
    for _ in 0..<5 { reader.press(.tab) }
    let effects = reader.reader.update(.key(.character("o")))
    #expect(effects == [.browse("https://example.org/x")])
    #expect(reader.screen.contains("opening https://example.org/x"))
    reader.type("O")
    #expect(reader.screen.contains("kept for later: https://example.org/x"))
    #expect(reader.state(of: "a.md").later == ["https://example.org/x"])
    reader.press(.escape)
    reader.type("o")
    #expect(reader.reader.mode == .outline)
  }

  @Test("f labels the links in view, and the letters of one follow it")
  func labels() {
    var reader = Self.reader(after: "f")
    #expect(
      reader.screen.split(separator: "\n").prefix(5).joined(separator: "\n") == """
           First
           2025-01-02 · 1 min
           To ahe second, sts start, decond > 🛠️ Part two, felow, gut, hail,
           j file, kowhere, lo scheme, qp, wo section.
           Row 1.
        """)
    #expect(reader.screen.contains("follow a link: its letters"))
    reader.press(.escape)
    #expect(reader.screen.contains("To the second"))
    reader.type("fz")
    #expect(reader.screen.contains("To ahe second"))
    reader.type("f")
    #expect(reader.screen.hasPrefix("   End\n"))
    #expect(reader.reader.labels == nil)
  }

  @Test("Keys that work everywhere do so while links are labelled, too")
  func keysThatWorkEverywhere() {
    for (key, effect) in [
      (Key.control("l"), Effect.redraw), (.control("z"), .suspend), (.control("c"), .quit),
    ] {
      var reader = Self.reader(after: "f")
      #expect(reader.reader.update(.key(key)) == [effect])
      #expect(reader.reader.labels == nil)
    }
  }

  @Test("A click ends labels and a peek, and follows nothing")
  func aClickEndsThem() {
    for keys in ["f", "\tp"] {
      var reader = Self.reader()
      for key in keys { reader.press(key == "\t" ? .tab : .character(key)) }
      #expect(reader.reader.labels != nil || reader.reader.peek != nil)
      #expect(reader.reader.update(.click(Frame.Position(row: 2, column: 8))) == [])
      #expect(reader.reader.labels == nil && reader.reader.peek == nil)
      #expect(reader.screen.contains("To the second"))
    }
  }

  @Test("Labels and a peek go with the page that they are of")
  func anotherPageHasNone() {
    for keys in ["f", "\tp"] {
      var reader = Self.reader()
      for key in keys { reader.press(key == "\t" ? .tab : .character(key)) }
      reader.reader.awaited = "b.md"
      let text = Array((Self.files["b.md"] ?? "").utf8)
      _ = reader.reader.update(.loaded(PostText(text, id: "b.md", root: "posts", today: .someDay)))
      #expect(reader.reader.pager?.post.id == "b.md")
      #expect(reader.reader.labels == nil && reader.reader.peek == nil)
    }
  }

  @Test("Many links have labels of two letters")
  func manyLabels() {
    var labels = LinkLabels((0..<60).map { .footnote($0) })
    #expect(labels.all.count == 60 && Set(labels.all.map(\.label)).count == 60)
    #expect(labels.type("s") == nil)
    #expect(labels.open.allSatisfy { $0.label.hasPrefix("s") })
    #expect(labels.type("A") == .footnote(26))
  }

  @Test("p peeks at where a link leads, Enter goes there")
  func peek() {
    var reader = Self.reader()
    reader.press(.tab)
    reader.type("p")
    #expect(
      reader.screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(7).joined(
        separator: "\n")
          == """
          ── Second ────────────────────────────────────────────────────────────
          🛠️ Part two
             ────────

             Here. Back

           j k move · Enter goes there · any other key is back
          """)
    reader.type("j")
    #expect(reader.reader.peek != nil)
    reader.type("q")
    #expect(reader.reader.peek == nil && reader.reader.pager?.post.id == "a.md")
    reader.type("p")
    reader.press(.enter)
    #expect(reader.reader.pager?.post.id == "b.md")
  }

  @Test(
    "Names of hosts in other scripts are shown for what they are",
    arguments: [
      ("https://bücher.example/x", "https://xn--bcher-kva.example/x (bücher.example)"),
      ("https://аpple.com", "https://xn--pple-43d.com (аpple.com)"),
      ("https://例え.jp?x", "https://xn--r8jz45g.jp?x (例え.jp)"),
      ("https://example.org/ü", "https://example.org/ü"), ("mailto:ü@x", "mailto:ü@x"),
      ("mailto:me@аpple.com?subject=ü", "mailto:me@xn--pple-43d.com?subject=ü (аpple.com)"),
      ("MAILTO:a@b.org,me@аpple.com", "MAILTO:a@b.org,me@xn--pple-43d.com (аpple.com)"),
      ("https://apple.com@аpple.com/", "https://apple.com@xn--pple-43d.com/ (аpple.com)"),
    ])
  func hosts(address: String, shown: String) {
    #expect(LinkWords.address(address) == shown)
  }

  @Test(
    "Anchors of every dialect lead to their section",
    arguments: [
      "smarter--debugging", "️-smarter--debugging", "-smarter--debugging", "smarter-debugging",
      "Smarter & Debugging",
      "🛠️ Smarter & Debugging", "Above#Smarter & Debugging", "SMARTER--DEBUGGING", "user-content-x",
    ])
  func anchors(anchor: String) {
    let text = Reader.text(
      of: "# T\n\n## Other\n\n## 🛠️ Smarter & Debugging\n\nText.\n\n## X {#user-content-x}\n")
    let page = Page(text, Geometry(columns: 60, measure: 50))
    #expect(page.destination(of: anchor) == .section(anchor == "user-content-x" ? 2 : 1))
  }

  @Test("Places left by G, g, a search and the outline are gone back to with ''")
  func jumpList() {
    var reader = Self.reader(after: "G''")
    #expect(reader.screen.contains("To the second"))
    reader.type("/Row 9")
    reader.press(.enter)
    #expect(!reader.screen.contains("To the second"))
    reader.type("''")
    #expect(reader.screen.contains("To the second"))
    reader.type("L")
    #expect(reader.screen.contains("Row 9."))
    // What was not followed is no way back to where one came from.
    reader.press(.backspace)
    #expect(reader.reader.pager == nil)
  }
}
