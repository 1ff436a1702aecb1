extension Filling {
  /// Below this width the gaps of justified rows are wider than words.
  private static let narrowestJustified = 28

  /// Lays the text out as running text is set.
  func layOut(width: Int, _ typography: Typography, into sink: inout some RowSink) {
    if typography.isJustified, width >= Self.narrowestJustified {
      sink.put(justifiedRows(width: width, typography))
    } else if let bidi = typography.bidi {
      sink.put(rows(width: width, bidi))
    } else {
      layOut(width: width, into: &sink)
    }
  }

  private func justifiedRows(width: Int, _ typography: Typography) -> [Row] {
    rows(width: width, typography.bidi) { stretch in
      let hyphens = typography.hyphenation.map { divisions(of: stretch, $0) } ?? []
      let breaking = ParagraphBreaking(stretch, hyphens: hyphens, width: width)
      guard let breaks = breaking.best() else { return setRows(of: stretch, width: width) }
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

  /// The places in a stretch before which a word may be divided, in order.
  ///
  /// A word is what stands between two places to break, but for the marks around it. One that has anything but
  /// letters in it (an address, a name of code, a number), or capitals only, is not divided.
  private func divisions(of stretch: Stretch, _ hyphenation: Hyphenation) -> [Int] {
    var divisions: [Int] = []
    var start = 0
    for end in Array(stretch.breaks) + [stretch.clusters.length] where end > start {
      defer { start = end }
      guard let word = letters(of: stretch.clusters[start..<end]) else { continue }
      let place = start + word.place
      guard run(at: place, of: stretch).style.role != .code else { continue }
      let text = word.letters.text
      guard text != text.uppercased() || text == text.lowercased() else { continue }
      divisions += Self.places(in: word.letters, at: hyphenation.points(text)).map { place + $0 }
    }
    return divisions
  }

  /// The word in a text without the marks around it, and where it stands; `nil` where that is not letters only, or too
  /// short.
  private func letters(of text: Clusters) -> (letters: Clusters, place: Int)? {
    let isLetter = text.map(\.isLetter)
    guard let first = isLetter.firstIndex(of: true), let last = isLetter.lastIndex(of: true),
      last - first + 1 >= Self.shortestDivided, isLetter[first...last].allSatisfy(\.self)
    else { return nil }
    let extents = Array(text.extents())
    let start = extents[first].range.lowerBound
    return (text[start..<extents[last].range.upperBound], start)
  }

  private static let shortestDivided = 5

  /// Those of some points that lie between clusters of a word.
  private static func places(in word: Clusters, at points: [Int]) -> [Int] {
    var points = points[...]
    return word.extents().map(\.range.lowerBound).filter { place in
      while let first = points.first, first < place { points.removeFirst() }
      return points.first == place && place > 0
    }
  }
}

extension Cluster {
  fileprivate var isLetter: Bool {
    text.unicodeScalars.first?.properties.isAlphabetic == true
  }
}
