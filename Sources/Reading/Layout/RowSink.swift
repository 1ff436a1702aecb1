/// What takes the rows of leaves as they are laid out, from the top and span by span.
///
/// The pager keeps them as values (`RowList`); printing writes them at once and makes none (`RowWriter`).
protocol RowSink {
  /// What stands left of the rows that begin.
  var margin: Margin { get set }

  /// Whether anybody can see what the parts of code are.
  var showsTokens: Bool { get }

  /// - Parameters:
  ///   - offset: UTF-8 bytes from the start of the source to the first text in the row.
  ///   - strip: the part of it that is too wide for its viewport, without the margin.
  mutating func beginRow(at offset: Int, strip: Strip?)

  /// Puts a part of some clusters, given in UTF-8 bytes of them, behind what is in the row; see `Span`.
  mutating func put(
    _ clusters: Clusters, _ part: Range<Int>, _ style: Style, origin: Span.Origin?, link: Link?)

  /// Puts blank columns beside the text.
  mutating func putBlank(_ columns: Int)

  mutating func endRow()

  /// Takes a row as a whole.
  mutating func put(_ row: Row)
}

extension RowSink {
  mutating func put(_ span: Span) {
    put(span.clusters, 0..<span.clusters.length, span.style, origin: span.origin, link: span.link)
  }

  mutating func putBlank(_ columns: Int) { put(.blank(columns)) }

  mutating func put(_ rows: [Row]) {
    for row in rows { put(row) }
  }

  /// Takes a row of nothing but its margin.
  mutating func putBlankRow(at offset: Int) {
    beginRow(at: offset, strip: nil)
    endRow()
  }

  /// Takes a row of one span.
  mutating func putRow(_ span: Span, at offset: Int, strip: Strip? = nil) {
    beginRow(at: offset, strip: strip)
    put(span)
    endRow()
  }
}
