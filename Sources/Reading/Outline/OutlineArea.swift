/// The cells of the outline: a pane left of the page where both have room, else a sheet over its lower half, so that
/// the section on top stays in view.
struct OutlineArea {
  let isPane: Bool
  /// The first row of the list.
  let top: Int
  let rows: Int
  let columns: Int

  /// - Parameters:
  ///   - viewport: the cells above the status row.
  ///   - count: the entries there are, without a filter.
  init(in viewport: Size, count: Int) {
    let pane = Self.paneColumns(in: viewport.columns)
    isPane = pane > 0
    rows = isPane ? max(1, viewport.rows) : min(count, max(1, viewport.rows / 2 - 1))
    top = isPane ? 0 : max(0, viewport.rows - rows)
    columns = isPane ? pane - 2 : viewport.columns
  }

  /// All of the viewport.
  init(whole viewport: Size) {
    (isPane, top, rows, columns) = (false, 0, max(1, viewport.rows), viewport.columns)
  }

  var sheet: Sheet { Sheet(rows: top..<top + rows, columns: 0..<columns, edge: isPane ? columns : nil) }

  /// The columns that a pane takes from the page, with the rule and the blank between them; 0 where there is none.
  static func paneColumns(in columns: Int) -> Int {
    columns >= 110 ? min(40, columns * 3 / 10) : 0
  }
}
