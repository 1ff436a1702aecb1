internal import Posts

/// Draws what is peeked at: a rule with its title, and the page below.
enum PeekView {
  static func draw(_ peek: Peek, in frame: inout Frame, _ viewport: Size) {
    guard let pager = peek.pager else { return }
    let size = Peek.viewport(in: viewport)
    let top = max(0, viewport.rows - size.rows)
    Sheet(rows: top..<viewport.rows, columns: 0..<size.columns).drawGround(in: &frame)
    if top > 0 {
      let title = Span(" \(pager.post.title) ", Style(.title)).truncated(to: max(0, size.columns - 4))
      frame.put([title], row: top - 1, column: 2)
    }
    for (row, content) in pager.rows.enumerated() where top + row < viewport.rows {
      let spans = content.spans.map { Span($0.clusters, $0.style, origin: $0.origin) }
      frame.put(spans, row: top + row, column: pager.geometry.left)
    }
  }
}
