import Testing

@testable import Reading

/// What is told apart from characters that need a closer look is a character by itself, for the standard library too.
@Suite struct TextRunsTests {
  private static let simple: [Unicode.Scalar] = (0...UInt32(0x10FFFF)).compactMap(Unicode.Scalar.init).filter
  {
    runs("a\($0)b").map(\.isSimple) == [true]
  }

  private static func runs(_ text: String) -> [TextRuns.Run] {
    var text = text
    return text.withUTF8 { Array(TextRuns($0)) }
  }

  @Test func mostOfEuropeAndEastAsiaIsSimple() {
    #expect(Self.simple.count > 45_000)
    for letter in "aé—“ßЖωẞ漢か한、" {
      #expect(Self.simple.contains { Character($0) == letter })
    }
  }

  @Test func eachIsACharacterOfOneCluster() {
    let text = String(String.UnicodeScalarView(Self.simple.flatMap { [$0, $0, "x"] }))
    let scalars = text.unicodeScalars.filter { $0 != "\r" && $0 != "\n" }
    #expect(text.filter { $0 != "\r" && $0 != "\n" && $0 != "\r\n" }.count == scalars.count)
    for scalar in Self.simple where !scalar.isASCII {
      #expect(Sanitizing.clusters(String(scalar)).map(\.text) == [String(scalar)])
    }
  }

  @Test func runsEndWhereCharactersEnd() {
    for text in ["a—e\u{301}漢", "é\u{301}", "a\r\n\u{301}b", "漢\u{3099}x", "가\u{11A8}나", "x👩‍🚀y—z"] {
      let runs = Self.runs(text)
      #expect(runs.map(\.range.count).reduce(0, +) == text.utf8.count)
      var edges: Set<Int> = []
      var offset = 0
      for character in text {
        offset += character.utf8.count
        edges.insert(offset)
      }
      #expect(runs.allSatisfy { edges.contains($0.range.upperBound) }, "\(text.debugDescription)")
    }
  }
}
