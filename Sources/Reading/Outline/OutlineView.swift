/// Draws the outline: an entry a row, emoji in a gutter of their own, titles indented by level.
enum OutlineView {
  /// - Parameters:
  ///   - current: the entry of the section in view.
  ///   - map: `nil` where nothing is remembered.
  static func draw(
    _ outline: Outline, current: Int, _ map: ReadingMap?, in frame: inout Frame, _ area: OutlineArea
  ) {
    area.sheet.drawGround(in: &frame)
    if outline.entries.isEmpty {
      let message = Span("no section matches “\(outline.filter)”", .muted)
      frame.put([message.truncated(to: area.columns - 2)], row: area.top, column: 2)
    }
    for row in 0..<area.rows {
      let index = outline.selection.top + row
      guard index < outline.entries.count else { break }
      let entry = outline.entries[index]
      draw(
        outline, entry, map?.facts(of: entry), isCurrent: entry == current, in: &frame, row: area.top + row,
        area)
      if outline.hasFocus, index == outline.selection.index {
        frame.paint(.selection, row: area.top + row, columns: 0..<area.columns)
      }
      frame.mark(.item(index), row: area.top + row, columns: 0..<area.columns)
    }
  }

  private static func draw(
    _ outline: Outline, _ entry: Int, _ facts: ReadingMap.Facts?, isCurrent: Bool, in frame: inout Frame,
    row: Int,
    _ area: OutlineArea
  ) {
    let style = Style(entry == 0 ? .title : .text, isCurrent ? .bold : [])
    if isCurrent { frame.put("▸", style, row: row, column: 0) }
    if outline.isChanged(entry) {
      frame.put("•", Style(.badge), row: row, column: 1)
    } else if facts?.isRead == true {
      frame.put("✓", .muted, row: row, column: 1)
    }
    let gutter = area.columns >= 24 ? OutlineTitle.gutter : 0
    let title = outline.title(of: entry)
    let split = OutlineTitle(title)
    if gutter > 0, let emoji = split.emoji { frame.put([emoji], style, row: row, column: 2) }
    let column = 2 + gutter + min(2 * outline.depth(of: entry), area.columns / 3)
    let text = Span(gutter > 0 ? String(split.text) : title, style)
    let told = facts.map { spans(of: $0, columns: area.columns) } ?? []
    let width = told.reduce(0) { $0 + $1.width }
    frame.put(
      [text.truncated(to: area.columns - column - (width == 0 ? 0 : width + 1))], row: row, column: column)
    frame.put(told, row: row, column: area.columns - width)
  }

  /// How often a section is hit, a line as long as it is, drawn heavily as far as it is read, and its minutes, as far as
  /// there is room.
  private static func spans(of facts: ReadingMap.Facts, columns: Int) -> [Span] {
    guard columns >= 30 else { return [] }
    var spans: [Span] = facts.hits > 0 ? [Span(" \(facts.hits) ", Style(.match)), Span(" ", .muted)] : []
    let longest = columns >= 60 ? 12 : 5
    let length = max(1, Int((facts.length * Double(longest)).rounded()))
    let read = Int((facts.read * Double(length)).rounded(.down))
    spans.append(Span(String(repeating: "━", count: read), Style(.link)))
    spans.append(Span(String(repeating: "─", count: length - read), Style(.rule)))
    spans.append(Span(String(repeating: " ", count: longest - length), .muted))
    guard columns >= 60 else { return spans }
    let minutes = facts.minutes == 0 ? "<1 min" : PostFacts.duration(facts.minutes)
    return spans + [Span(String(repeating: " ", count: max(1, 8 - minutes.count)) + minutes, .muted)]
  }

  /// Which entry of how many, or how many the filter has found.
  static func status(_ outline: Outline) -> String {
    let count = outline.sections.count
    if !outline.filter.isEmpty { return "\(outline.entries.count) of \(count + 1) · “\(outline.filter)”" }
    guard let entry = outline.selectedEntry, entry > 0 else { return outline.title }
    return "section \(entry) of \(count)"
  }

  static func hints(_ keymap: Keymap) -> [String] {
    [
      keymap.hint([.open: "read here", .filter: "find", .back: "back"], in: .outline),
      keymap.hint([.open: "", .filter: "", .back: ""], in: .outline),
    ]
  }
}
