internal import Markdown

/// Lays out a table: columns as wide as what they show, cells broken into rows where that is too wide. Where even
/// that is, the first column stays and the others are a strip to be panned; and below the width where that can be
/// read, there is a list of `header: value` for each row.
struct TableLayout {
  private let alignments: [Block.Alignment]
  /// The header, and the rows of the body.
  private let header: [Filling]
  private let body: [[Filling]]
  private let offset: Int
  private let offsets: [Int]
  private let columns: TableColumns
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
    header = block.children.first.map { Self.cells(of: $0, from: hasHead ? 0 : nil) } ?? []
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
    self.columns = columns ?? TableColumns([header] + body, count: header.count)
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
    header = first + Array(repeating: Filling(StyledText(), number: nil), count: count - first.count)
    body = Array(rows.dropFirst())
    offsets = rows.indices.dropFirst().map { range.lowerBound + range.count * $0 / rows.count }
    columns = TableColumns([header] + body, count: count)
  }

  /// The cells of a row, the texts of a leaf from `number` on; `nil` where they are none of its texts.
  static func cells(of row: Block, from number: Int? = 0) -> [Filling] {
    let style: Style = row.kind == .row(isHeader: true) ? Style(.text, .bold) : .text
    return row.children.enumerated().map { index, cell in
      Filling(StyledText(cell.inlines, style: style), number: number.map { $0 + index })
    }
  }

  /// - Parameters:
  ///   - measure: the columns of running text.
  ///   - breadth: the columns a table may take where the measure is too narrow for it.
  ///   - isPannedFirst: whether cells are broken into rows only where panning does not help.
  func rows(measure: Int, breadth: Int, isPannedFirst: Bool = false) -> [Row] {
    switch columns.fit(in: breadth, separator: Self.separator.width, isPannedFirst: isPannedFirst) {
    case .whole(let widths):
      return head(widths) + rows(widths)
    case .panned(let widths, let room):
      let strip = strip(widths, room: room)
      return (head(widths) + rows(widths)).map { Row($0.spans, offset: $0.offset, strip: strip) }
    case .cards:
      return cards(width: measure)
    }
  }

  /// The rows of the header alone, as they stand above those of the body on the whole screen; none of a list.
  func head(breadth: Int) -> [Row] {
    switch columns.fit(in: breadth, separator: Self.separator.width, isPannedFirst: true) {
    case .whole(let widths): return head(widths)
    case .panned(let widths, let room):
      let strip = strip(widths, room: room)
      return head(widths).map { Row($0.spans, offset: $0.offset, strip: strip) }
    case .cards: return []
    }
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

  private func head(_ widths: [Int]) -> [Row] {
    guard hasHead else { return [] }
    let cells = zip(header, widths).map { $0.rows(width: $1) }
    return row(cells, widths, offset: offset) + [rule("─┼─", widths, offset: offsets.first ?? offset)]
  }

  private func rows(_ widths: [Int]) -> [Row] {
    let cells = body.map { row in
      zip(row, widths).map { cell, width in cell.onlyRow(width: width).map { [$0] } ?? cell.rows(width: width)
      }
    }
    let isFolded =
      isPortion ? columns.isFolded(in: widths) : cells.contains { $0.contains { $0.count > 1 } }
    var result: [Row] = []
    let between = isFolded ? rule("┈┼┈", widths, offset: offset) : nil
    for (index, row) in cells.enumerated() {
      if let between, !hasHead || index > 0 { result.append(Row(between.spans, offset: offsets[index])) }
      result += self.row(row, widths, offset: offsets[index])
    }
    return result
  }

  private func row(_ cells: [[Row]], _ widths: [Int], offset: Int) -> [Row] {
    let height = cells.reduce(0) { max($0, $1.count) }
    return (0..<height).map { index in
      var spans: [Span] = []
      spans.reserveCapacity(3 * cells.count)
      for (column, cell) in cells.enumerated() {
        if column > 0 { spans.append(Self.separator) }
        let content = index < cell.count ? cell[index] : Row([], offset: offset)
        let isLast = column == cells.count - 1
        append(content, in: widths[column], alignments[column], isLast: isLast, to: &spans)
      }
      return Row(spans, offset: offset)
    }
  }

  private func append(
    _ row: Row, in width: Int, _ alignment: Block.Alignment, isLast: Bool, to spans: inout [Span]
  ) {
    let blank = max(0, width - row.width)
    let left =
      switch alignment {
      case .right: blank
      case .center: blank / 2
      default: 0
      }
    if left > 0 { spans.append(.blank(left)) }
    spans += row.spans
    if !isLast, blank > left { spans.append(.blank(blank - left)) }
  }

  private func spaces(_ count: Int) -> [Span] {
    count > 0 ? [.blank(count)] : []
  }

  /// The rule between two rows; `joint` is what it looks like where columns meet.
  private func rule(_ joint: String, _ widths: [Int], offset: Int) -> Row {
    let dash = Sanitizing.clusters(joint.prefix(1))
    let joint = Sanitizing.clusters(joint)
    var clusters = Clusters()
    for (column, width) in widths.enumerated() {
      if column > 0 { clusters.append(joint) }
      clusters.append(dash.repeated(width))
    }
    return Row([Span(clusters, Style(.rule))], offset: offset)
  }

  /// The table as a list, for a viewport too narrow for its columns.
  private func cards(width: Int) -> [Row] {
    if body.isEmpty { return header.flatMap { $0.rows(width: width) } }
    let indent = width > 8 ? 2 : 0
    var result: [Row] = []
    for (index, row) in body.enumerated() {
      if !hasHead || index > 0 { result.append(Row([Span("┈", Style(.rule))], offset: offsets[index])) }
      for (name, value) in zip(header, row) where !value.isEmpty {
        result += name.rows(width: width).map { Row($0.spans, offset: offsets[index]) }
        result += value.rows(width: width - indent).map {
          Row(spaces(indent) + $0.spans, offset: offsets[index])
        }
      }
    }
    return result
  }
}
