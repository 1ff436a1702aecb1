/// Draws the help screen: keys on the left, what they do on the right, or below them on a narrow screen.
enum HelpView {
  static func draw(_ help: Help, in frame: inout Frame, rows: Int) {
    for (row, content) in self.rows(of: help.mode, columns: frame.size.columns)
      .dropFirst(help.top).prefix(rows).enumerated()
    {
      frame.put(content.spans, row: row, column: 0)
    }
  }

  /// All rows of the help for a mode.
  static func rows(of mode: Mode, columns: Int) -> [Row] {
    let margin = columns >= 44 ? 2 : 0
    let bindings = Binding.all.filter { $0.modes.contains(mode) }
    let keys = bindings.map { Span($0.names.joined(separator: " "), Style(.code)) }
    let widest = keys.map(\.width).max() ?? 0
    let isNarrow = columns < margin + widest + 2 + 24
    let indent = isNarrow ? margin + 2 : margin + widest + 2
    var rows = [row(mode.keysTitle, Style(.title), margin)]
    rows.append(Row([], offset: 0))
    for (binding, key) in zip(bindings, keys) {
      var summary = StyledText()
      summary.append(binding.summary, .text, source: 0, isVerbatim: false)
      var lines = Filling(summary).rows(width: max(1, columns - indent)).map { [blank(indent)] + $0.spans }
      if isNarrow {
        lines.insert([blank(margin), key], at: 0)
      } else {
        lines[0] = [blank(margin), key, blank(indent - margin - key.width)] + lines[0].dropFirst()
      }
      rows += lines.map { Row($0, offset: 0) }
    }
    return rows
  }

  private static func row(_ text: String, _ style: Style, _ margin: Int) -> Row {
    Row([blank(margin), Span(text, style)], offset: 0)
  }

  private static func blank(_ columns: Int) -> Span {
    Span(Array(repeating: .space, count: columns), .text)
  }

  /// What part of the help is in view, where it is not all of it.
  static func status(_ help: Help, columns: Int) -> [String] {
    let count = rows(of: help.mode, columns: columns).count
    guard count > help.size.rows else { return [] }
    return ["\(help.top + 1)–\(min(count, help.top + help.size.rows)) of \(count)"]
  }
}
