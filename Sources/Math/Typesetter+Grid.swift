extension Typesetter {
  func grid(_ grid: Node.Grid) -> Box {
    guard isDisplay else { return box(line(of: grid)) }
    let cells = grid.rows.map { $0.map { box($0) } }
    let count = cells.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in cells.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0
    }
    let isOpen = cells.contains { $0.contains { !$0.isOneRow } } || grid.isCases && cells.count == 2
    var rows: [Box] = []
    for row in cells {
      var boxes: [Box] = []
      for column in 0..<count {
        if column > 0 { boxes.append(.space(grid.gap(before: column))) }
        let cell = column < row.count ? row[column] : .empty
        boxes.append(cell.aligned(grid.alignment(of: column), to: widths[column]))
      }
      if isOpen, !rows.isEmpty { rows.append(.space(1)) }
      rows.append(boxes.isEmpty ? .empty : .beside(boxes))
    }
    return fenced(grid.left, Box.stacked(rows, base: 0, .left).centered, grid.right)
  }

  /// Cells with spaces between, rows with semicolons.
  private func line(of grid: Node.Grid) -> String {
    let rows = grid.rows.map { $0.map { line($0) }.filter { !$0.isEmpty }.joined(separator: " ") }
    let left = grid.isCases && grid.right.isEmpty ? "{ " : grid.left
    return left + rows.filter { !$0.isEmpty }.joined(separator: "; ") + grid.right
  }

  /// Between delimiters as tall as it is.
  func fenced(_ left: String, _ content: Box, _ right: String) -> Box {
    if content.isOneRow { return .beside([box(left), content, box(right)]) }
    var inner = content
    let needsMiddle = left == "{" || right == "}"
    if needsMiddle, inner.rows.count % 2 == 0 {
      inner = inner.padded(above: inner.above, below: inner.below + 1)
    }
    var boxes: [Box] = []
    if !left.isEmpty { boxes += [delimiter(left, like: inner), .space(1)] }
    boxes.append(inner)
    if !right.isEmpty { boxes += [.space(1), delimiter(right, like: inner)] }
    return .beside(boxes)
  }

  private func delimiter(_ sign: String, like box: Box) -> Box {
    let count = box.rows.count
    guard let parts = Typesetter.parts[sign].map(Array.init) else {
      var rows = Array(repeating: " ", count: count)
      rows[box.base] = sign
      return Box(rows: rows, base: box.base, width: 1)
    }
    var rows = Array(repeating: String(parts[1]), count: count)
    rows[0] = String(parts[0])
    rows[count - 1] = String(parts[2])
    if parts.count > 3 { rows[count / 2] = String(parts[3]) }
    return Box(rows: rows, base: box.base, width: 1)
  }

  /// The top of a tall delimiter, what repeats, its foot, and the middle of a brace.
  private static let parts = [
    "(": "⎛⎜⎝", ")": "⎞⎟⎠", "[": "⎡⎢⎣", "]": "⎤⎥⎦", "{": "⎧⎪⎩⎨", "}": "⎫⎪⎭⎬", "|": "│││", "‖": "‖‖‖",
    "⌊": "⎢⎢⎣", "⌋": "⎥⎥⎦", "⌈": "⎡⎢⎢", "⌉": "⎤⎥⎥",
  ]
}

extension Node.Grid {
  fileprivate var isCases: Bool { (left == "{") != (right == "}") }
}
