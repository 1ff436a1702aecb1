import Posts
import Testing

@testable import Reading

/// A post too long to be searched before a key is answered.
@Suite struct LongSearchTests {
  private static let paragraph = String(repeating: "lorem ipsum dolor sit amet ", count: 400)
  private static let post =
    "# Long\n\nneedle 1\n\n"
    + (2...100).map { "\(paragraph)\n\nneedle \($0)\n\n" }.joined() + "the last hay\n"

  @Test func theRestIsCountedInSteps() {
    var reader = Reader.reading(Self.post, rows: 12, columns: 60)
    let effects = reader.type("/needle")
    #expect(effects.count == 1)
    #expect(reader.lit.contains("[[needle]] 1"))
    #expect(reader.screen.contains("hits so far"))
    let steps = reader.work(effects)
    #expect(steps > 1)
    #expect(reader.screen.hasSuffix("1 of 100"))
    reader.press(.enter)
    reader.type("N")
    #expect(reader.screen.contains("on from the end of the post"))
    #expect(reader.lit.contains("[[needle]] 100"))
    reader.type("N")
    #expect(reader.screen.contains("99 of 100"))
  }

  @Test func aCountWalksBeforeAllIsCounted() {
    var reader = Reader.reading(Self.post, rows: 12, columns: 60)
    let effects = reader.type("/needle")
    reader.press(.enter)
    reader.type("2n")
    #expect(reader.lit.contains("[[needle]] 3"))
    _ = reader.work(effects)
    #expect(reader.screen.contains("3 of 100"))
    reader.type("90n")
    #expect(reader.screen.contains("93 of 100"))
  }

  @Test func aLongPostReadAnewIsCountedInSteps() {
    var reader = Reader.reading(Self.post, rows: 12, columns: 60)
    _ = reader.work(reader.type("/needle"))
    reader.press(.enter)
    reader.type("R")
    let effects = reader.update(.loaded(Reader.text(of: Self.post)))
    #expect(effects.count == 1)
    #expect(reader.lit.contains("[[needle]] 1"))
    #expect(reader.screen.contains("hits so far"))
    _ = reader.work(effects)
    reader.type("j")
    #expect(reader.screen.contains("1 of 100"))
  }

  @Test func aHitFarAwayIsShownWhenItIsFound() {
    var reader = Reader.reading(Self.post, rows: 12, columns: 60)
    let effects = reader.type("/the last")
    #expect(reader.top == "   Long")
    reader.press(.enter)
    reader.type("n")
    #expect(reader.screen.contains("searching"))
    _ = reader.work(effects)
    #expect(reader.lit.contains("[[the last]] hay"))
    #expect(reader.screen.contains("1 of 1"))
    #expect(!reader.screen.contains("searching"))
  }

  /// From the end, what stands at the start is found round it.
  @Test func countingGoesRound() {
    var reader = Reader.reading(Self.post, rows: 12, columns: 60)
    reader.type("G")
    let effects = reader.type("/needle")
    #expect(reader.lit.contains("[[needle]] 100"))
    _ = reader.work(effects)
    #expect(reader.screen.hasSuffix("100 of 100"))
  }

  @Test func answersToEarlierSearchesAreDropped() {
    var reader = Reader.reading(Self.post, rows: 12, columns: 60)
    let stale = reader.type("/needl")
    let effects = reader.type("e")
    #expect(reader.work(stale, limit: 1) == 1)
    #expect(stale != effects)
    let before = reader.screen
    #expect(reader.work(stale) == 1)
    #expect(reader.screen == before)
    reader.press(.escape)
    #expect(reader.work(effects) == 1)
    #expect(!reader.screen.contains("hits"))
  }

  @Test func nothingFoundInTheEnd() {
    var reader = Reader.reading(Self.post, rows: 12, columns: 60)
    let effects = reader.type("/zebra")
    reader.press(.enter)
    _ = reader.work(effects)
    #expect(reader.screen.contains("no hit for “zebra”"))
    #expect(reader.pager?.search?.isComplete == true)
    #expect(reader.press(.escape) == [])
    #expect(reader.pager?.search == nil)
  }
}
