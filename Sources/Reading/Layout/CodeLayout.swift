internal import Highlighting
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
    rows.reserveCapacity(lines.count)
    for (number, line) in lines.enumerated() {
      let runs = tokens.map { StyleRuns($0[number], from: line.range.lowerBound) } ?? StyleRuns(Style(role))
      append(line, runs, number: number, in: block, margin, width: wraps ? columns : .max, to: &rows)
    }
    if rows.isEmpty { return [Row([], offset: block.range.lowerBound)] }
    if wraps || portion == nil && rows.allSatisfy({ $0.width <= width }) { return rows }
    let widest = (rows.map(\.inked.upperBound).max() ?? 0) - margin.width
    if portion == nil, widest <= columns { return rows }
    let strip = Strip(start: margin.width, room: room, width: widest, isPortion: portion != nil)
    for row in rows.indices { rows[row].strip = strip }
    return rows
  }

  /// What stands left of code.
  private struct Margin {
    /// The number of its first line, and the columns of the greatest; `nil` without numbers.
    var numbers: (first: Int, columns: Int)?
    /// Whether the first line has its number elsewhere.
    var goesOn = false
    /// Left of all rows but the first of a line with a number.
    let blank: Span

    var width: Int { blank.width }

    /// - Parameter index: of a line among those that are laid out.
    func first(_ index: Int) -> Span {
      guard let numbers, index > 0 || !goesOn else { return blank }
      let number = String(numbers.first + index)
      let indent = String(repeating: " ", count: blank.width - 2 - number.count)
      return Span(indent + number + "  ", .muted)
    }
  }

  private func margin(of block: Block, _ portion: Range<Int>?, width: Int) -> Margin {
    let indent = width > 4 * Self.indent ? Self.indent : 0
    let plain = Margin(blank: .blank(indent))
    guard isNumbered else { return plain }
    let lines = block.lines
    let columns = String(lines.count).count
    guard indent + columns + 2 <= width / 2 else { return plain }
    let first = portion.map { lines.index(at: $0.lowerBound) } ?? 0
    let goesOn =
      portion.map { first < lines.count && lines[first].range.lowerBound < $0.lowerBound } ?? false
    return Margin(numbers: (first + 1, columns), goesOn: goesOn, blank: .blank(indent + columns + 2))
  }

  /// Appends the rows of a line: one, or as many as it takes in `width` columns.
  private func append(
    _ line: Line, _ runs: StyleRuns, number: Int, in block: Block, _ margin: Margin, width: Int,
    to rows: inout [Row]
  ) {
    var runs = runs
    let code = CodeLine(line, in: block).pieces
    for part in parts(of: code.clusters, width: width) {
      var spans: [Span] = []
      spans.reserveCapacity(8)
      let isFirst = part.lowerBound == 0
      if isNumbered || !part.isEmpty, margin.width > 0 {
        spans.append(isFirst ? margin.first(number) : margin.blank)
      }
      if !isFirst, width > 8 { spans.append(Self.continuation) }
      var start = part.lowerBound
      while start < part.upperBound {
        let run = runs.run(at: code.utf8(at: start))
        let end = run.end == Int.max ? part.upperBound : min(code.place(from: run.end), part.upperBound)
        let origin = Span.Origin(text: number, offset: start)
        spans.append(Span(code.clusters[start..<end], run.style, origin: origin))
        start = end
      }
      let offset = line.range.lowerBound + (isFirst ? 0 : code.utf8(at: part.lowerBound))
      rows.append(Row(spans, offset: offset))
    }
  }

  /// The parts of a line that stand in a row each: words are kept where that leaves no more than half of a row empty.
  private func parts(of clusters: Clusters, width: Int) -> [Range<Int>] {
    guard clusters.width > width else { return [0..<clusters.length] }
    // Blanks at the end of a line begin no row.
    let end = clusters.trimmed(0..<clusters.length).upperBound
    var parts: [Range<Int>] = []
    var start = 0
    var used = 0
    /// Behind the last space of the row, and the columns before it.
    var word = (place: 0, used: 0)
    for cluster in clusters.extents() {
      let place = cluster.range.lowerBound
      if used + cluster.columns > width, used > 0 {
        let cut = word.used > width / 2 ? word : (place: place, used: used)
        parts.append(start..<cut.place)
        if cut.place >= end { return parts }
        start = cut.place
        used += (width > 8 ? Self.continuation.width : 0) - cut.used
        word = (start, 0)
      }
      used += cluster.columns
      if cluster.isSpace { word = (cluster.range.upperBound, used) }
    }
    return parts + [start..<clusters.length]
  }
}
