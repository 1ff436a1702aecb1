/// One row of a page, from the left edge of its gutter.
package struct Row: Equatable, Sendable {
  package var spans: [Span]
  /// UTF-8 bytes from the start of the source to the first text in it.
  package var offset: Int
  /// What it is as a whole, for Tab and the mouse.
  package var target: Target?
  /// The part of it that is too wide for its viewport; `nil` where all of it fits.
  package var strip: Strip?

  package init(_ spans: [Span], offset: Int, strip: Strip? = nil) {
    self.spans = spans
    self.offset = offset
    self.strip = strip
  }

  /// The columns it takes.
  package var width: Int { spans.reduce(0) { $0 + $1.width } }

  /// The columns from the first to the last cluster that is no space.
  var inked: Range<Int> {
    var column = 0
    var inked = 0..<0
    for span in spans {
      for cluster in span.clusters.extents() {
        let end = column + cluster.columns
        if !cluster.isSpace { inked = (inked.isEmpty ? column : inked.lowerBound)..<end }
        column = end
      }
    }
    return inked
  }

  /// The row behind something else.
  func preceded(by prefix: [Span]) -> Row {
    var row = self
    row.prepend(prefix)
    return row
  }

  mutating func prepend(_ prefix: [Span]) {
    if prefix.isEmpty { return }
    spans.insert(contentsOf: prefix, at: 0)
    strip = strip?.moved(by: prefix.reduce(0) { $0 + $1.width })
  }
}
