/// The grid of cells to show next. A pure value: the same state gives the same frame.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// Where the terminal's cursor stands while something is typed; `nil` hides it.
  package var cursor: Position?
  private var cells: [Cell]
  /// What can be pointed at, by row, in the order in which it was put there.
  var regions: [Int: [Region]] = [:]

  /// A place in a frame, in cells from its top left corner.
  package struct Position: Equatable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.rows) * max(0, size.columns))
  }

  /// The cells of `row`, exactly `size.columns` of them.
  package subscript(row row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Puts `clusters` at a position and returns the column after the last one.
  ///
  /// What lies outside the frame, or would be cut in half by its right edge, is left out.
  @discardableResult
  package mutating func put(
    _ clusters: some Sequence<Cluster>, _ style: Style, row: Int, column: Int
  ) -> Int {
    let first = column
    var column = column
    for cluster in clusters {
      let end = column + cluster.width
      if row >= 0, row < size.rows, column >= 0, end <= size.columns, cluster.width > 0 {
        let start = row * size.columns
        blankHalves(around: start + column..<start + end)
        cells[start + column] = Cell(cluster, style)
        if cluster.width == 2 { cells[start + column + 1] = Cell(nil, style) }
      }
      column = end
    }
    unmark(row: row, columns: first..<column)
    return column
  }

  /// Blanks what would be left of wide clusters that lie only partly in `range`.
  private mutating func blankHalves(around range: Range<Int>) {
    if cells[range.lowerBound].cluster == nil { cells[range.lowerBound - 1].cluster = .space }
    if range.upperBound < cells.count, cells[range.upperBound].cluster == nil {
      cells[range.upperBound].cluster = .space
    }
  }

  /// Puts a row of spans, with the links they are parts of, at a position and returns the column after it.
  @discardableResult
  package mutating func put(_ spans: [Span], row: Int, column: Int) -> Int {
    spans.reduce(column) { column, span in
      let end = put(span.clusters, span.style, row: row, column: column)
      if let link = span.link { mark(.link(link), row: row, columns: column..<end) }
      return end
    }
  }

  /// Puts text of any origin, sanitized, at a position and returns the column after it.
  @discardableResult
  package mutating func put(_ text: String, _ style: Style, row: Int, column: Int) -> Int {
    put(Sanitizing.clusters(text), style, row: row, column: column)
  }

  /// Gives every cell of `row` from `columns` the role, keeping attributes: how a selected row is lit. What a filter
  /// found in it stays told apart.
  package mutating func paint(_ role: Role, row: Int, columns: Range<Int>) {
    guard (0..<size.rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      let index = row * size.columns + column
      if cells[index].style.role == .match {
        cells[index].style.attributes.insert(.reverse)
      } else {
        cells[index].style.role = role
      }
    }
  }

  /// The frame as text, a line a row, blanks at the end of a row left out: what tests compare.
  package var text: String {
    (0..<size.rows).map { row in
      var line = self[row: row].compactMap { $0.cluster?.text }.joined()
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
