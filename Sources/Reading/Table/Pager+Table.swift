internal import Markdown

extension Pager {
  /// A table of a page alone, from the row on that is on top of the page, and panned to the same column.
  ///
  /// - Parameter part: one that shows some of the table.
  init?(tableAt part: Int, of pager: Pager, viewport: Size) {
    guard let page = Page(tableAt: part, of: pager.page, columns: viewport.columns) else { return nil }
    self.init(page, viewport: viewport)
    if let column = pager.column(ofTable: part) { pan(toColumn: column) }
    guard let first = pager.rows.first, pager.top.part == part else { return }
    show(min(self.page.position(at: first.offset), lastTop()))
  }

  /// Which of its columns beside the first one a table of a page begins with, panned as it is; `nil` where it has all
  /// of them in view.
  private func column(ofTable part: Int) -> Int? {
    guard let strip = page.laidOut[part]?.lazy.compactMap(\.strip).first else { return nil }
    return strip.columns.lastIndex { $0 <= strip.shift(shift) }
  }

  /// The tables in view by the ids of their blocks, each with the first part that shows some of it, and how many of its
  /// rows are in view.
  var tablesInView: [(id: Int, part: Int, rows: Int)] {
    var tables: [(id: Int, part: Int, rows: Int)] = []
    var part = top.part
    while part < page.postEnd, part < bottom.part || part == bottom.part && bottom.row > 0 {
      if part > 0, case let leaf = page.flow.leaves[part - 1], leaf.showsTable {
        let block = leaf.block
        let first = part == top.part ? top.row : 0
        let end = part == bottom.part ? bottom.row : page.laidOut[part]?.count ?? 0
        if tables.last?.id != block.id { tables.append((block.id, part, 0)) }
        tables[tables.count - 1].rows += end - first
      }
      part = page.part(after: part)
    }
    return tables
  }
}
