/// Draws the outline: an entry a row, emoji in a gutter of their own, titles indented by level.
enum OutlineView {
  /// - Parameter current: the entry of the section in view.
  static func draw(_ outline: Outline, current: Int, in frame: inout Frame, _ area: OutlineArea) {
    drawGround(in: &frame, area)
    if outline.entries.isEmpty {
      let message = Span("no section matches “\(outline.filter)”", .muted)
      frame.put([message.truncated(to: area.columns - 2)], row: area.top, column: 2)
    }
    for row in 0..<area.rows {
      let index = outline.selection.top + row
      guard index < outline.entries.count else { break }
      let entry = outline.entries[index]
      draw(outline, entry, isCurrent: entry == current, in: &frame, row: area.top + row, area)
      if outline.hasFocus, index == outline.selection.index {
        frame.paint(.selection, row: area.top + row, columns: 0..<area.columns)
      }
      frame.mark(.item(index), row: area.top + row, columns: 0..<area.columns)
    }
  }

  /// Blanks the area and sets it off from the page.
  private static func drawGround(in frame: inout Frame, _ area: OutlineArea) {
    let blank = Array(repeating: Cluster.space, count: area.columns)
    for row in area.top..<area.top + area.rows {
      frame.put(blank, .text, row: row, column: 0)
      if area.isPane { frame.put("│", Style(.rule), row: row, column: area.columns) }
    }
    if !area.isPane {
      let rule = String(repeating: "─", count: area.columns)
      frame.put(rule, Style(.rule), row: area.top - 1, column: 0)
    }
  }

  private static func draw(
    _ outline: Outline, _ entry: Int, isCurrent: Bool, in frame: inout Frame, row: Int, _ area: OutlineArea
  ) {
    let style = Style(entry == 0 ? .title : .text, isCurrent ? .bold : [])
    if isCurrent { frame.put("▸", style, row: row, column: 0) }
    if outline.isChanged(entry) { frame.put("•", Style(.badge), row: row, column: 1) }
    let gutter = area.columns >= 24 ? OutlineTitle.gutter : 0
    let title = outline.title(of: entry)
    let split = OutlineTitle(title)
    if gutter > 0, let emoji = split.emoji { frame.put([emoji], style, row: row, column: 2) }
    let column = 2 + gutter + min(2 * outline.depth(of: entry), area.columns / 3)
    let text = Span(gutter > 0 ? String(split.text) : title, style)
    frame.put([text.truncated(to: area.columns - column)], row: row, column: column)
  }

  /// Which entry of how many, or how many the filter has found.
  static func status(_ outline: Outline) -> String {
    let count = outline.sections.count
    if !outline.filter.isEmpty { return "\(outline.entries.count) of \(count + 1) · “\(outline.filter)”" }
    guard let entry = outline.selectedEntry, entry > 0 else { return outline.title }
    return "section \(entry) of \(count)"
  }

  static let hints = ["Enter read here · / find · Esc back", "Enter · / · Esc"]
}
