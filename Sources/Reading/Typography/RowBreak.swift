/// A place in a stretch where a row may end, for a paragraph that is broken as a whole.
struct RowBreak: Equatable {
  /// The place where the row ends: the space at its end is not shown.
  let end: Int
  /// The place where the next row starts.
  let next: Int
  /// Whether a hyphen is added.
  let isHyphenated: Bool
}

extension Stretch {
  /// The places where a row may end, in order; the last one is the end of the stretch.
  ///
  /// - Parameter hyphens: the places before which a word may be divided, in order.
  func rowBreaks(hyphens: [Int]) -> [RowBreak] {
    var breaks: [RowBreak] = []
    var hyphens = hyphens[...]
    for place in self.breaks where place > 0 {
      while let hyphen = hyphens.first, hyphen <= place {
        hyphens.removeFirst()
        if hyphen < place { breaks.append(RowBreak(end: hyphen, next: hyphen, isHyphenated: true)) }
      }
      let end = clusters.trimmed(0..<place).upperBound
      breaks.append(RowBreak(end: end, next: place, isHyphenated: isHyphenated(at: end)))
    }
    breaks += hyphens.map { RowBreak(end: $0, next: $0, isHyphenated: true) }
    let length = clusters.length
    breaks.append(RowBreak(end: clusters.trimmed(0..<length).upperBound, next: length, isHyphenated: false))
    return breaks
  }
}
