import Posts
import Testing

@testable import Reading

/// A search together with counts, pastes, the outline, and a post that is read anew.
@Suite struct SearchInCompanyTests {
  private static let post =
    "# Beans\n\n" + (1...9).map { "## Bed \($0)\n\nOne bean in bed \($0).\n" }.joined(separator: "\n")

  private func found(_ text: String, columns: Int = 40) -> Reader {
    var reader = Reader.reading(Self.post, rows: 8, columns: columns)
    reader.type("/" + text)
    reader.press(.enter)
    return reader
  }

  @Test func aCountWalksAsManyHits() {
    var reader = found("one bean")
    reader.type("4n")
    #expect(reader.lit.contains("[[One bean]] in bed 5."))
    #expect(reader.screen.contains("5 of 9"))
    reader.type("3N")
    #expect(reader.lit.contains("[[One bean]] in bed 2."))
    reader.type("8n")
    #expect(reader.lit.contains("[[One bean]] in bed 1."))
    #expect(reader.screen.contains("on from the start of the post"))
    reader.type("2N")
    #expect(reader.lit.contains("[[One bean]] in bed 8."))
    #expect(reader.screen.contains("on from the end of the post"))
    reader.type("99999n")
    #expect(reader.lit.contains("[[One bean]] in bed 8."), "9 hits times 11,111")
  }

  @Test func withoutASearchACountWalksSections() {
    var reader = Reader.reading(Self.post, rows: 8, columns: 40)
    reader.type("3n")
    #expect(reader.top == "   Bed 3")
    reader.type("2N")
    #expect(reader.top == "   Bed 1")
  }

  @Test func whatIsPastedIsSearchedFor() {
    var reader = Reader.reading(Self.post, rows: 8, columns: 40)
    reader.type("/")
    _ = reader.update(.paste("one bean\r\nin bed 7\n"))
    #expect(reader.screen.hasSuffix("/one bean in bed 7               1 of 1"))
    #expect(reader.lit.contains("[[One bean in bed 7]]."))
  }

  @Test func digitsInThePromptAreNoCount() {
    var reader = found("bed 3")
    #expect(reader.lit.contains("[[Bed 3]]"))
    reader.type("j")
    #expect(!reader.screen.contains("a key that moves"))
  }

  @Test func aPostReadAnewIsSearchedAnew() {
    var reader = found("one bean")
    reader.type("2n")
    let top = reader.top
    reader.type("R")
    _ = reader.update(.loaded(Reader.text(of: Self.post + "\nOne bean more.\n")))
    #expect(reader.top == top)
    #expect(reader.lit.contains("[[One bean]] in bed 3."))
    reader.type("j")
    #expect(reader.screen.contains("3 of 10"))
  }

  @Test func aPromptStaysWhenThePostIsReadAnew() {
    var reader = Reader.reading(Self.post, rows: 8, columns: 40)
    reader.type("R/bed")
    let work = reader.update(.loaded(Reader.text(of: Self.post)))
    _ = reader.work(work)
    reader.type(" 4")
    #expect(reader.screen.contains("/bed 4"))
    #expect(reader.lit.contains("[[Bed 4]]"))
    reader.press(.escape)
    #expect(reader.top == "   Beans")
  }

  @Test func theOutlineStaysBesideASearch() {
    var reader = Reader.reading(Self.post, rows: 8, columns: 120)
    reader.type("t")
    reader.press(.enter)
    reader.type("/bean in bed 9")
    #expect(reader.lit.contains("One [[bean in bed 9]]."))
    #expect(reader.screen.contains("▸"))
    #expect(reader.screen.contains("\n/bean in bed 9"))
    reader.press(.enter)
    reader.type("t/")
    reader.type("bed 2")
    #expect(reader.screen.contains("\n/bed 2"))
    #expect(reader.pager?.section?.title == "Bed 2")
    #expect(reader.pager?.search != nil)
  }
}
