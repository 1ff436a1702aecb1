internal import Markdown

/// Lays out a table: columns as wide as what they show, cells broken into rows where that is too wide, and
/// below the width where that can be read, a list of `header: value` for each row.
struct TableLayout {
  private let alignments: [Block.Alignment]
  private let rows: [[Filling]]
  private let offsets: [Int]

  private static let separator = " │ "

  init(_ block: Block, _ alignments: [Block.Alignment]) {
    self.alignments = alignments
    var rows: [[Filling]] = []
    var offsets: [Int] = []
    var cells = 0
    for row in block.children {
      let style: Style = row.kind == .row(isHeader: true) ? Style(.text, .bold) : .text
      let texts = row.children.map { StyledText($0.inlines, style: style) }
      rows.append(texts.enumerated().map { Filling($1, number: cells + $0) })
      cells += texts.count
      offsets.append(row.range.lowerBound)
    }
    self.rows = rows
    self.offsets = offsets
  }

  /// - Parameters:
  ///   - measure: the columns of running text.
  ///   - breadth: the columns a table may take where the measure is too narrow for it.
  func rows(measure: Int, breadth: Int) -> [Row] {
    guard let widths = TableColumns(rows, separator: Self.separator.count).widths(in: breadth) else {
      return cards(width: measure)
    }
    let cells = rows.map { row in zip(row, widths).map { $0.rows(width: $1) } }
    let isFolded = cells.dropFirst().contains { $0.contains { $0.count > 1 } }
    var result: [Row] = []
    for (index, row) in cells.enumerated() {
      if index == 1 { result.append(line("─┼─", widths, offset: offsets[index])) }
      if index > 1, isFolded { result.append(line("┈┼┈", widths, offset: offsets[index])) }
      result += self.row(row, widths, offset: offsets[index])
    }
    if cells.count == 1 { result.append(line("─┼─", widths, offset: offsets[0])) }
    return result
  }

  private func row(_ cells: [[Row]], _ widths: [Int], offset: Int) -> [Row] {
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var spans: [Span] = []
      for (column, cell) in cells.enumerated() {
        if column > 0 { spans.append(Span(Self.separator, Style(.rule))) }
        let content = line < cell.count ? cell[line] : Row([], offset: offset)
        spans += aligned(content, in: widths[column], alignments[column], isLast: column == cells.count - 1)
      }
      return Row(spans, offset: offset)
    }
  }

  private func aligned(_ row: Row, in width: Int, _ alignment: Block.Alignment, isLast: Bool) -> [Span] {
    let blank = max(0, width - row.width)
    let left =
      switch alignment {
      case .right: blank
      case .center: blank / 2
      default: 0
      }
    return spaces(left) + row.spans + (isLast ? [] : spaces(blank - left))
  }

  private func spaces(_ count: Int) -> [Span] {
    count > 0 ? [Span(Array(repeating: .space, count: count), .text)] : []
  }

  /// The line between two rows; `joint` is what it looks like where columns meet.
  private func line(_ joint: String, _ widths: [Int], offset: Int) -> Row {
    let dash = String(joint.prefix(1))
    let text = widths.map { String(repeating: dash, count: $0) }.joined(separator: joint)
    return Row([Span(text, Style(.rule))], offset: offset)
  }

  /// The table as a list, for a viewport too narrow for its columns.
  private func cards(width: Int) -> [Row] {
    guard let header = rows.first else { return [] }
    if rows.count == 1 { return header.flatMap { $0.rows(width: width) } }
    let indent = width > 8 ? 2 : 0
    var result: [Row] = []
    for (index, row) in rows.enumerated().dropFirst() {
      if index > 1 { result.append(Row([Span("┈", Style(.rule))], offset: offsets[index])) }
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
