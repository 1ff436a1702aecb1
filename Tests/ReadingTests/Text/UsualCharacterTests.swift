import Testing

@testable import Reading

/// What is shown without a closer look is shown as with one.
@Suite struct UsualCharacterTests {
  /// Emoji, what may follow them, and what stands beside them.
  private static let parts = [
    "🤖", "🛠", "🛠\u{FE0F}", "1\u{FE0F}\u{20E3}", "#\u{FE0F}\u{20E3}", "*\u{FE0F}", "✔", "©", "👩‍🚀", "👍🏽", "🇩🇪",
    "🏴", "é",
    "e\u{301}", "漢", "한", "a", "1", " ", "-", "\u{200D}", "\u{20E3}", "\u{FE0F}", "\r\n", "\t", "ſ", "🫨",
  ]

  private static let texts: [String] = parts.flatMap { one in
    parts.flatMap { two -> [String] in
      let pair = one + two
      return [pair, "x " + pair + " y"] + parts.map { pair + $0 }
    }
  }

  @Test func clustersAreThoseOfTheirCharacters() {
    for text in Self.texts {
      var clusters: [Cluster] = []
      for character in text { Sanitizing.show(character) { clusters.append($0) } }
      let shown = Array(Sanitizing.pieces(text))
      #expect(shown.map(\.cluster) == clusters, "\(text.debugDescription)")
      #expect(
        Array(Sanitizing.clusters(text).extents()).map(\.columns) == clusters.map(\.width),
        "\(text.debugDescription)")
    }
  }

  @Test func breaksAreThoseOfTheirScalars() {
    for text in Self.texts {
      var breaker = LineBreaker(capacity: 0)
      var offset = 0
      for character in text {
        var startsCharacter = true
        for scalar in character.unicodeScalars {
          breaker.read(LineBreakClass(scalar), at: offset, startsCharacter: startsCharacter)
          startsCharacter = false
        }
        offset += character.utf8.count
      }
      #expect(LineBreaking.opportunities(in: text) == breaker.found, "\(text.debugDescription)")
    }
  }
}
