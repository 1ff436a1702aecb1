import Posts
import Testing

@testable import Reading

/// A search goes along to the next post, and through a post that is read anew.
@Suite struct CarriedSearchTests {
  /// The prompt leads back to it, whatever has come meanwhile.
  @Test func theSearchBeforeThePromptGoesAlong() {
    var reader = Reader.reading("First beans.\n\nThen peas.\n", rows: 14, columns: 40)
    reader.type("/beans")
    reader.press(.enter)
    reader.type("/peas")
    reader.awaited = "post.md"
    _ = reader.update(.loaded(Reader.text(of: "New.\n\nFirst beans.\n\nThen peas.\n")))
    #expect(reader.lit.contains("[peas]"))
    let effects = reader.press(.escape)
    _ = reader.work(effects)
    #expect(reader.lit.contains("First [beans]"))
    #expect(!reader.lit.contains("[peas]"))
    reader.type("n")
    #expect(reader.lit.contains("[[beans]]"))
  }

  private static func text(_ name: String, _ body: String) -> PostText {
    PostText(
      Array("---\ntitle: Post \(name)\n---\n\(body)".utf8), id: "\(name).md", root: "posts", today: .someDay)
  }

  private static let texts = [
    text("a", "One bean.\n\nTwo beans.\n"), text("b", "No such thing.\n"),
    text("c", (1...20).map { "Row \($0)\n\n" }.joined() + "A bean at last, and a bean more.\n"),
  ]

  /// A reader in the first of three posts, with a search for beans.
  private static func searching() -> Reader {
    var reader = Reader.shelf(texts.map(\.post), rows: 10, columns: 40)
    reader.press(.enter)
    _ = reader.update(.loaded(texts[0]))
    reader.type("/bean")
    reader.press(.enter)
    return reader
  }

  private static func goOn(to index: Int, in reader: inout Reader, _ keys: String = "J") {
    reader.type(keys)
    let work = reader.update(.loaded(texts[index]))
    _ = reader.work(work)
  }

  @Test func hitsAreCountedAndLitInTheNextPost() {
    var reader = Self.searching()
    #expect(reader.screen.contains("1 of 2"))
    Self.goOn(to: 1, in: &reader)
    #expect(reader.screen.contains("no hit · 100%"))
    reader.type("n")
    #expect(reader.screen.contains(" no hit for “bean”"))
    Self.goOn(to: 2, in: &reader)
    #expect(reader.top == "   Post c", "the post opens where it would without a search")
    #expect(reader.screen.contains("2 hits · "))
    reader.type("n")
    #expect(reader.lit.contains("A [[bean]] at last, and a [bean] more."))
    reader.type("n")
    #expect(reader.screen.contains("2 of 2 · "))
    Self.goOn(to: 1, in: &reader, "K")
    Self.goOn(to: 0, in: &reader, "K")
    #expect(reader.lit.contains("One [bean]."))
  }

  @Test func escapeClearsIt() {
    var reader = Self.searching()
    Self.goOn(to: 2, in: &reader, "JJ")
    #expect(reader.screen.contains("2 hits"))
    reader.press(.escape)
    #expect(!reader.screen.contains("hits"))
    Self.goOn(to: 1, in: &reader, "K")
    #expect(!reader.screen.contains("hit"))
    reader.press(.escape)
    #expect(reader.pager == nil)
  }

  @Test func theShelfEndsIt() {
    var reader = Self.searching()
    reader.type("q")
    reader.press(.enter)
    _ = reader.update(.loaded(Self.texts[0]))
    #expect(reader.lit.contains("One bean."))
  }

  @Test func aBackwardSearchStaysBackward() {
    var reader = Self.searching()
    reader.type("/?bean")
    reader.press(.enter)
    Self.goOn(to: 2, in: &reader, "JJ")
    reader.type("n")
    #expect(reader.lit.contains("[bean] at last, and a [[bean]] more."))
  }

  @Test func whatIsBeingTypedGoesAlong() {
    var reader = Self.searching()
    reader.type("JJ/at la")
    _ = reader.update(.loaded(Self.texts[2]))
    reader.type("s")
    #expect(reader.screen.hasSuffix("\n/at las                          1 of 1"))
    reader.press(.escape)
    #expect(reader.top == "   Post c")
  }

  @Test(arguments: [
    ("One [[bean]].", "## One\n\nOne bean.\n\nTwo beans.\n"),
    ("One [[bean]].", "More beans.\n\n## One\n\nOne bean.\n"),
    ("A whole [[bean]].", "## One\n\nA whole bean.\n"),
  ])
  func theHitThatWasShownStaysSo(lit: String, body: String) {
    var reader = Reader.reading("# Beds\n\n## One\n\nOne bean.\n", rows: 14, columns: 40)
    reader.type("/bean")
    reader.press(.enter)
    reader.type("R")
    _ = reader.update(.loaded(Reader.text(of: "# Beds\n\n" + body)))
    #expect(reader.lit.contains(lit))
    #expect(reader.lit.split(separator: "[[").count == 2)
  }

  @Test func aHitThatIsGoneIsNotShown() {
    var reader = Reader.reading("# A\n\nA bean.\n\n# B\n\nB bean.\n", rows: 14, columns: 40)
    reader.type("/bean")
    reader.press(.enter)
    reader.type("n")
    #expect(reader.lit.contains("B [[bean]]."))
    reader.type("R")
    _ = reader.update(.loaded(Reader.text(of: "# A\n\nA bean.\n\n# C\n\nC bean.\n")))
    #expect(reader.lit.contains("A [bean]."))
    #expect(reader.lit.contains("C [bean]."))
    reader.type("j")
    #expect(reader.screen.contains("2 hits"))
  }
}
