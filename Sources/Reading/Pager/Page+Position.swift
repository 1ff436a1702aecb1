extension Page {
  /// A row of the page: its part, and the row in it.
  package struct Position: Comparable, Sendable {
    package var part: Int
    package var row: Int

    package static let start = Position(part: 0, row: 0)

    package static func < (left: Position, right: Position) -> Bool {
      (left.part, left.row) < (right.part, right.row)
    }
  }

  /// The position after the last row.
  var end: Position { Position(part: partCount, row: 0) }

  /// The position a number of rows below, or above when negative, but not beyond the page.
  mutating func position(_ rows: Int, below position: Position) -> Position {
    var position = position
    var rows = rows
    while rows < 0 {
      if position.row >= -rows { return Position(part: position.part, row: position.row + rows) }
      guard position.part > 0 else { return .start }
      rows += position.row
      position.part = part(before: position.part)
      position.row = self.rows(of: position.part).count
    }
    while position.part < partCount {
      let count = self.rows(of: position.part).count
      if position.row + rows < count { return Position(part: position.part, row: position.row + rows) }
      rows -= max(0, count - position.row)
      position = Position(part: part(after: position.part), row: 0)
    }
    return end
  }

  /// The rows from a position to one below it.
  mutating func count(from start: Position, to end: Position) -> Int {
    var count = end.row - start.row
    var part = start.part
    while part < end.part {
      count += rows(of: part).count
      part = self.part(after: part)
    }
    return count
  }

  /// The position itself, or that of the folded heading that stands for it.
  func shown(_ position: Position) -> Position {
    folds.hidden(around: position.part).map { head(of: $0.lowerBound - 1) } ?? position
  }

  /// At most `count` rows from a position on, with the part of each.
  mutating func rows(from position: Position, count: Int) -> (rows: [Row], parts: [Int]) {
    var (rows, parts): ([Row], [Int]) = ([], [])
    var position = position
    while rows.count < count, position.part < partCount {
      rows += self.rows(of: position.part).dropFirst(position.row).prefix(count - rows.count)
      parts += repeatElement(position.part, count: rows.count - parts.count)
      position = Position(part: part(after: position.part), row: 0)
    }
    return (rows, parts)
  }

  /// The row above the footnotes that shows the text at an offset, by bisection.
  mutating func position(at offset: Int) -> Position {
    var low = 0
    var high = max(0, bodyEnd - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if self.offset(of: middle) <= offset { low = middle } else { high = middle - 1 }
    }
    return Position(part: low, row: rows(of: low).lastIndex { $0.offset <= offset } ?? 0)
  }

  /// UTF-8 bytes from the start of the source to the row at a position.
  mutating func offset(at position: Position) -> Int {
    guard position.part < partCount else { return offset(of: partCount) }
    let rows = rows(of: position.part)
    return position.row < rows.count ? rows[position.row].offset : offset(of: position.part + 1)
  }
}
