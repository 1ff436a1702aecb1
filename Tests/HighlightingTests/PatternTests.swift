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
    matching(notation, in: text) { matcher, pattern in
      #expect(matcher.match(pattern, at: 0) == end)
    }
  }

  /// Gives a matcher for the line that is the text, and where the code of the pattern begins.
  private func matching(
    _ notation: String, ignoringCase: Bool = false, in text: String, _ body: (inout Matcher, Int) -> Void
  ) {
    var program = Program.Builder()
    // Before it stands another, as in a language.
    _ = program.add("[q]?z|yy", ignoringCase: ignoringCase)
    let pattern = program.add(notation, ignoringCase: ignoringCase)
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer {
      Matcher.with($0, Program(program)) {
        var matcher = $0
        matcher.move(to: bytes.indices)
        body(&matcher, pattern.start)
      }
    }
  }

  @Test(arguments: ["(", ")", "[a", "a{", "(?<x>a)", "(?<=ab)", #"\"#, "[z-a]", "(?a)", "*", "a|+"])
  func wrongNotation(_ notation: String) {
    var program = Program.Builder()
    #expect(!program.add(notation).isValid)
  }

  @Test func theCaseIsIgnoredWhereALanguageAsks() {
    matching("select[0-9]", ignoringCase: true, in: "SeLect9") { matcher, pattern in
      #expect(matcher.match(pattern, at: 0) == 7)
    }
  }

  @Test func aFenceIsTaken() {
    matching(##"(?<fence>#+)""##, in: "##\"##") { matcher, pattern in
      #expect(matcher.match(pattern, at: 0) == 3)
      #expect(matcher.group(Pattern.Group.fence) == 0..<2)
    }
  }

  @Test func aFenceIsRepeated() {
    matching(#"\1"#, in: "##\"##") { matcher, pattern in
      matcher.fence = Array("##".utf8)
      #expect(matcher.match(pattern, at: 3) == 5)
      matcher.fence = Array("###".utf8)
      #expect(matcher.match(pattern, at: 3) == nil)
    }
  }

  @Test(arguments: [("(?:(a)x)?(a)", 0), ("(?:(a)x|ab)(c)", 2), ("(?:(a)|b)*x|(abc)", 0)])
  func aGroupOfWhatFailedIsNone(notation: String, start: Int) {
    matching(notation, in: "abc") { matcher, pattern in
      #expect(matcher.match(pattern, at: 0) != nil)
      #expect(matcher.group(Pattern.Group.firstNumbered) == nil)
      #expect(matcher.group(Pattern.Group.firstNumbered + 1)?.lowerBound == start)
    }
  }

  @Test func groupsMayStandInGroups() {
    matching("((a)(b))c", in: "abc") { matcher, pattern in
      #expect(matcher.match(pattern, at: 0) == 3)
      #expect((0..<3).map { matcher.group(Pattern.Group.firstNumbered + $0) } == [0..<2, 0..<1, 1..<2])
    }
  }

  /// What may fail looks no further than some hundred bytes; what ends a pattern takes all there is.
  @Test func theReachOfAnAttemptIsBounded() {
    let text = String(repeating: "a", count: 100_000)
    matching("a*b", in: text) { matcher, pattern in
      #expect(matcher.match(pattern, at: 0) == nil)
      #expect(matcher.work < 2000)
    }
    for notation in ["a*", "(a+)"] {
      matching(notation, in: text) { matcher, pattern in
        #expect(matcher.match(pattern, at: 0) == 100_000)
      }
    }
  }

  /// An attempt opens no more groups than there is room for: ten in each turn of a loop, and one in many turns.
  @Test(arguments: ["(?:((((((((((a))))))))))*b", "(?:(a)|b)*c"])
  func manyGroupsFit(notation: String) {
    matching(notation, in: String(repeating: "a", count: 2000)) { matcher, pattern in
      #expect(matcher.match(pattern, at: 0) == nil)
    }
  }

  /// A run counts once: four bytes, the byte behind it that does not fit, and the run itself.
  @Test func workIsTheBytesLookedAt() {
    matching("a*b", in: "aaaac") { matcher, pattern in
      #expect(matcher.match(pattern, at: 0) == nil)
      #expect(matcher.work == 6)
    }
  }
}
