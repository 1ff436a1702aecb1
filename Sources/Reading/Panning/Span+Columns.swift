extension Span {
  /// What stands in some columns, counted from its first one. Of a wide cluster that lies only partly in them, a blank
  /// is left.
  func cut(to columns: Range<Int>) -> [Span] {
    if columns.lowerBound <= 0, columns.upperBound >= width { return [self] }
    var kept: Range<Int>?
    var column = 0
    var (left, right) = (false, false)
    for extent in clusters.extents() {
      let end = column + extent.columns
      if column >= columns.upperBound { break }
      if column >= columns.lowerBound, end <= columns.upperBound {
        kept = (kept?.lowerBound ?? extent.range.lowerBound)..<extent.range.upperBound
      } else if end > columns.upperBound {
        right = true
      } else if end > columns.lowerBound {
        left = true
      }
      column = end
    }
    let blank = Span(.spaces(1), style, link: link)
    return (left ? [blank] : []) + (kept.map { [part($0)] } ?? []) + (right ? [blank] : [])
  }

  /// Whether nothing can be seen in some columns, counted from its first one.
  func isBlank(in columns: Range<Int>) -> Bool {
    var column = 0
    return clusters.extents().allSatisfy { extent in
      defer { column += extent.columns }
      return extent.isSpace || column + extent.columns <= columns.lowerBound || column >= columns.upperBound
    }
  }

  /// The columns that some UTF-8 bytes of its text take, counted from its first column; `nil` where it has none of them.
  func columns(of bytes: Range<Int>) -> Range<Int>? {
    guard let origin else { return nil }
    var column = 0
    var found: Range<Int>?
    for extent in clusters.extents() {
      let end = column + extent.columns
      let place = extent.range.lowerBound + origin.offset..<extent.range.upperBound + origin.offset
      if place.overlaps(bytes) { found = (found?.lowerBound ?? column)..<end }
      column = end
    }
    return found
  }
}
