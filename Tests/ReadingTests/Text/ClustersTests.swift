import Testing

@testable import Reading

@Suite struct ClustersTests {
  private let text = Sanitizing.clusters("a漢é 🇯🇵b")

  @Test func extent() {
    #expect(text.count == 6)
    #expect(text.width == 8)
    #expect(text.length == "a漢é 🇯🇵b".utf8.count)
    #expect(text.map(\.width) == [1, 2, 1, 1, 2, 1])
    #expect(text.map(\.doubt) == [nil, nil, nil, nil, .flag, nil])
    #expect(text.extents().map(\.range.lowerBound) == [0, 1, 4, 6, 7, 15])
    #expect(text.extents().map(\.isSpace) == [false, false, false, true, false, false])
  }

  @Test func aPartIsATextByItself() {
    let part = text[1..<7]
    #expect(part == Sanitizing.clusters("漢é "))
    #expect(part != Sanitizing.clusters("漢e "))
    #expect((part.count, part.width, part.text) == (3, 4, "漢é "))
    #expect(part[3..<6] == Sanitizing.clusters("é "))
    #expect(part.trimmed(0..<6) == 0..<5)
    #expect(!part.isPlain && text[6..<7].isPlain && text[6..<7].isBlank)
  }

  @Test func whatIsAppendedToAPartFollowsIt() {
    var part = text[1..<4]
    part.append(Cluster.space)
    part.append(text[7..<16])
    #expect(part == Sanitizing.clusters("漢 🇯🇵b"))
    #expect(part.map(\.width) == [2, 1, 2, 1])
    #expect(text.text == "a漢é 🇯🇵b")
    #expect(text[0..<1] + text[15..<16] == Sanitizing.clusters("ab"))
  }

  @Test(arguments: [0, 1, 255, 256, 257, 5000]) func spaces(count: Int) {
    var spaces = Clusters.spaces(count)
    #expect((spaces.count, spaces.width, spaces.isBlank) == (count, count, true))
    spaces.append(Sanitizing.clusters("é"))
    #expect(spaces.text == String(repeating: " ", count: count) + "é")
  }

  @Test("Clusters and the bytes between them are the same however a text is put together")
  func equality() {
    let clusters = Array(text)
    #expect(Clusters(clusters) == text)
    #expect(clusters.reduce(into: Clusters()) { $0.append($1) } == text)
  }
}

@Suite struct PiecesTests {
  @Test(arguments: [
    // Text, then where each offset of it is shown: at the first piece from there on.
    ("abc", [0, 1, 2, 3]),
    ("a\u{200B}b", [0, 1, 1, 1, 1, 2]),
    ("\u{1B}a", [0, 2, 3]),
    ("e\u{301}x", [0, 2, 2, 2, 3]),
    ("漢x", [0, 3, 3, 3, 4]),
    ("\u{200B}a", [0, 0, 0, 0, 1]),
  ])
  func placesOfOffsets(text: String, expected: [Int]) {
    let pieces = Sanitizing.pieces(text)
    #expect((0...text.utf8.count).map { pieces.place(from: $0) } == expected)
  }

  @Test func offsetsWithoutAPiece() {
    let pieces = Sanitizing.pieces("a\u{200B}b\u{AD}")
    #expect((0...6).map { pieces.place(of: $0) } == [0, nil, nil, nil, 1, nil, nil])
    #expect((0..<2).map { pieces.utf8(at: $0) } == [0, 4])
  }

  @Test func idleSpaces() {
    let pieces = Sanitizing.pieces("  a  b \u{2003}c ")
    #expect(pieces.hasIdleSpaces)
    #expect(!Sanitizing.pieces("a b é c").hasIdleSpaces)
    let shown = pieces.withoutIdleSpaces { $0 == 4 }
    #expect(shown.clusters.text == "a  b c ")
    #expect(shown.map(\.utf8) == [2, 3, 4, 5, 6, 10, 11])
    #expect(shown.place(of: 5) == 3)
  }
}
