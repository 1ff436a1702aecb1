internal import Posts

extension HelpView {
  /// What of a library could not be read, and why: a message for each, as `check` prints them.
  static func rows(unreadableIn library: Library, columns: Int) -> [Row] {
    let margin = margin(columns)
    let messages = library.findings.sorted { ($0.path, $0.message) < ($1.path, $1.message) }.flatMap {
      rows(
        [($0.path.isEmpty ? library.root : $0.path, Style(.code)), (": \($0.message)", .text)], margin,
        columns)
    }
    let more = rows(
      [("lectern check \(library.root)", Style(.code)), (" says what else is wrong", .muted)], margin, columns
    )
    return [title("What could not be read", margin), Row([], offset: 0)] + messages + [Row([], offset: 0)]
      + more
  }

  private static func rows(_ parts: [(String, Style)], _ margin: Int, _ columns: Int) -> [Row] {
    var text = StyledText()
    for (part, style) in parts { text.append(part, style, source: 0, isVerbatim: false) }
    return Filling(text).rows(width: max(1, columns - margin - 3)).enumerated().map { index, row in
      Row([.blank(index == 0 ? margin : margin + 2)] + row.spans, offset: 0)
    }
  }
}
