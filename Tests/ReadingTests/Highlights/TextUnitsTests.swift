import Testing

@testable import Reading

/// What a selection moves by.
@Suite struct TextUnitsTests {
  private static func texts(_ ranges: [Range<Int>], of text: String) -> [String] {
    ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Two words", ["Two", "words"]), ("  a  b ", ["a", "b"]), ("", []), ("   ", []),
    ("snake_case, (x) end", ["snake_case,", "(x)", "end"]), ("well-known", ["well-", "known"]),
    ("日本語。", ["日", "本", "語。"]), ("a 🛠️ b", ["a", "🛠️", "b"]),
  ])
  func words(text: String, words: [String]) {
    #expect(Self.texts(TextUnits.words(of: text), of: text) == words)
  }

  @Test(arguments: [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]), ("“One.” Two.) Three", ["“One.”", "Two.)", "Three"]),
    ("No end", ["No end"]), ("日本。語", ["日本。", "語"]), ("", []),
  ])
  func sentences(text: String, sentences: [String]) {
    #expect(Self.texts(TextUnits.sentences(of: text), of: text) == sentences)
  }
}
