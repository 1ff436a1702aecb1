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
    let tokens = CodeTokens(of: block, portion).lines
    for (number, line) in lines.enumerated() {
      let runs = tokens.map { StyleRuns($0[number], from: line.range.lowerBound) } ?? StyleRuns(Style(role))
      rows += self.rows(of: line, runs, number: number, in: block, width: width - indent).map {
        indent == 0 || $0.spans.isEmpty
          ? $0 : Row([Span(String(repeating: " ", count: indent))] + $0.spans, offset: $0.offset)
      }
    }
    return rows.isEmpty ? [Row([], offset: block.range.lowerBound)] : rows
  }

  private func rows(of line: Line, _ runs: StyleRuns, number: Int, in block: Block, width: Int) -> [Row] {
    var runs = runs
    var rows = [Row([], offset: line.range.lowerBound)]
    var span: Span?
    var shown = 0
    var used = 0
    let pieces = CodeLine(line, in: block).pieces
    // Blanks at the end of a line begin no row.
    let end = pieces.lastIndex { !$0.cluster.isSpace } ?? -1
    for (index, piece) in pieces.enumerated() {
      let cluster = piece.cluster
      if used + cluster.width > width, used > 0 {
        if index > end { break }
        if let full = span { rows[rows.count - 1].spans.append(full) }
        span = nil
        let mark = width > 8 ? [Self.continuation] : []
        rows.append(Row(mark, offset: line.range.lowerBound + piece.utf8))
        used = mark.isEmpty ? 0 : Self.continuation.width
      }
      let style = runs.style(at: piece.utf8)
      if span?.style != style {
        if let finished = span { rows[rows.count - 1].spans.append(finished) }
        span = Span([], style, origin: Span.Origin(text: number, offset: shown))
      }
      span?.clusters.append(cluster)
      shown += cluster.text.utf8.count
      used += cluster.width
    }
    if let span { rows[rows.count - 1].spans.append(span) }
    return rows
  }
}
