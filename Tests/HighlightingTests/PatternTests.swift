import Testing

@testable import Highlighting

@Suite struct PatternTests {
  @Test(
    arguments: [
      ("abc", "abcd", 3), ("a|ab", "ab", 1), ("[a-c]+", "abcd", 3), ("[^a]", "b", 1), ("a*b", "aab", 3),
      ("a*a", "aa", nil),
      ("(?:ab)*", "ababa", 4), ("a{2,3}", "aaaa", 3), ("a?b", "b", 1), (#"\d+(?!\.)"#, "12.", nil),
      (#"\w+(?=:)"#, "key:", 3),
      (#"x\b"#, "x-", 1), (#"x\b"#, "xy", nil), ("^a$", "a", 1), (#"[\x41-C]"#, "B", 1),
      ("(?<![b])a", "a", 1),
      ("(?:a|b)*c", "abac", 4), (#"\(\)"#, "()", 2), ("", "a", 0),
    ] as [(String, String, Int?)])
  func matches(notation: String, text: String, end: Int?) {
    let bytes = Array(text.utf8)
    var matcher = Matcher(bytes, bytes.indices)
    #expect(matcher.match(Pattern(notation).code, at: 0) == end)
  }

  @Test(arguments: ["(", ")", "[a", "a{", "(?<x>a)", "(?<=ab)", #"\"#, "[z-a]"])
  func wrongNotation(_ notation: String) {
    #expect(!Pattern(notation).isValid)
  }

  @Test func theCaseIsIgnoredWhereALanguageAsks() {
    let bytes = Array("SeLect9".utf8)
    var matcher = Matcher(bytes, bytes.indices)
    #expect(matcher.match(Pattern("select[0-9]", ignoringCase: true).code, at: 0) == 7)
  }

  @Test func aFenceIsTakenAndRepeated() {
    let bytes = Array("##\"##".utf8)
    var matcher = Matcher(bytes, bytes.indices)
    #expect(matcher.match(Pattern(##"(?<fence>#+)""##).code, at: 0) == 3)
    #expect(matcher.group(Pattern.Group.fence) == 0..<2)
    matcher.fence = Array("##".utf8)
    #expect(matcher.match(Pattern(#"\1"#).code, at: 3) == 5)
    matcher.fence = Array("###".utf8)
    #expect(matcher.match(Pattern(#"\1"#).code, at: 3) == nil)
  }

  @Test(arguments: [("(?:(a)x)?(a)", 0), ("(?:(a)x|ab)(c)", 2), ("(?:(a)|b)*x|(abc)", 0)])
  func aGroupOfWhatFailedIsNone(notation: String, start: Int) {
    let bytes = Array("abc".utf8)
    var matcher = Matcher(bytes, bytes.indices)
    #expect(matcher.match(Pattern(notation).code, at: 0) != nil)
    #expect(matcher.group(Pattern.Group.firstNumbered) == nil)
    #expect(matcher.group(Pattern.Group.firstNumbered + 1)?.lowerBound == start)
  }

  /// What may fail looks no further than some hundred bytes; what ends a pattern takes all there is.
  @Test func theReachOfAnAttemptIsBounded() {
    let bytes = Array(String(repeating: "a", count: 100_000).utf8)
    var matcher = Matcher(bytes, bytes.indices)
    #expect(matcher.match(Pattern("a*b").code, at: 0) == nil)
    #expect(matcher.work < 2000)
    #expect(matcher.match(Pattern("a*").code, at: 0) == 100_000)
  }
}
