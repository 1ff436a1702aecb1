import Testing

@testable import Patterns

@Suite struct RegularExpressionTests {
  @Test(
    arguments: [
      ("code", "a code, Code", ["code", "Code"]),
      ("Code", "a code, Code", ["Code"]),
      ("c.de", "code cde c-de", ["code", "c-de"]),
      ("co*de?", "cd code cooood", ["cd", "code", "cooood"]),
      ("a+", "baaad a", ["aaa", "a"]),
      ("a+?", "aa", ["a", "a"]),
      ("colou?r", "color colour", ["color", "colour"]),
      ("cat|category", "category", ["cat"]),
      ("category|cat", "category cat", ["category", "cat"]),
      ("(ab)+c", "ababc abc", ["ababc", "abc"]),
      ("(?:ab){2}", "ababab", ["abab"]),
      ("a{2,3}", "a aa aaaaa", ["aa", "aaa", "aa"]),
      ("a{2,}", "a aaaa", ["aaaa"]),
      ("a{,2}", "a{,2}", ["a{,2}"]),
      ("a{99999", "a{99999", ["a{99999"]),
      ("^in|it$", "in it in it", ["in", "it"]),
      (#"\bcat\b"#, "cat concat cat_ cat", ["cat", "cat"]),
      (#"\Bcat"#, "cat concat", ["cat"]),
      (#"\d+\.\d+"#, "1.25 and 3", ["1.25"]),
      (#"\w+"#, "né, 語 a_1", ["né", "語", "a_1"]),
      (#"\W\S"#, "a b", [" b"]),
      ("[a-c]x", "ax dx cx", ["ax", "cx"]),
      ("[^a-c ]x", "ax dx cx", ["dx"]),
      ("[]x-]", "] x - y", ["]", "x", "-"]),
      (#"[\d.]+"#, "v1.2", ["1.2"]),
      (#"\(x\)"#, "(x)", ["(x)"]),
      ("x*", "axxb", ["xx"]),
      ("(a*)*b", "aab", ["aab"]),
      ("(|a)+", "aa", ["aa"]),
      ("a.*b", "a1b2b a", ["a1b2b"]),
      ("a.*?b", "a1b2b", ["a1b"]),
      ("λόγος", "λόγος ΛΌΓΟΣ", ["λόγος", "ΛΌΓΟΣ"]),
      ("5(µ|x)s", "5µs", ["5µs"]),
      ("[ςx]+", "σςΣX", ["σςΣX"]),
    ] as [(String, String, [String])])
  func finds(pattern: String, text: String, hits: [String]) throws {
    #expect(try words(pattern, in: text) == hits)
  }

  @Test(arguments: [
    ("(", "no ) after ("), (")", "no ( before )"), ("[a", "no ] after ["),
    ("*a", "nothing before * to repeat"), ("a**", "two repeats in a row"),
    ("a{2}{3}", "two repeats in a row"),
    ("(?=a)", "of groups that begin with (? only (?:…) is known"),
    (#"a\"#, #"nothing after \"#), (#"\q"#, #"\q means nothing"#), (#"(a)\1"#, #"\1 means nothing"#),
    ("[z-a]", "[z-a] is no range"), (#"[xa-\d]"#, #"[a-\d] is no range"#),
    ("a{3,2}", "{3,2} is the wrong way round"),
    ("a{2000}", "more than 1000 repeats"), ("((a{99}){99}){99}", "too long"),
    ("(((){1000}){1000}){1000}x", "too long"),
    (String(repeating: "(", count: 100_000), "too deep"),
  ])
  func saysWhyAPatternIsNone(pattern: String, failure: String) {
    #expect(throws: RegularExpression.Failure(failure)) {
      try TextPattern(regular: pattern)
    }
  }

  /// Each would take longer than the universe lasts where alternatives are tried one after the other.
  @Test(arguments: ["(a*)*b", "(a|a)*b", "(a|aa)+$b", "(a?){500}a{500}", "(.*)*x", "((a+)+)+b"])
  func timeGrowsWithTheText(pattern: String) throws {
    let pattern = try TextPattern(regular: pattern)
    let text = String(repeating: "a", count: 499)
    #expect(pattern.ranges(in: text).count <= 1)
  }

  /// A hit does not grow without end, so that looking for its end does not either.
  @Test func aHitIsBounded() throws {
    let pattern = try TextPattern(regular: "a.*")
    let ranges = pattern.ranges(in: String(repeating: "a", count: 10_000))
    #expect(ranges == [0..<4096, 4096..<8192, 8192..<10_000])
  }

  private func words(_ pattern: String, in text: String) throws -> [String] {
    let pattern = try TextPattern(regular: pattern)
    return pattern.ranges(in: text).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }
}
