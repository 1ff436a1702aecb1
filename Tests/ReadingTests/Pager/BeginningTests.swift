import Foundation
import Posts
import Testing

@testable import Reading

/// A long post, whose beginning is shown while the rest of it is read.
@Suite struct BeginningTests {
  private static let beginning = "## Sowing\n\n" + rows(1...40)
  private static let whole = beginning + "## Reaping\n\n" + rows(41...80)

  private static func rows(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "Row \($0).\n\n" }.joined()
  }

  /// A reader that shows the beginning of a post.
  private static func reader() -> Reader {
    var reader = Reader(root: ".", entry: .post("post.md"), size: Size(rows: 8, columns: 60))
    _ = reader.start()
    let text = Reader.text(of: beginning)
    _ = reader.update(
      .began(PostText(post: text.post, document: text.document, size: whole.utf8.count)))
    return reader
  }

  private static func arrive(_ reader: inout Reader) -> [Effect] {
    reader.update(.loaded(Reader.text(of: whole)))
  }

  @Test func itIsShownAndScrolled() {
    var reader = Self.reader()
    #expect(
      reader.screen == """
           Sowing
           1 min


           Row 1.

           Row 2.
         ? keys · q quit                            2% · 1 min left
        """)
    reader.type("jjjj ")
    #expect(reader.screen.contains("Row 5."))
    #expect(!reader.screen.contains("opening"))
  }

  @Test func theRestComesWithoutAWord() {
    var reader = Self.reader()
    reader.type("jjjjj ")
    let before = reader.screen
    #expect(Self.arrive(&reader) == [])
    #expect(reader.screen == before)
  }

  @Test func howFarIsToldOfTheWholePost() {
    var reader = Self.reader()
    reader.type("jj ")
    let percent = reader.screen.firstMatch(of: /(\d+)%/)?.1
    _ = Self.arrive(&reader)
    #expect(percent != nil && reader.screen.firstMatch(of: /(\d+)%/)?.1 == percent)
  }

  @Test func whatNeedsAllOfItWaits() {
    var reader = Self.reader()
    reader.type("G")
    #expect(reader.screen.contains(" opening post.md"))
    #expect(reader.screen.contains("Row 1."))
    // In the order in which they were pressed.
    reader.type("kk")
    #expect(reader.screen.contains("Row 1."))
    _ = Self.arrive(&reader)
    #expect(!reader.screen.contains("opening"))
    #expect(reader.screen.contains("Row 79."))
    #expect(!reader.screen.contains("Row 80."))
  }

  @Test func scrollingBeyondItWaits() {
    var reader = Self.reader()
    reader.type("90j")
    #expect(reader.screen.contains("opening post.md"))
    _ = Self.arrive(&reader)
    #expect(reader.screen.contains("Row 45."))
  }

  @Test func aNumberIsNotLostWhenItsKeyWaits() {
    var reader = Self.reader()
    reader.type("2]")
    #expect(reader.screen.contains("opening post.md"))
    _ = Self.arrive(&reader)
    #expect(reader.top.hasSuffix("Reaping"))
  }

  @Test func whatIsTypedToBeFoundIsFoundInAllOfIt() {
    var reader = Self.reader()
    reader.type("/row 7")
    reader.press(.enter)
    #expect(reader.screen.contains("opening post.md"))
    let effects = Self.arrive(&reader)
    _ = reader.work(effects)
    #expect(reader.screen.contains("1 of 11"))
    #expect(reader.screen.contains("Row 7."))
  }

  @Test func leavingItDropsTheRest() {
    var reader = Self.reader()
    #expect(reader.type("q") == [.quit])
    reader = Self.reader()
    reader.type("G")
    #expect(reader.press(.control("c")) == [.quit])
  }

  @Test func whatWaitsCanBeGivenUp() {
    var reader = Self.reader()
    #expect(reader.type("Gq") == [.quit])
    reader = Self.reader()
    // It may be a letter of what is searched for.
    #expect(reader.type("/q") == [])
    reader.press(.escape)
    #expect(!reader.screen.contains("opening"))
    #expect(reader.press(.escape) == [.quit])
    #expect(Self.arrive(&reader) == [])
  }

  @Test func whatIsPannedStaysSo() {
    let long = "```\n" + String(repeating: "abcdefghij", count: 20) + "\n```\n\n"
    var reader = Reader(root: ".", entry: .post("post.md"), size: Size(rows: 8, columns: 60))
    _ = reader.start()
    let text = Reader.text(of: long + Self.beginning)
    _ = reader.update(.began(PostText(post: text.post, document: text.document, size: 100_000)))
    reader.press(.right)
    reader.press(.right)
    _ = reader.update(.loaded(Reader.text(of: long + Self.whole)))
    #expect(reader.pager?.shift ?? 0 > 0)
  }

  @Test func onTheShelfItIsLeftAtOnce() {
    let text = Reader.text(of: Self.beginning)
    var reader = Reader.shelf([text.post], rows: 8, columns: 60)
    #expect(reader.press(.enter) == [.load("post.md")])
    _ = reader.update(.began(PostText(post: text.post, document: text.document, size: 100_000)))
    #expect(reader.screen.contains("Row 1."))
    reader.type("q")
    #expect(reader.screen.contains(" 1 post by date"))
    _ = Self.arrive(&reader)
    #expect(reader.screen.contains(" 1 post by date"))
  }

  @Test func aPostLeftFurtherOnWaitsForTheWhole() {
    var reader = Reader.shelf([Reader.text(of: Self.whole).post], rows: 8, columns: 60)
    reader.press(.enter)
    _ = Self.arrive(&reader)
    reader.type("Gq")
    reader.press(.enter)
    let text = Reader.text(of: Self.beginning)
    _ = reader.update(.began(PostText(post: text.post, document: text.document, size: 100_000)))
    #expect(reader.screen.contains("opening post.md"))
    _ = Self.arrive(&reader)
    #expect(reader.screen.contains("Row 80."))
  }

  @Test func whenTheRestCannotBeReadItIsSaid() {
    var reader = Self.reader()
    #expect(
      reader.update(.failed("post.md", message: "post.md: input/output error"))
        == [.fail("post.md: input/output error")])
    let text = Reader.text(of: Self.beginning)
    reader = Reader.shelf([text.post], rows: 8, columns: 60)
    reader.press(.enter)
    _ = reader.update(.began(PostText(post: text.post, document: text.document, size: 100_000)))
    _ = reader.update(.failed("post.md", message: "post.md: input/output error"))
    #expect(reader.mode == .shelf)
    #expect(reader.screen.contains(" post.md: input/output error"))
  }

  @Test func aResizeDoesNotWait() {
    var reader = Self.reader()
    reader.type("G")
    reader.resize(rows: 12, columns: 40)
    #expect(reader.screen.contains("Row 3."))
    _ = Self.arrive(&reader)
    #expect(reader.screen.contains("Row 80."))
  }
}
