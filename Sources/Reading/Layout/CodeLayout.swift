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
      for var row in self.rows(of: line, runs, number: number, in: block, width: width - indent) {
        if indent > 0, !row.spans.isEmpty { row.spans.insert(.blank(indent), at: 0) }
        rows.append(row)
      }
    }
    return rows.isEmpty ? [Row([], offset: block.range.lowerBound)] : rows
  }

  private func rows(of line: Line, _ runs: StyleRuns, number: Int, in block: Block, width: Int) -> [Row] {
    var runs = runs
    let code = CodeLine(line, in: block).pieces
    return parts(of: code.clusters, width: width).map { part in
      var row = Row([], offset: line.range.lowerBound)
      if part.lowerBound > 0 {
        row.offset += code.utf8(at: part.lowerBound)
        if width > 8 { row.spans.append(Self.continuation) }
      }
      var start = part.lowerBound
      while start < part.upperBound {
        let run = runs.run(at: code.utf8(at: start))
        let end = run.end == Int.max ? part.upperBound : min(code.place(from: run.end), part.upperBound)
        let origin = Span.Origin(text: number, offset: start)
        row.spans.append(Span(code.clusters[start..<end], run.style, origin: origin))
        start = end
      }
      return row
    }
  }

  /// The parts of a line that stand in a row each.
  private func parts(of clusters: Clusters, width: Int) -> [Range<Int>] {
    guard clusters.width > width else { return [0..<clusters.length] }
    // Blanks at the end of a line begin no row.
    let end = clusters.trimmed(0..<clusters.length).upperBound
    var parts: [Range<Int>] = []
    var start = 0
    var used = 0
    for cluster in clusters.extents() {
      let place = cluster.range.lowerBound
      if used + cluster.columns > width, used > 0 {
        parts.append(start..<place)
        if place >= end { return parts }
        start = place
        used = width > 8 ? Self.continuation.width : 0
      }
      used += cluster.columns
    }
    return parts + [start..<clusters.length]
  }
}
