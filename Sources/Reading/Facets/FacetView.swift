internal import Posts

/// Draws the list of facets: the kind where it begins, the name, and how many posts have it.
enum FacetView {
  /// The columns of the kind, with the blank behind it.
  private static let kindColumns = 10

  static func draw(_ list: FacetList, in frame: inout Frame, _ area: FacetArea) {
    area.sheet.drawGround(in: &frame)
    if list.entries.isEmpty {
      let text = list.filter.isEmpty ? "nothing to narrow by" : "nothing matches “\(list.filter)”"
      let message = Span(text, .muted).truncated(to: max(0, area.columns - 2))
      frame.put([message], row: area.top, column: area.left + min(1, area.columns))
    }
    for row in 0..<area.rows {
      let index = list.selection.top + row
      guard index < list.entries.count else { break }
      let kind = list.entries[index].facet.kind
      let isFirst = row == 0 || list.entries[index - 1].facet.kind != kind
      draw(list.entries[index], kind: isFirst ? kind.rawValue : "", in: &frame, row: area.top + row, area)
      let columns = area.left..<area.left + area.columns
      if index == list.selection.index { frame.paint(.selection, row: area.top + row, columns: columns) }
      frame.mark(.facet(index), row: area.top + row, columns: columns)
    }
  }

  private static func draw(
    _ entry: FacetList.Entry, kind: String, in frame: inout Frame, row: Int, _ area: FacetArea
  ) {
    var column = area.left + min(1, area.columns)
    if area.columns >= 30 {
      frame.put(kind, .muted, row: row, column: column)
      column += kindColumns
    }
    // A pane is wide: what belongs together stays together.
    let end = area.left + min(area.columns, kindColumns + 50) - 1
    let count = String(entry.count)
    frame.put(count, .muted, row: row, column: max(column, end - count.count))
    let style = entry.facet.kind == .tag ? Style(.tag) : .text
    let name = Span(entry.facet.label, style).truncated(to: max(0, end - count.count - 1 - column))
    frame.put([name], row: row, column: column)
  }

  /// How many posts are listed, and what they are narrowed to.
  static func status(_ list: FacetList, _ shelf: Shelf) -> String {
    let count = shelf.posts.count
    return (["\(count) \(count == 1 ? "post" : "posts")"] + shelf.narrowing).joined(separator: " · ")
  }

  static func hints(_ keymap: Keymap) -> [String] {
    [
      keymap.hint([.open: "narrow", .filter: "find", .back: "back"], in: .facets),
      keymap.hint([.open: "", .filter: "", .back: ""], in: .facets),
    ]
  }
}
