/// Tables. One in a cell of another is no table of its own: its texts are rows of the cell.
extension HTMLReader {
  struct Table {
    var cells: [StyledText] = []
    /// How many of them are in each row.
    var counts: [Int] = []
    var isInCell = false
    /// How many elements were open where the cell or the caption began.
    var depth: Int
    /// How many tables are open in the cell: their texts are parts of its own.
    var inner = 0
  }

  /// Elements that begin a row of a cell, and end one.
  private static let rows: Set<String> = [
    "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6",
  ]

  mutating func startInTable(_ name: String) {
    switch (name, isInInnerTable) {
    case ("table", true): table?.inner += 1
    case ("table", false) where table?.isInCell == true:
      table?.inner = 1
      beginRow()
    case ("table", false):
      // The one before was not ended.
      endTable()
      table = Table(depth: open.count)
    case ("td", true), ("th", true): add(" ")
    case ("tr", true), ("caption", true): beginRow()
    case ("tr", false):
      endCell()
      table?.counts.append(0)
    case ("td", false), ("th", false):
      endCell()
      if table?.counts.isEmpty == true { table?.counts.append(0) }
      table?.isInCell = true
      if name == "th" { open.open(name) }
    case ("caption", false):
      endCell()
      open.open(name)
    default: if Self.rows.contains(name) { beginRow() }
    }
  }

  mutating func endInTable(_ name: String) {
    switch (name, isInInnerTable) {
    case ("table", true):
      table?.inner -= 1
      beginRow()
    case ("tr", true), ("caption", true): beginRow()
    case ("table", false): endTable()
    case ("td", false), ("th", false), ("caption", false): endCell()
    default: if Self.rows.contains(name) { beginRow() }
    }
  }

  private var isInInnerTable: Bool { (table?.inner ?? 0) > 0 }

  mutating func beginRow() { beginsRow = hasText }

  /// Ends the cell or the caption. Text beside the cells stands above the table, as a caption does.
  private mutating func endCell() {
    guard let isInCell = table?.isInCell, let depth = table?.depth else { return }
    if isInCell, let row = table?.counts.indices.last {
      table?.cells.append(text)
      table?.counts[row] += 1
    } else if hasText {
      append(.paragraph, [text])
      isClose = true
    }
    table?.isInCell = false
    open.close(to: depth)
    table?.depth = open.count
    dropText()
  }

  mutating func endTable() {
    endCell()
    guard let ended = table else { return }
    table = nil
    let counts = ended.counts.filter { $0 > 0 }
    if !counts.isEmpty { append(.table(counts), ended.cells) }
  }
}
