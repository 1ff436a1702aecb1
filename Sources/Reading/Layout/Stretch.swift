/// A part of a text between two hard breaks: clusters, and where a row may end between them.
struct Stretch {
  private(set) var pieces: [Piece]
  /// Whether a row may end before the piece of the same index.
  private(set) var isBreakable: [Bool]

  /// The stretches of a text, in order; always at least one.
  static func all(of text: StyledText) -> [Stretch] {
    let utf8 = text.text.utf8
    guard utf8.contains(UInt8(ascii: "\n")) else { return [Stretch(text.text[...], at: 0, of: text)] }
    var stretches: [Stretch] = []
    var start = 0
    for line in utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      stretches.append(Stretch(Substring(line), at: start, of: text))
      start += line.count + 1
    }
    return stretches
  }

  private init(_ part: Substring, at start: Int, of text: StyledText) {
    var opportunities = LineBreaking.opportunities(in: part).map(\.utf8)[...]
    pieces = []
    isBreakable = []
    text.forEachPiece(of: part, at: start) { piece in
      let place = piece.utf8 - start
      while let first = opportunities.first, first < place { opportunities.removeFirst() }
      let isBreakable = opportunities.first == place
      if isBreakable { opportunities.removeFirst() }
      pieces.append(piece)
      self.isBreakable.append(isBreakable)
    }
  }

  /// Takes a number of pieces off its head.
  mutating func dropFirst(_ count: Int) {
    pieces.removeFirst(count)
    isBreakable.removeFirst(count)
  }

  /// The UTF-8 bytes of some of its pieces as they are shown.
  func length(_ extent: Range<Int>) -> Int {
    pieces[extent].reduce(0) { $0 + $1.cluster.text.utf8.count }
  }

  /// The columns of some of its pieces.
  func columns(_ extent: Range<Int>) -> Int {
    pieces[extent].reduce(0) { $0 + $1.cluster.width }
  }

  /// The rows that it takes in `limit` columns, as ranges of its pieces, without the spaces at their ends.
  func extents(width limit: Int) -> [Range<Int>] {
    var extents: [Range<Int>] = []
    var start = 0
    var width = 0
    /// The first piece of the next row, if the row ends at the last opportunity.
    var candidate: Int?
    for (index, piece) in pieces.enumerated() {
      if isBreakable[index], index > start { candidate = index }
      // Spaces may hang over the edge: they are not shown at the end of a row.
      if width + piece.cluster.width > limit, !piece.cluster.isSpace, index > start {
        let end = candidate ?? index
        extents.append(start..<end)
        (start, candidate) = (end, nil)
        width = columns(start..<index)
        if width + piece.cluster.width > limit, index > start {
          extents.append(start..<index)
          (start, width) = (index, 0)
        }
      }
      width += piece.cluster.width
    }
    extents.append(start..<pieces.count)
    return extents.map(trimmed)
  }

  /// An extent without the spaces at its end.
  func trimmed(_ extent: Range<Int>) -> Range<Int> {
    var end = extent.upperBound
    while end > extent.lowerBound, pieces[end - 1].cluster.isSpace { end -= 1 }
    return extent.lowerBound..<end
  }

  /// The columns of the widest word.
  var longestWord: Int {
    var longest = 0
    var width = 0
    for (index, piece) in pieces.enumerated() {
      if isBreakable[index] || piece.cluster.isSpace { width = 0 }
      if !piece.cluster.isSpace { width += piece.cluster.width }
      longest = max(longest, width)
    }
    return longest
  }
}
