import Testing

@testable import Reading

/// What no cluster may break, whatever the text.
@Suite struct SanitizingSweepTests {
  /// Why a cluster may not be shown, or `nil`.
  private func fault(in cluster: Cluster) -> String? {
    guard cluster.width == 1 || cluster.width == 2 else { return "columns" }
    guard !cluster.text.isEmpty else { return "empty" }
    guard cluster.text.unicodeScalars.count <= 19 else { return "length" }
    for scalar in cluster.text.unicodeScalars {
      let properties = scalar.properties
      let isJoiner = scalar.value == 0x200D && (cluster.doubt == .zwj || cluster.doubt == .newer)
      let isTag = (0xE0020...0xE007F).contains(scalar.value) && cluster.doubt == .tag
      let isSelector = scalar.value == 0xFE0F && cluster.isEmoji
      switch properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate: return "control"
      case .format where !isJoiner && !isTag: return "format"
      default: break
      }
      if properties.isBidiControl || properties.isNoncharacterCodePoint { return "bidi or noncharacter" }
      if properties.isDefaultIgnorableCodePoint, !isJoiner, !isTag, !isSelector { return "invisible" }
    }
    let safe = cluster.safeForm
    if safe.contains(where: { $0.doubt != nil }) { return "doubtful safe form" }
    if safe.reduce(0, { $0 + $1.width }) != cluster.width { return "columns of the safe form" }
    return nil
  }

  @Test("Every scalar of Unicode alone")
  func everyScalar() {
    var faults: [String] = []
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for piece in Sanitizing.pieces(String(scalar)) {
        if piece.utf8 != 0 { faults.append("\(value): offset") }
        if let fault = fault(in: piece.cluster) { faults.append("\(String(value, radix: 16)): \(fault)") }
      }
    }
    #expect(faults == [])
  }

  @Test("Random texts of hostile and ordinary scalars")
  func randomTexts() {
    var random = SeededGenerator(state: 20_261_123)
    var faults: [String] = []
    var clusterCount = 0
    for _ in 0..<20_000 {
      let text = random.text(of: Self.scalars)
      let pieces = Sanitizing.pieces(text)
      clusterCount += pieces.count
      var offsets: Set<Int> = []
      var offset = 0
      for character in text {
        offsets.insert(offset)
        offset += character.utf8.count
      }
      if zip(pieces, pieces.dropFirst()).contains(where: { $0.utf8 > $1.utf8 }) { faults.append("order") }
      for piece in pieces {
        if !offsets.contains(piece.utf8) { faults.append("offset in \(text.debugDescription)") }
        if let fault = fault(in: piece.cluster) { faults.append("\(fault) in \(text.debugDescription)") }
      }
      let breaks = LineBreaking.opportunities(in: text).map(\.utf8)
      if zip(breaks, breaks.dropFirst()).contains(where: { $0 >= $1 }) { faults.append("order of breaks") }
      if !offsets.isSuperset(of: breaks) { faults.append("break in \(text.debugDescription)") }
    }
    #expect(clusterCount > 100_000)
    #expect(faults == [])
  }

  private static let scalars: [Unicode.Scalar] = [
    "a", "b", " ", "1", "#", "(", "$", "\t", "\n", "\r", "\0", "\u{1B}", "[", "\u{7}", "\u{7F}", "\u{85}",
    "\u{9B}",
    "é", "e", "\u{301}", "\u{323}", "\u{20E3}", "\u{338}", "\u{1ACF}", "漢", "、", "か", "\u{3099}", "ﾞ",
    "\u{1100}", "\u{1161}", "\u{11A8}", "각", "क", "्", "ि", "ष", "ก", "ำ", "ู", "\u{600}", "\u{D4E}",
    "🤖", "👍", "❤", "☝", "🏳", "🏴", "🫨", "🏽", "🇺", "🇸", "\u{FE0E}", "\u{FE0F}", "\u{200C}", "\u{200D}",
    "\u{E0067}", "\u{E0062}", "\u{E0065}", "\u{E006E}", "\u{E007F}", "\u{E0001}", "\u{200B}", "\u{2060}",
    "\u{FEFF}",
    "\u{AD}", "\u{34F}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{61C}", "\u{2028}", "\u{FFF9}", "\u{378}",
    "\u{A0}", "\u{3164}", "\u{10FFFD}",
  ]
}

/// A linear congruential generator (Knuth, MMIX): the same texts at every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }

  mutating func text(of scalars: [Unicode.Scalar]) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...16, using: &self) {
      text.unicodeScalars.append(scalars.randomElement(using: &self) ?? "a")
    }
    return text
  }
}
