internal import Posts

/// Draws the beginning of the selected section right of the list: a rule, the headings it stands under, its text, and the
/// path of the post below.
enum FoundPreview {
  static func draw(_ finder: Finder, in frame: inout Frame, _ area: FinderArea) {
    guard let (post, section) = finder.selected else { return }
    for row in 0..<area.rows { frame.put("│", Style(.rule), row: row, column: area.columns) }
    let margin = area.columns + 3
    let width = max(1, frame.size.columns - margin - 2)
    let words = finder.result.words
    var rows = [[Span(post.post.title, Style(.title, .bold)).truncated(to: width)]]
    let headings = (section.above + [section.heading]).filter { !$0.isEmpty && $0 != post.post.title }
    if !headings.isEmpty {
      let path = headings.joined(separator: " › ")
      rows += filled(path, Style(.heading2), width: width)
    }
    rows.append([])
    for line in section.beginning.split(separator: "\n", omittingEmptySubsequences: false)
    where rows.count < area.rows {
      rows += filled(String(line), .text, width: width)
    }
    for (row, spans) in rows.prefix(max(0, area.rows - 2)).enumerated() {
      frame.put(spans.lit(by: words), row: row, column: margin)
    }
    frame.put([Span(post.post.id, .muted).truncated(to: width)], row: area.rows - 1, column: margin)
  }

  private static func filled(_ text: String, _ style: Style, width: Int) -> [[Span]] {
    var styled = StyledText()
    styled.append(text, style, source: 0, isVerbatim: false)
    return Filling(styled).rows(width: width).map { $0.spans }
  }
}
