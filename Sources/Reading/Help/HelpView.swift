/// Draws the help screen: keys on the left, what they do on the right, or below them on a narrow screen.
enum HelpView {
  static func draw(_ help: Help, in frame: inout Frame) {
    for (row, content) in help.rows.dropFirst(help.top).prefix(help.size.rows).enumerated() {
      var content = content
      if let search = help.search {
        content.light(
          search.hits.filter { $0.start.part == help.top + row }, as: .match, current: search.current)
      }
      frame.put(content.spans, row: row, column: 0)
    }
  }

  /// All rows of the help for a subject, to be searched.
  static func rows(of subject: Help.Subject, columns: Int) -> [Row] {
    let rows =
      switch subject {
      case .keys(let mode, let keymap): rows(of: mode, keymap, columns: columns)
      case .unreadable(let library): rows(unreadableIn: library, columns: columns)
      }
    return rows.map(\.searchable)
  }

  static func margin(_ columns: Int) -> Int { columns >= 44 ? 2 : 0 }

  /// All rows of the help for a mode.
  static func rows(of mode: Mode, _ keymap: Keymap = .standard, columns: Int) -> [Row] {
    let margin = margin(columns)
    let bindings = keymap.bindings(in: mode).map { Entry($0.names, $0.summary) }
    let typing = PromptKey.all(in: mode).map { Entry($0.keys.map(\.name), $0.summary) }
    let widest = (bindings + typing).map(\.keys.width).max() ?? 0
    let isNarrow = columns < margin + widest + 2 + 24
    let indent = isNarrow ? margin + 2 : margin + widest + 2
    var rows = [title(mode.keysTitle, margin), Row([], offset: 0)]
    rows += bindings.flatMap { $0.rows(margin, indent: indent, columns: columns, isNarrow: isNarrow) }
    guard !typing.isEmpty else { return rows }
    rows += [Row([], offset: 0), title(mode.promptTitle, margin), Row([], offset: 0)]
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

  static func title(_ text: String, _ margin: Int) -> Row {
    Row([.blank(margin), Span(text, Style(.title))], offset: 0)
  }

  /// How many hits, and what part of the help is in view where it is not all of it; the shorter form for narrow screens.
  static func status(_ help: Help) -> [String] {
    let (first, count) = (help.top + 1, help.rows.count)
    let view = count > help.size.rows ? "\(first)–\(min(count, help.top + help.size.rows)) of \(count)" : nil
    guard let search = help.search else { return [view].compactMap { $0 } }
    return [[search.status, view].compactMap { $0 }.joined(separator: " · "), search.status]
  }
}
