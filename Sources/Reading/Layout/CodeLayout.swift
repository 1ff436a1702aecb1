internal import Markdown

/// Lays out lines that keep their columns. Those too long for the width are a strip to be panned, or go on in the next
/// row, behind a mark.
struct CodeLayout {
  let role: Role
  var isWrapped = false
  var isNumbered = false

  private static let indent = 2
  private static let continuation = Span("↪ ", .muted)
  /// A view of fewer columns shows too little of a line to pan it.
  private static let leastRoom = 16

  /// - Parameter portion: the part of the source to lay out, of a block that is cut.
  func rows(of block: Block, _ portion: Range<Int>?, width: Int) -> [Row] {
    let lines = portion.map { block.lines.cut(to: $0) } ?? Array(block.lines)
    let tokens = CodeTokens(of: block, portion).lines
    let margin = margin(of: block, portion, width: width)
    let columns = width - margin.width
    let room = columns - 1
    let wraps = isWrapped || room < Self.leastRoom
    var rows: [Row] = []
    for (number, line) in lines.enumerated() {
      let runs = tokens.map { StyleRuns($0[number], from: line.range.lowerBound) } ?? StyleRuns(Style(role))
      let parts = self.rows(of: line, runs, number: number, in: block, width: wraps ? columns : .max)
      for (index, row) in parts.enumerated() {
        let isBlank = row.spans.isEmpty && !isNumbered
        rows.append(isBlank ? row : row.preceded(by: index == 0 ? margin.first(number) : margin.rest))
      }
    }
    if rows.isEmpty { return [Row([], offset: block.range.lowerBound)] }
    let widest = (rows.map(\.inked.upperBound).max() ?? 0) - margin.width
    if wraps || portion == nil && widest <= columns { return rows }
    let strip = Strip(start: margin.width, room: room, width: widest, isPortion: portion != nil)
    return rows.map { Row($0.spans, offset: $0.offset, strip: strip) }
  }

  /// What stands left of code.
  private struct Margin {
    let indent: Int
    /// The number of its first line, and the columns of the greatest; `nil` without numbers.
    var numbers: (first: Int, columns: Int)?
    /// Whether the first line has its number elsewhere.
    var goesOn = false

    var width: Int { indent + (numbers.map { $0.columns + 2 } ?? 0) }
    var rest: [Span] { width > 0 ? [.blank(width)] : [] }

    /// - Parameter index: of a line among those that are laid out.
    func first(_ index: Int) -> [Span] {
      guard let numbers, index > 0 || !goesOn else { return rest }
      let number = String(numbers.first + index)
      let blank = String(repeating: " ", count: indent + numbers.columns - number.count)
      return [Span(blank + number + "  ", .muted)]
    }
  }

  private func margin(of block: Block, _ portion: Range<Int>?, width: Int) -> Margin {
    var margin = Margin(indent: width > 4 * Self.indent ? Self.indent : 0)
    guard isNumbered else { return margin }
    let lines = block.lines
    let columns = String(lines.count).count
    guard margin.width + columns + 2 <= width / 2 else { return margin }
    let first = portion.map { lines.index(at: $0.lowerBound) } ?? 0
    margin.numbers = (first + 1, columns)
    margin.goesOn =
      portion.map { first < lines.count && lines[first].range.lowerBound < $0.lowerBound } ?? false
    return margin
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
