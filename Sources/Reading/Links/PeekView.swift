internal import Posts

/// Draws what is peeked at: a rule with its title, and the page below.
enum PeekView {
  static func draw(_ peek: Peek, in frame: inout Frame, _ viewport: Size) {
    guard let pager = peek.pager else { return }
    let size = Peek.viewport(in: viewport)
    let top = max(0, viewport.rows - size.rows)
    let blank = Array(repeating: Cluster.space, count: size.columns)
    for row in top..<viewport.rows { frame.put(blank, .text, row: row, column: 0) }
    if top > 0 {
      frame.put(String(repeating: "─", count: size.columns), Style(.rule), row: top - 1, column: 0)
      let title = Span(" \(pager.post.title) ", Style(.title)).truncated(to: max(0, size.columns - 4))
      frame.put([title], row: top - 1, column: 2)
    }
    for (row, content) in pager.rows.enumerated() where top + row < viewport.rows {
      let spans = content.spans.map { Span($0.clusters, $0.style, origin: $0.origin) }
      frame.put(spans, row: top + row, column: pager.geometry.left)
    }
  }
}
