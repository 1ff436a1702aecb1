extension BlockParser {
  /// Cells that rows may come short of, in one document; a row beyond keeps what it has. So a text of a few kilobytes,
  /// wide at the top and short below, does not become millions of cells.
  static let mostFilledCells = 65_536
  /// Columns of a table: what has more is no table to anybody, but a text that can be laid out in parts.
  static let mostColumns = 4096

  /// Makes a table of the last line of the paragraph before, where this line is a delimiter row that fits it.
  mutating func startTable() -> Bool {
    let paragraph = open[matched - 1]
    guard tree.options.tables, paragraph.tag == .paragraph, let header = tree.lines.last else { return false }
    let first = tree.alignments.count
    guard readAlignments(), countCells(header) == tree.alignments.count - first else {
      tree.alignments.removeSubrange(first...)
      return false
    }
    tree.lines.removeLast()
    if tree.lines.count == tree.nodes[paragraph.node].first {
      open.removeLast()
      tree.nodes.removeLast()
    } else {
      close(to: open.count - 1)
    }
    matched = open.count
    let table = openBlock(.table, at: header.start)
    tree.nodes[table].first = first
    tree.nodes[table].count = tree.alignments.count - first
    addRow(header.start, header.end, isHeader: true)
    tree.nodes[table].end = text.trimmedEnd(cursor.first, cursor.end)
    return true
  }

  /// Appends an alignment for each cell of the line; gives `false` where it is no delimiter row, or one too wide.
  private mutating func readAlignments() -> Bool {
    tree.work += cursor.end - cursor.first
    let most = tree.alignments.count + BlockParser.mostColumns
    var cells = CellCursor(text, cursor.first, cursor.end)
    while let cell = cells.next() {
      guard let alignment = alignment(of: cell), tree.alignments.count < most else { return false }
      tree.alignments.append(alignment)
    }
    return true
  }

  private func alignment(of cell: Range<Int>) -> Block.Alignment? {
    guard !cell.isEmpty else { return nil }
    let isLeft = text[cell.lowerBound] == ":"
    let isRight = text[cell.upperBound - 1] == ":"
    let start = cell.lowerBound + (isLeft ? 1 : 0)
    let end = cell.upperBound - (isRight ? 1 : 0)
    guard start < end, text.run(of: UInt8(ascii: "-"), from: start, limit: end) == end - start else {
      return nil
    }
    return isLeft ? (isRight ? .center : .left) : (isRight ? .right : Block.Alignment.none)
  }

  private mutating func countCells(_ line: LineSpan) -> Int {
    tree.work += line.end - line.start
    var cells = CellCursor(text, line.start, line.end)
    var count = 0
    while cells.next() != nil { count += 1 }
    return count
  }

  /// Adds a row to the table, the innermost open block. Cells beyond its columns are left out.
  ///
  /// - Returns: `false`, with nothing added, where there is no cell.
  @discardableResult
  mutating func addRow(_ start: Int, _ end: Int, isHeader: Bool) -> Bool {
    guard let table = open.last?.node else { return false }
    let alignments = tree.nodes[table].first..<tree.nodes[table].first + tree.nodes[table].count
    var cells = CellCursor(text, start, end)
    let row = tree.nodes.count
    var column = alignments.lowerBound
    while column < alignments.upperBound, let cell = cells.next() {
      if column == alignments.lowerBound { appendRow(start, end, isHeader: isHeader) }
      appendCell(cell, column)
      column += 1
    }
    guard column > alignments.lowerBound else { return false }
    let missing = alignments.upperBound - column
    if filledCells + missing <= BlockParser.mostFilledCells {
      filledCells += missing
      let empty = tree.nodes[row].end..<tree.nodes[row].end
      for column in column..<alignments.upperBound { appendCell(empty, column) }
    }
    tree.nodes[row].next = tree.nodes.count
    tree.nodes[table].end = tree.nodes[row].end
    tree.work += end - start + tree.nodes.count - row
    return true
  }

  private mutating func appendRow(_ start: Int, _ end: Int, isHeader: Bool) {
    var row = BlockNode(.row, at: start)
    row.end = text.trimmedEnd(start, end)
    row.detail = isHeader ? 1 : 0
    tree.nodes.append(row)
  }

  private mutating func appendCell(_ range: Range<Int>, _ column: Int) {
    var cell = BlockNode(.cell, at: range.lowerBound)
    cell.end = range.upperBound
    cell.detail = tree.alignments[column].rawValue
    cell.next = tree.nodes.count + 1
    tree.nodes.append(cell)
  }
}
