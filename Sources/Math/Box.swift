/// Rows of text that belong together.
struct Box {
  /// All padded to the width.
  private(set) var rows: [String]
  /// The index of the row that lines up with what stands beside it.
  private(set) var base: Int
  /// In columns.
  private(set) var width: Int

  static let empty = Box(rows: [""], base: 0, width: 0)

  init(_ text: String, width: Int) {
    self.init(rows: [text], base: 0, width: width)
  }

  init(rows: [String], base: Int, width: Int) {
    self.rows = rows
    self.base = base
    self.width = width
  }

  static func space(_ count: Int) -> Box { Box(blanks(count), width: count) }

  var isOneRow: Bool { rows.count == 1 }
  var above: Int { base }
  var below: Int { rows.count - 1 - base }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// Puts boxes side by side, their bases in one row.
  static func beside(_ boxes: [Box]) -> Box {
    guard boxes.count != 1 else { return boxes[0] }
    let above = boxes.map(\.above).max() ?? 0
    let below = boxes.map(\.below).max() ?? 0
    var rows = Array(repeating: "", count: above + below + 1)
    for box in boxes {
      let box = box.padded(above: above, below: below)
      for index in rows.indices { rows[index] += box.rows[index] }
    }
    return Box(rows: rows, base: above, width: boxes.reduce(0) { $0 + $1.width })
  }

  /// With blank rows until it has so many above and below its base.
  func padded(above: Int, below: Int) -> Box {
    let blank = Box.blanks(width)
    return Box(
      rows: Array(repeating: blank, count: max(0, above - self.above)) + rows
        + Array(repeating: blank, count: max(0, below - self.below)),
      base: max(base, above), width: width)
  }

  func aligned(_ alignment: Node.Grid.Alignment, to width: Int) -> Box {
    let missing = max(0, width - self.width)
    let left =
      switch alignment {
      case .left: 0
      case .center: missing / 2
      case .right: missing
      }
    return Box(
      rows: rows.map { Box.blanks(left) + $0 + Box.blanks(missing - left) }, base: base,
      width: self.width + missing)
  }

  /// Puts boxes on top of each other.
  ///
  /// - Parameter base: the index of the box whose base is the base of all.
  static func stacked(
    _ boxes: [Box], base index: Int, _ alignment: Node.Grid.Alignment = .center
  ) -> Box {
    let width = boxes.map(\.width).max() ?? 0
    var rows: [String] = []
    var base = 0
    for (number, box) in boxes.enumerated() {
      if number == index { base = rows.count + box.base }
      rows += box.aligned(alignment, to: width).rows
    }
    return Box(rows: rows, base: base, width: width)
  }

  /// With its base in the middle.
  var centered: Box { Box(rows: rows, base: (rows.count - 1) / 2, width: width) }
}
