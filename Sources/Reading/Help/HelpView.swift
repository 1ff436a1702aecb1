/// Draws the help screen: keys on the left, what they do on the right, or below them on a narrow screen.
enum HelpView {
  static func draw(_ help: Help, in frame: inout Frame, rows: Int) {
    for (row, content) in self.rows(of: help.mode, help.keymap, columns: frame.size.columns)
      .dropFirst(help.top).prefix(rows).enumerated()
    {
      frame.put(content.spans, row: row, column: 0)
    }
  }

  /// All rows of the help for a mode.
  static func rows(of mode: Mode, _ keymap: Keymap = .standard, columns: Int) -> [Row] {
    let margin = columns >= 44 ? 2 : 0
    let bindings = keymap.bindings(in: mode).map { Entry($0.names, $0.summary) }
    let typing = PromptKey.all(in: mode).map { Entry($0.keys.map(\.name), $0.summary) }
    let widest = (bindings + typing).map(\.keys.width).max() ?? 0
    let isNarrow = columns < margin + widest + 2 + 24
    let indent = isNarrow ? margin + 2 : margin + widest + 2
    var rows = [row(mode.keysTitle, Style(.title), margin), Row([], offset: 0)]
    rows += bindings.flatMap { $0.rows(margin, indent: indent, columns: columns, isNarrow: isNarrow) }
    guard !typing.isEmpty else { return rows }
    rows += [Row([], offset: 0), row(mode.promptTitle, Style(.title), margin), Row([], offset: 0)]
    return rows + typing.flatMap { $0.rows(margin, indent: indent, columns: columns, isNarrow: isNarrow) }
  }

  /// Keys, and what they do.
  private struct Entry {
    let keys: Span
    let summary: Filling

    init(_ names: [String], _ summary: String) {
      keys = Span(names.joined(separator: " "), Style(.code))
      var text = StyledText()
      for (index, part) in summary.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
        text.append(
          String(part), index.isMultiple(of: 2) ? .text : Style(.code), source: 0, isVerbatim: false)
      }
      self.summary = Filling(text)
    }

    func rows(_ margin: Int, indent: Int, columns: Int, isNarrow: Bool) -> [Row] {
      var rows = summary.rows(width: max(1, columns - indent)).map { [Span.blank(indent)] + $0.spans }
      if isNarrow {
        rows.insert([Span.blank(margin), keys], at: 0)
      } else {
        rows[0] =
          [Span.blank(margin), keys, Span.blank(indent - margin - keys.width)] + rows[0].dropFirst()
      }
      return rows.map { Row($0, offset: 0) }
    }
  }

  private static func row(_ text: String, _ style: Style, _ margin: Int) -> Row {
    Row([.blank(margin), Span(text, style)], offset: 0)
  }

  /// What part of the help is in view, where it is not all of it.
  static func status(_ help: Help, columns: Int) -> [String] {
    let count = rows(of: help.mode, help.keymap, columns: columns).count
    guard count > help.size.rows else { return [] }
    return ["\(help.top + 1)–\(min(count, help.top + help.size.rows)) of \(count)"]
  }
}
