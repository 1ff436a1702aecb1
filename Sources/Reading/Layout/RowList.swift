/// Rows kept as they come.
struct RowList: RowSink {
  let showsTokens = true
  var margin = Margin()
  private(set) var rows: [Row] = []
  /// The row that has begun.
  private var spans: [Span] = []
  private var offset = 0
  private var strip: Strip?

  /// - Parameter capacity: how many rows there will be, about.
  init(capacity: Int = 0) {
    rows.reserveCapacity(capacity)
  }

  mutating func beginRow(at offset: Int, strip: Strip?) {
    let side = margin.next()
    let margin = side.spans
    spans = []
    // Most rows have some spans of their own.
    spans.reserveCapacity(margin.count + 4)
    spans += margin
    self.offset = offset
    self.strip = strip?.moved(by: side.width)
  }

  mutating func put(
    _ clusters: Clusters, _ part: Range<Int>, _ style: Style, origin: Span.Origin?, link: Link?
  ) {
    spans.append(Span(clusters[part], style, origin: origin, link: link))
  }

  mutating func endRow() {
    rows.append(Row(spans, offset: offset, strip: strip))
  }

  mutating func put(_ row: Row) {
    rows.append(row.preceded(by: margin.next().spans))
  }
}
