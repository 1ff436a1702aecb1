import Markdown
import Testing

@Suite struct AnchorTests {
  /// A megabyte of heading takes no time; a view that copies itself for each letter would take minutes.
  @Test func aHeadingOfAMegabyte() {
    let text = String(repeating: "Word and ", count: 110_000)
    #expect(Anchors.slug(text).utf8.count == text.utf8.count)
  }

  @Test(arguments: [
    ("Hello, World!", "hello-world"),
    ("What's new in 2.0?", "whats-new-in-20"),
    ("snake_case & kebab-case", "snake_case--kebab-case"),
    ("Über uns: Größe", "über-uns-größe"),
    ("日本語 の 見出し", "日本語-の-見出し"),
    ("🎉 Party", "-party"),
    ("C++", "c"),
    ("!!!", ""),
  ])
  func slug(text: String, anchor: String) {
    #expect(Anchors.slug(text) == anchor)
  }

  @Test func `a heading is named by its author, else by its text`() {
    let headings = Document("# A {#b .c}\n# B\n# C {#b}\n# D\n{: #e}\n# F {.g}\n\n[^n]: # None\n").headings
    #expect(headings.map(\.anchor) == ["b", "b-1", "b-2", "e", "f"])
    #expect(headings.map(\.text) == ["A", "B", "C", "D", "F"])
  }

  @Test func `a name that is taken gets a number`() {
    var anchors = Anchors()
    let names = ["a", "A", "a", "a-1", "a-1", "!", "!"].map { anchors.next(for: $0) }
    #expect(names == ["a", "a-1", "a-2", "a-1-1", "a-1-2", "", "-1"])
  }
}
