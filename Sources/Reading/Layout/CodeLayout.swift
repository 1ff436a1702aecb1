internal import Markdown

/// Lays out lines that keep their columns. A line too long for the width goes on in the next row, behind a mark.
struct CodeLayout {
  let role: Role

  private static let indent = 2
  private static let continuation = Span("↪ ", .muted)

  /// - Parameter portion: the part of the source to lay out, of a block that is cut.
  func rows(of block: Block, _ portion: Range<Int>?, width: Int) -> [Row] {
    let indent = width > 4 * Self.indent ? Self.indent : 0
    var rows: [Row] = []
    let lines = portion.map { block.lines.cut(to: $0) } ?? Array(block.lines)
    for (number, line) in lines.enumerated() {
      rows += self.rows(of: line, number: number, in: block, width: width - indent).map {
        indent == 0 || $0.spans.isEmpty
          ? $0 : Row([Span(String(repeating: " ", count: indent))] + $0.spans, offset: $0.offset)
      }
    }
    return rows.isEmpty ? [Row([], offset: block.range.lowerBound)] : rows
  }

  private func rows(of line: Line, number: Int, in block: Block, width: Int) -> [Row] {
    var rows = [Row([], offset: line.range.lowerBound)]
    var row = Span([], Style(role), origin: Span.Origin(text: number, offset: 0))
    var shown = 0
    var used = 0
    for piece in CodeLine(line, in: block).pieces {
      let cluster = piece.cluster
      if used + cluster.width > width, used > 0 {
        rows[rows.count - 1].spans.append(row)
        row = Span([], Style(role), origin: Span.Origin(text: number, offset: shown))
        let mark = width > 8 ? [Self.continuation] : []
        rows.append(Row(mark, offset: line.range.lowerBound + piece.utf8))
        used = mark.isEmpty ? 0 : Self.continuation.width
      }
      row.clusters.append(cluster)
      shown += cluster.text.utf8.count
      used += cluster.width
    }
    if !row.clusters.isEmpty { rows[rows.count - 1].spans.append(row) }
    return rows
  }
}
