internal import Markdown

/// Lays out lines that keep their columns. A line too long for the width goes on in the next row, behind a mark.
struct CodeLayout {
  let role: Role

  private static let tabStop = 4
  private static let indent = 2
  private static let continuation = Span("↪ ", .muted)

  /// - Parameter portion: the part of the source to lay out, of a block that is cut.
  func rows(of block: Block, _ portion: Range<Int>?, width: Int) -> [Row] {
    let indent = width > 4 * Self.indent ? Self.indent : 0
    var rows: [Row] = []
    for line in portion.map({ block.lines.cut(to: $0) }) ?? Array(block.lines) {
      rows += self.rows(of: line, in: block, width: width - indent).map {
        indent == 0 || $0.spans.isEmpty
          ? $0 : Row([Span(String(repeating: " ", count: indent))] + $0.spans, offset: $0.offset)
      }
    }
    return rows.isEmpty ? [Row([], offset: block.range.lowerBound)] : rows
  }

  private func rows(of line: Line, in block: Block, width: Int) -> [Row] {
    let text = block.text(of: line)
    let style = Style(role)
    var rows = [Row([], offset: line.range.lowerBound)]
    var row: [Cluster] = []
    var column = 0
    var used = 0
    func close() {
      rows[rows.count - 1].spans += row.isEmpty ? [] : [Span(row, style)]
      row = []
    }
    func place(_ cluster: Cluster, offset: Int) {
      if used + cluster.width > width, used > 0 {
        close()
        let mark = width > 8 ? [Self.continuation] : []
        rows.append(Row(mark, offset: line.range.lowerBound + offset))
        used = mark.isEmpty ? 0 : Self.continuation.width
      }
      row.append(cluster)
      used += cluster.width
      column += cluster.width
    }
    for _ in 0..<line.padding { place(.space, offset: 0) }
    var start = 0
    for (index, part) in text.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        repeat { place(.space, offset: start - 1) } while !column.isMultiple(of: Self.tabStop)
      }
      for piece in Sanitizing.pieces(part) { place(piece.cluster, offset: start + piece.utf8) }
      start += part.utf8.count + 1
    }
    close()
    return rows
  }
}
