internal import Markdown

/// Lays out a table: columns as wide as what they show, cells broken into rows where that is too wide. Where even
/// that is, the first column stays and the others are a strip to be panned; and below the width where that can be
/// read, there is a list of `header: value` for each row.
struct TableLayout {
  private let alignments: [Block.Alignment]
  /// The header, and the rows of the body. A portion without its header has it as a block alone, for lists show it: a
  /// row of thousands of cells may stand above thousands of portions.
  private let header: [Filling]
  private let headerBlock: Block?
  private let body: [[Filling]]
  private let offset: Int
  private let offsets: [Int]
  /// What its columns need, where it is not to be told by its rows: they are but some of all.
  private let columns: TableColumns?
  private let isPortion: Bool
  /// Whether it begins with the header; a portion further down begins with a row.
  private let hasHead: Bool

  private static let separator = Span(" │ ", Style(.rule))

  /// - Parameters:
  ///   - portion: the part of the source to lay out, of a table that is cut; then `columns` is there as well.
  init(_ block: Block, _ alignments: [Block.Alignment], _ portion: Range<Int>?, _ columns: TableColumns?) {
    self.alignments = alignments
    offset = block.range.lowerBound
    isPortion = portion != nil
    let start = portion?.lowerBound ?? offset
    let hasHead = start == offset
    self.hasHead = hasHead
    headerBlock = block.children.first
    header = hasHead ? headerBlock.map { Self.cells(of: $0) } ?? [] : []
    var body: [[Filling]] = []
    var offsets: [Int] = []
    // A search counts the cells of a portion as they are shown; a header that is only repeated has none.
    var number = hasHead ? header.count : 0
    for row in block.rows(from: start) {
      let offset = row.range.lowerBound
      if let portion, offset >= portion.upperBound { break }
      if row.kind == .row(isHeader: true) { continue }
      body.append(Self.cells(of: row, from: number))
      number += body[body.count - 1].count
      offsets.append(offset)
    }
    self.body = body
    self.offsets = offsets
    self.columns = columns
  }

  /// - Parameters:
  ///   - cells: row by row, those of the header first.
  ///   - counts: how many of them each row has.
  ///   - range: of the source, which the rows share evenly: nothing tells where in it each one stands.
  init(_ cells: [Filling], counts: [Int], range: Range<Int>) {
    var rows: [[Filling]] = []
    var start = 0
    for count in counts {
      rows.append(Array(cells[start..<start + count]))
      start += count
    }
    let count = rows.map(\.count).max() ?? 0
    alignments = Array(repeating: .none, count: count)
    offset = range.lowerBound
    isPortion = false
    hasHead = true
    // Other rows may be longer than the header.
    let first = rows.first ?? []
    headerBlock = nil
    header = first + Array(repeating: Filling(StyledText(), number: nil), count: count - first.count)
    body = Array(rows.dropFirst())
    offsets = rows.indices.dropFirst().map { range.lowerBound + range.count * $0 / rows.count }
    columns = nil
  }

  /// The cells of a row, the texts of a leaf from `number` on; `nil` where they are none of its texts.
  static func cells(of row: Block, from number: Int? = 0) -> [Filling] {
    let style: Style = row.kind == .row(isHeader: true) ? Style(.text, .bold) : .text
    return row.children.enumerated().map { index, cell in
      Filling(StyledText(cell, style: style), number: number.map { $0 + index })
    }
  }

  /// - Parameters:
  ///   - measure: the columns of running text.
  ///   - room: what a table may take where the measure is too narrow for it.
  func rows(measure: Int, in room: TableRoom) -> [Row] {
    var list = RowList()
    layOut(measure: measure, in: room, into: &list)
    return list.rows
  }

  /// The same rows, given to a sink.
  func layOut(measure: Int, in room: TableRoom, into sink: inout some RowSink) {
    switch fit(in: room) {
    case .whole(let widths):
      putHead(widths, nil, into: &sink)
      putBody(widths, nil, into: &sink)
    case .panned(let widths, let room):
      let strip = strip(widths, room: room)
      putHead(widths, strip, into: &sink)
      putBody(widths, strip, into: &sink)
    case .cards:
      sink.put(cards(width: measure))
    }
  }

  /// The rows of the header alone, as they stand above those of the body on the whole screen; none of a list.
  func head(in room: TableRoom) -> [Row] {
    var list = RowList()
    switch fit(in: room) {
    case .whole(let widths): putHead(widths, nil, into: &list)
    case .panned(let widths, let room): putHead(widths, strip(widths, room: room), into: &list)
    case .cards: break
    }
    return list.rows
  }

  private func fit(in room: TableRoom) -> TableColumns.Fit {
    let separator = Self.separator.width
    return columns?.fit(in: room, separator: separator)
      ?? TableColumns.fit(of: [header] + body, count: header.count, in: room, separator: separator)
  }

  /// The columns beside the first one.
  private func strip(_ widths: [Int], room: Int) -> Strip {
    var starts: [Int] = []
    var end = 0
    for width in widths.dropFirst() {
      starts.append(end)
      end += width + Self.separator.width
    }
    return Strip(
      start: widths[0] + Self.separator.width, room: room, width: end - Self.separator.width, columns: starts)
  }

