/// The cells of the list of facets: in place of what is told of the selected post where that stands beside the shelf,
/// else a sheet over its lower half.
struct FacetArea: Equatable {
  let top: Int
  let rows: Int
  let left: Int
  let columns: Int
  /// Whether it stands beside the posts.
  let isPane: Bool

  /// - Parameters:
  ///   - viewport: the cells above the status row.
  ///   - count: the entries there are, without a filter.
  init(beside shelf: ShelfArea, in viewport: Size, count: Int, isLinear: Bool) {
    isPane = shelf.previewColumns > 0
    left = isPane ? shelf.columns + 1 : 0
    columns = max(0, isPane ? shelf.previewColumns - 1 : viewport.columns)
    let whole = max(1, viewport.rows)
    rows = isPane || isLinear ? whole : max(1, min(count, viewport.rows / 2 - 1))
    top = isPane ? 0 : max(0, viewport.rows - rows)
  }

  var sheet: Sheet {
    Sheet(rows: top..<top + rows, columns: left..<left + columns, edge: isPane ? left - 1 : nil)
  }
}
