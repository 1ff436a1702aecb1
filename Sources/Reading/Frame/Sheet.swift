/// Cells that lie over something else, or beside it: blanked, and set off by a rule.
struct Sheet: Equatable, Sendable {
  let rows: Range<Int>
  let columns: Range<Int>
  /// The column of the rule beside it; `nil` where it stands above it.
  var edge: Int?

  func contains(_ position: Frame.Position) -> Bool {
    rows.contains(position.row) && columns.contains(position.column)
  }

  func drawGround(in frame: inout Frame) {
    let blank = Array(repeating: Cluster.space, count: columns.count)
    for row in rows {
      frame.put(blank, .text, row: row, column: columns.lowerBound)
      if let edge { frame.put("│", Style(.rule), row: row, column: edge) }
    }
    guard edge == nil, rows.lowerBound > 0 else { return }
    frame.put(
      String(repeating: "─", count: columns.count), Style(.rule), row: rows.lowerBound - 1,
      column: columns.lowerBound)
  }
}
