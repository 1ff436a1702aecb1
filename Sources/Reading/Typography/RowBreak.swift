/// A place in a stretch where a row may end, for a paragraph that is broken as a whole.
struct RowBreak: Equatable {
  /// The piece after the last one that the row shows: the space at its end is not shown.
  let end: Int
  /// The first piece of the next row.
  let next: Int
  /// Whether a hyphen is added.
  let isHyphenated: Bool
}

extension Stretch {
  /// The places where a row may end, in order; the last one is the end of the stretch.
  ///
  /// - Parameter hyphens: the pieces before which a word may be divided, in order.
  func rowBreaks(hyphens: [Int]) -> [RowBreak] {
    var breaks: [RowBreak] = []
    var hyphens = hyphens[...]
    for index in pieces.indices.dropFirst() {
      let isHyphenated = hyphens.first == index
      if isHyphenated { hyphens.removeFirst() }
      if isBreakable[index] {
        breaks.append(RowBreak(end: trimmed(0..<index).upperBound, next: index, isHyphenated: false))
      } else if isHyphenated {
        breaks.append(RowBreak(end: index, next: index, isHyphenated: true))
      }
    }
    let end = trimmed(0..<pieces.count).upperBound
    breaks.append(RowBreak(end: end, next: pieces.count, isHyphenated: false))
    return breaks
  }
}
