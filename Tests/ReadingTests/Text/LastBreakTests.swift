import Testing

@testable import Reading

/// The last place to break is that of the whole text, though only what is around it is read.
@Suite struct LastBreakTests {
  @Test(arguments: [
    "one two three", "a -5 and 3-4, (a) b", "says \"so\" (or not)", "f(a) $(12) 5% 1/2 $ (12) x",
    "! ! ! a ! ! !",
    "https://a.b/c?d=e v6.4 x.y 1,234.56", "well-known e-mail -- and \"a (b) c\" - d",
    "a\"b \"c\" d) e] f} g", "   a   b   ",
    "1 (2) 3 %(4) $(5 6)7 %(x) +-(8)", "a",
  ])
  func isThatOfTheWholeText(text: String) {
    let bytes = Array(text.utf8)
    let places = LineBreaking.opportunities(in: text).map(\.utf8)
    var lastBreak = LastBreak()
    for high in 0..<bytes.count {
      for low in 0...high {
        let expected = places.last { $0 > low && $0 <= high }
        let found = bytes.withUnsafeBufferPointer { lastBreak.find(in: $0, after: low, upTo: high) }
        #expect(found == .place(expected), "\(low)...\(high) of \(text)")
      }
    }
  }

  /// Rows of digits and signs: what is before them may be needed, and is not looked for without end.
  @Test func farFromAnyLetterItIsUnknown() {
    let bytes = Array(("a" + String(repeating: "1 - ", count: 1000)).utf8)
    var lastBreak = LastBreak()
    let found = bytes.withUnsafeBufferPointer { lastBreak.find(in: $0, after: 3000, upTo: 3080) }
    #expect(found == .unknown)
  }

  @Test func rowsAreThoseOfAllBreaks() {
    let texts = [
      String(repeating: "1 - ", count: 1000), String(repeating: "word, (12) and-so 3.4 on! ", count: 200),
      String(repeating: "x", count: 500), "a " + String(repeating: "9", count: 700) + " b",
    ]
    for text in texts {
      for width in [1, 2, 7, 28, 72, 300] {
        // With a scalar beyond ASCII at its end, all places are listed first.
        let (plain, listed) = (rows(text, width), rows(text + " é", width))
        #expect(listed.joined(separator: "\n").hasPrefix(plain.dropLast().joined(separator: "\n")))
      }
    }
  }

  private func rows(_ text: String, _ width: Int) -> [String] {
    var styled = StyledText()
    styled.append(text, .text, source: 0, isVerbatim: true)
    return Filling(styled).rows(width: width).map { $0.spans.map(\.text).joined() }
  }
}
