import Testing

@testable import Reading

@Suite struct SearchPatternTests {
  @Test(
    arguments: [
      ("code", "Code and code", ["Code", "code"]),
      ("Code", "Code and code", ["Code"]),
      ("é", "é e e\u{301} É", ["é", "É"]),
      ("e\u{301}", "é e", ["é"]),
      ("resume", "résumé", []),
      ("σας", "ΣΑΣ σας σασ", ["ΣΑΣ", "σας", "σασ"]),
      ("straße", "Straße STRASSE", ["Straße"]),
      ("i", "İ I ı", ["I"]),
      ("a b", "a b a\u{A0}b", ["a b", "a\u{A0}b"]),
      ("aa", "aaaaa", ["aa", "aa"]),
      ("aab", "aaab", ["aab"]),
      ("語", "日本語", ["語"]),
      ("👩‍🚀", "a 👩‍🚀", ["👩‍🚀"]),
      (".", "a.b", ["."]),
      ("", "abc", []),
    ] as [(String, String, [String])])
  func finds(pattern: String, text: String, hits: [String]) throws {
    let ranges = try SearchPattern(SearchQuery(text: pattern)).ranges(in: text)
    #expect(ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == hits)
  }

  /// Time grows with the text alone, however often the pattern nearly begins.
  @Test func aPatternThatNearlyMatches() throws {
    let pattern = try SearchPattern(SearchQuery(text: String(repeating: "a", count: 20_000) + "b"))
    #expect(pattern.ranges(in: String(repeating: "a", count: 100_000)) == [])
  }
}
