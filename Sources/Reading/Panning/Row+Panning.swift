extension Row {
  private static let more = (left: Span("‹", .muted), right: Span("›", .muted))

  /// The row as it is seen on a page that is panned by so many columns, with marks where it goes on.
  package func panned(by shift: Int) -> Row {
    var row = self
    row.strip = nil
    guard let strip, width > strip.start else { return row }
    let shift = strip.shift(shift)
    let view = strip.start + shift..<strip.start + shift + strip.room
    var shown = spans(in: 0..<strip.start)
    if !isBlank(in: strip.start..<view.lowerBound) {
      shown = spans(in: 0..<strip.start - 1) + [Self.more.left]
    }
    shown += spans(in: view)
    if !isBlank(in: view.upperBound..<max(width, view.upperBound)) { shown.append(Self.more.right) }
    row.spans = shown
    return row
  }

  /// Where a hit stands in the row, in columns; `nil` where it does not.
  func columns(of hit: Hit) -> Range<Int>? {
    var column = 0
    var found: Range<Int>?
    for span in spans {
      if span.origin?.text == hit.start.text, let columns = span.columns(of: hit.range) {
        found = (found?.lowerBound ?? column + columns.lowerBound)..<column + columns.upperBound
      }
      column += span.width
    }
    return found
  }

  private func spans(in columns: Range<Int>) -> [Span] {
    var parts: [Span] = []
    var column = 0
    for span in spans {
      if column >= columns.upperBound { break }
      parts += span.cut(to: columns.lowerBound - column..<columns.upperBound - column)
      column += span.width
    }
    return parts
  }

  private func isBlank(in columns: Range<Int>) -> Bool {
    var column = 0
    return columns.isEmpty
      || spans.allSatisfy { span in
        defer { column += span.width }
        return span.isBlank(in: columns.lowerBound - column..<columns.upperBound - column)
      }
  }
}
