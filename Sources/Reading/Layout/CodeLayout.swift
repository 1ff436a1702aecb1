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

  /// - Parameters:
  ///   - kind: that of the block.
  ///   - portion: the part of the source to lay out, of a block that is cut.
  func layOut(
    _ block: Block, _ kind: Block.Kind, _ portion: Range<Int>?, width: Int, into sink: inout some RowSink
  ) {
    let lines = portion.map { block.lines.cut(to: $0) } ?? Array(block.lines)
    if lines.isEmpty { return sink.put(Row([], offset: block.range.lowerBound)) }
    let tokens = sink.showsTokens ? CodeTokens(of: block, kind, portion).lines : nil
    let code = lines.map { CodeLine($0, in: block).pieces }
    let margin = margin(of: block, portion, width: width)
    let columns = width - margin.columns
    let wraps = isWrapped || columns - 1 < Self.leastRoom
    let strip = wraps ? nil : strip(of: code, portion, margin: margin.columns, columns: columns)
    for number in lines.indices {
      let start = lines[number].range.lowerBound
      let runs = tokens.map { StyleRuns($0[number], from: start) } ?? StyleRuns(Style(role))
      let line = ShownLine(number: number, start: start, code: code[number], strip: strip)
      put(line, runs, margin, width: wraps ? columns : .max, into: &sink)
    }
  }

  /// The part of code that is to be panned; `nil` where all of it fits.
  private func strip(of lines: [Pieces], _ portion: Range<Int>?, margin: Int, columns: Int) -> Strip? {
    if portion == nil, lines.allSatisfy({ $0.clusters.width <= columns }) { return nil }
    let widest = lines.map { line in
      line.clusters[line.clusters.trimmed(0..<line.clusters.length)].width
    }.max()
    guard let widest, portion != nil || widest > columns else { return nil }
    return Strip(start: margin, room: columns - 1, width: widest, isPortion: portion != nil)
  }

  /// What stands left of code.
  private struct Numbers {
    /// The number of its first line, and the columns of the greatest; `nil` without numbers.
    var numbers: (first: Int, columns: Int)?
    /// Whether the first line has its number elsewhere.
    var goesOn = false
    /// Blank but for the number in the first row of each line.
    let columns: Int

    /// - Parameters:
    ///   - index: of a line among those that are laid out.
    ///   - isFirst: whether the row is the first one of the line.
    func put(_ index: Int, isFirst: Bool, into sink: inout some RowSink) {
      guard isFirst, let numbers, index > 0 || !goesOn else { return sink.putBlank(columns) }
      let number = String(numbers.first + index)
      let indent = String(repeating: " ", count: columns - 2 - number.count)
      sink.put(Span(indent + number + "  ", .muted))
    }
  }

  private func margin(of block: Block, _ portion: Range<Int>?, width: Int) -> Numbers {
    let indent = width > 4 * Self.indent ? Self.indent : 0
    let plain = Numbers(columns: indent)
    guard isNumbered else { return plain }
    let lines = block.lines
    let columns = String(lines.count).count
    guard indent + columns + 2 <= width / 2 else { return plain }
    let first = portion.map { lines.index(at: $0.lowerBound) } ?? 0
    let goesOn =
      portion.map { first < lines.count && lines[first].range.lowerBound < $0.lowerBound } ?? false
    return Numbers(numbers: (first + 1, columns), goesOn: goesOn, columns: indent + columns + 2)
  }

  /// A line as it is shown.
  private struct ShownLine {
    /// Among those that are laid out.
    let number: Int
    /// Where it begins in the source.
    let start: Int
    let code: Pieces
    let strip: Strip?
  }

  /// Puts the rows of a line: one, or as many as it takes in `width` columns.
  private func put(
    _ line: ShownLine, _ runs: StyleRuns, _ margin: Numbers, width: Int, into sink: inout some RowSink
  ) {
    var runs = runs
    guard line.code.clusters.width > width else {
      // Nearly all lines are one row, which needs no list of them.
      return put(0..<line.code.clusters.length, of: line, &runs, margin, width: width, into: &sink)
    }
    for part in parts(of: line.code.clusters, width: width) {
      put(part, of: line, &runs, margin, width: width, into: &sink)
    }
  }

  /// Puts the row that a part of a line is.
  private func put(
    _ part: Range<Int>, of line: ShownLine, _ runs: inout StyleRuns, _ margin: Numbers, width: Int,
    into sink: inout some RowSink
  ) {
    let isFirst = part.lowerBound == 0
    sink.beginRow(
      at: line.start + (isFirst ? 0 : line.code.utf8(at: part.lowerBound)), strip: line.strip)
    if isNumbered || !part.isEmpty, margin.columns > 0 {
      margin.put(line.number, isFirst: isFirst, into: &sink)
    }
    if !isFirst, width > 8 { sink.put(Self.continuation) }
    var start = part.lowerBound
    while start < part.upperBound {
      let run = runs.run(at: line.code.utf8(at: start))
      let end = run.end == Int.max ? part.upperBound : min(line.code.place(from: run.end), part.upperBound)
      let origin = Span.Origin(text: line.number, offset: start)
      sink.put(line.code.clusters, start..<end, run.style, origin: origin, link: nil)
      start = end
    }
    sink.endRow()
  }

  /// The parts of a line that stand in a row each: words are kept where that leaves no more than half of a row empty.
  private func parts(of clusters: Clusters, width: Int) -> [Range<Int>] {
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
