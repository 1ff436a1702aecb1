import Testing

@testable import Posts

struct WordMatchTests {
  /// The parts that hold something of an occurrence, in brackets.
  @Test(arguments: [
    ("bean", ["A", " ", "b", "e", "a", "n", "s"], "A [bean]s"),
    ("bean row", ["Row", " of ", "BEANS"], "[Row] of [BEANS]"),
    ("ss", ["Stra", "ß", "e"], "Stra[ß]e"), ("e", ["Cafe\u{301}", "!"], "[Cafe\u{301}]!"),
    ("aa", ["a", "a", "a"], "[aa]a"), ("n", ["👩‍🚀", "n", "🛠️"], "👩‍🚀[n]🛠️"),
    ("", ["a"], "a"), ("x", [], ""), ("abc", ["a", "b"], "ab"), ("a  b", ["b", "a"], "[ba]"),
  ])
  func whatIsFoundIsTold(filter: String, parts: [String], told: String) {
    let matched = WordMatch(filter).matched(in: parts)
    #expect(matched.count == parts.count)
    let marked = zip(parts, matched).map { $1 ? "[\($0)]" : $0 }.joined().replacing("][", with: "")
    #expect(marked == told)
  }

  @Test func wordsMatchInAnyOrder() {
    #expect(WordMatch("day ORDINARY").matches("an ördinary day"))
    #expect(!WordMatch("day night").matches("an ordinary day"))
  }
}
