internal import Posts

/// Draws the preview right of the list: a rule, the page, and the path below it.
enum PreviewView {
  static func draw(_ preview: Preview, lighting words: WordMatch, in frame: inout Frame, _ area: ShelfArea) {
    guard let pager = preview.pager else { return }
    for row in 0..<area.rows { frame.put("│", Style(.rule), row: row, column: area.columns) }
    let left = area.columns + 1 + pager.geometry.left
    for (row, content) in pager.rows.enumerated() {
      // Its links are for when it is open.
      let spans = content.spans.map { Span($0.clusters, $0.style, origin: $0.origin) }
      frame.put(spans.lit(by: words), row: row, column: left)
    }
    let margin = left + pager.geometry.gutter
    let width = pager.geometry.measure
    if let failure = preview.failure {
      let reason = Span(failure, Style(.warning)).truncated(to: width)
      frame.put([reason], row: min(pager.rows.count, area.rows - 2), column: margin)
    }
    let path = Span(pager.post.id, .muted).truncated(to: width)
    frame.put([path].lit(by: words), row: area.rows - 1, column: margin)
  }
}