  private func putHead(_ widths: [Int], _ strip: Strip?, into sink: inout some RowSink) {
    guard hasHead else { return }
    put(header, widths, at: offset, strip, into: &sink)
    putRule(Self.headRule, widths, at: offsets.first ?? offset, strip, into: &sink)
  }

  private func putBody(_ widths: [Int], _ strip: Strip?, into sink: inout some RowSink) {
    let isFolded =
      isPortion
      ? columns?.isFolded(in: widths) == true
      : body.contains { row in zip(row, widths).contains { $0.onlyWidth(within: $1) == nil } }
    for (index, row) in body.enumerated() {
      if isFolded, !hasHead || index > 0 {
        putRule(Self.bodyRule, widths, at: offsets[index], strip, into: &sink)
      }
      put(row, widths, at: offsets[index], strip, into: &sink)
    }
  }

  /// Puts the rows of a row of the table: one, where no cell needs more.
  private func put(
    _ cells: [Filling], _ widths: [Int], at offset: Int, _ strip: Strip?, into sink: inout some RowSink
  ) {
    let columns = 0..<min(cells.count, widths.count)
    // By index: a copy of each cell would cost more than what is asked of it.
    let taken = columns.map { cells[$0].onlyWidth(within: widths[$0]) }
    guard !taken.contains(nil) else {
      let rows = columns.map { cells[$0].rows(width: widths[$0]) }
      for index in 0..<rows.reduce(0, { max($0, $1.count) }) {
        let taken = rows.map { index < $0.count ? $0[index].width : 0 }
        put(taken, widths, at: offset, strip, into: &sink) { column, sink in
          if index < rows[column].count { rows[column][index].spans.forEach { sink.put($0) } }
        }
      }
      return
    }
    put(taken.map { $0 ?? 0 }, widths, at: offset, strip, into: &sink) { cells[$0].putOnlyRow(into: &$1) }
  }

  /// Puts a row of cells that take so many columns each.
  private func put<Sink: RowSink>(
    _ taken: [Int], _ widths: [Int], at offset: Int, _ strip: Strip?, into sink: inout Sink,
    cell: (_ column: Int, inout Sink) -> Void
  ) {
    sink.beginRow(at: offset, strip: strip)
    for column in taken.indices {
      if column > 0 { sink.put(Self.separator) }
      let blank = max(0, widths[column] - taken[column])
      let left =
        switch alignments[column] {
        case .right: blank
        case .center: blank / 2
        default: 0
        }
      if left > 0 { sink.putBlank(left) }
      cell(column, &sink)
      if column < taken.count - 1, blank > left { sink.putBlank(blank - left) }
    }
    sink.endRow()
  }

  /// What a rule between two rows looks like.
  private struct Rule {
    let dash: Clusters
    /// Where columns meet.
    let joint: Clusters
  }

  private static let headRule = Rule(dash: Sanitizing.clusters("─"), joint: Sanitizing.clusters("─┼─"))
  private static let bodyRule = Rule(dash: Sanitizing.clusters("┈"), joint: Sanitizing.clusters("┈┼┈"))

  private func putRule(
    _ rule: Rule, _ widths: [Int], at offset: Int, _ strip: Strip?, into sink: inout some RowSink
  ) {
    var clusters = Clusters()
    for (column, width) in widths.enumerated() {
      if column > 0 { clusters.append(rule.joint) }
      clusters.append(rule.dash.repeated(width))
    }
    sink.putRow(Span(clusters, Style(.rule)), at: offset, strip: strip)
  }

  private func spaces(_ count: Int) -> [Span] {
    count > 0 ? [.blank(count)] : []
  }

  /// The table as a list, for a viewport too narrow for its columns.
  private func cards(width: Int) -> [Row] {
    if body.isEmpty { return header.flatMap { $0.rows(width: width) } }
    let header = hasHead ? header : headerBlock.map { Self.cells(of: $0, from: nil) } ?? []
    let names = header.map { name(of: $0, width: width) }
    let indent = width > 8 ? 2 : 0
    var result: [Row] = []
    for (index, row) in body.enumerated() {
      if !hasHead || index > 0 { result.append(Row([Span("┈", Style(.rule))], offset: offsets[index])) }
      for (name, value) in zip(names, row) where !value.isEmpty {
        result += name.map { Row($0.spans, offset: offsets[index]) }
        result += value.rows(width: width - indent).map {
          Row(spaces(indent) + $0.spans, offset: offsets[index])
        }
      }
    }
    return result
  }

  /// Rows of the name of a column in a list, which stand above each of its values.
  private static let mostNameRows = 24

  /// What stands above the values of a column; a long header is cut, or a table of so many rows would repeat all of it.
  private func name(of header: Filling, width: Int) -> [Row] {
    let rows = header.rows(width: width)
    guard rows.count > Self.mostNameRows else { return rows }
    return rows.prefix(Self.mostNameRows - 1) + [Row([Span("…", .muted)], offset: offset)]
  }
}
