import Posts
import Testing

@testable import Reading

/// What is pasted is text, whatever stands in it.
@Suite struct PasteTests {
  @Test func nothingPastedRunsAsACommand() {
    var reader = Reader.reading(PagerTests.numbered(40), rows: 11, columns: 60)
    reader.type("j5")
    let top = reader.top
    #expect(reader.update(.paste("jjjQ\u{3}q\n:!rm\n")) == [])
    #expect(reader.top == top)
    #expect(reader.screen.contains(" pasted text ignored: nothing is being typed"))
    reader.type("j")
    #expect(reader.top == "", "the count before it is forgotten: one row down, not five")
  }

  @Test func inAPromptItIsTyped() {
    let posts = [Post(id: "a.md", title: "Row of beans"), Post(id: "b.md", title: "Peas")]
    var reader = Reader.shelf(posts, rows: 10, columns: 40)
    reader.type("&")
    #expect(reader.update(.paste("row\r\nbeans\n")) == [])
    #expect(reader.shelf.filter == "row beans")
    #expect(reader.shelf.posts.map(\.id) == ["a.md"])
    #expect(reader.screen.contains("&row beans"))
  }

  @Test func inTheOutlineItNarrows() {
    var reader = Reader.reading("# A\n\n## One\n\nx\n\n## Two\n\ny\n", rows: 12, columns: 40)
    reader.type("t/")
    _ = reader.update(.paste("two"))
    #expect(reader.top == "   Two")
    _ = reader.update(.paste(String(repeating: "🤖\u{1B}[31m", count: 100_000)))
    #expect(reader.screen.contains("no section matches “two🤖^[[31m"))
  }
}
