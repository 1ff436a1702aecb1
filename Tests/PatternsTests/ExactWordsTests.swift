import Patterns
import Testing

struct ExactWordsTests {
  @Test(arguments: [
    ("aa", "aaaa", [0..<2, 2..<4]), ("aab", "aaab", [1..<4]), ("abab", "ababab", [0..<4]),
    ("é", "eé", [1..<3]), ("Ab", "abAb", [2..<4]),
    ("x", "", []), ("", "x", []),
  ])
  func wordsStandInAText(words: String, text: String, ranges: [Range<Int>]) {
    #expect(ExactWords(words).ranges(in: text) == ranges)
  }
}
