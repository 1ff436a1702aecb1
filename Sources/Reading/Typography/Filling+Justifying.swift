extension Filling {
  /// Below this width the gaps of justified rows are wider than words.
  private static let narrowestJustified = 28

  /// The rows of the text as running text is set.
  func rows(width: Int, _ typography: Typography) -> [Row] {
    guard typography.isJustified, width >= Self.narrowestJustified else {
      return rows(width: width, typography.bidi)
    }
    return rows(width: width, typography.bidi) { stretch in
      let hyphens = typography.hyphenation.map { divisions(of: stretch, $0) } ?? []
      let breaking = ParagraphBreaking(stretch, hyphens: hyphens, width: width)
      guard let breaks = breaking.best() else { return stretch.extents(width: width).map { SetRow($0) } }
      var start = 0
      return breaks.enumerated().map { index, place in
        defer { start = place.next }
        let isLast = index == breaks.count - 1
        return SetRow(
          start..<max(start, place.end), isHyphenated: place.isHyphenated, number: index,
          justifiedWidth: isLast ? nil : width)
      }
    }
  }

  /// The pieces of a stretch before which a word may be divided, in order.
  ///
  /// A word is what stands between two places to break, but for the marks around it. One that has anything but
  /// letters in it (an address, a name of code, a number), or capitals only, is not divided.
  private func divisions(of stretch: Stretch, _ hyphenation: Hyphenation) -> [Int] {
    var divisions: [Int] = []
    var start = 0
    let pieces = stretch.pieces
    for index in 1...max(1, pieces.count) where index >= pieces.count || stretch.isBreakable[index] {
      defer { start = index }
      var word = start..<min(index, pieces.count)
      while let first = word.first, !pieces[first].isLetter { word = first + 1..<word.upperBound }
      while let last = word.last, !pieces[last].isLetter { word = word.lowerBound..<last }
      guard word.count >= Self.shortestDivided, word.allSatisfy({ pieces[$0].isLetter }) else { continue }
      guard run(of: pieces[word.lowerBound]).style.role != .code else { continue }
      let text = word.reduce(into: "") { $0 += pieces[$1].cluster.text }
      guard text != text.uppercased() || text == text.lowercased() else { continue }
      divisions += Self.pieces(of: word, in: pieces, at: hyphenation.points(text))
    }
    return divisions
  }

  private static let shortestDivided = 5

  /// The pieces of a word that begin at places in its text.
  private static func pieces(of word: Range<Int>, in pieces: [Piece], at points: [Int]) -> [Int] {
    var points = points[...]
    var offset = 0
    return word.filter { index in
      defer { offset += pieces[index].cluster.text.utf8.count }
      while let first = points.first, first < offset { points.removeFirst() }
      return points.first == offset && index > word.lowerBound
    }
  }
}

extension Piece {
  fileprivate var isLetter: Bool {
    cluster.text.unicodeScalars.first?.properties.isAlphabetic == true
  }
}
