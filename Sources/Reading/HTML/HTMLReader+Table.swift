internal import Markdown

/// Tables. One in a cell of another is no table of its own: its texts are rows of the cell.
extension HTMLReader {
  struct Table {
    var cells: [StyledText] = []
    /// How many of them are in each row.
    var counts: [Int] = []
    var isInCell = false
    /// The columns that the cell takes, and the rows.
    var extent = (columns: 1, rows: 1)
    /// Of each column, in how many rows to come a cell from above stands in it.
    var reserved: [Int] = []
    /// The places that are left empty beside cells of several columns or rows.
    private var filled = 0

    /// Beyond these, each cell takes one place.
    private static let mostFilled = 65_536

    init(depth: Int) { self.depth = depth }
    /// How many elements were open where the cell or the caption began.
    var depth: Int
    /// How many tables are open in the cell: their texts are parts of its own.
    var inner = 0
  }

  /// Elements that begin a row of a cell, and end one.
  private static let rows: Set<String> = [
    "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6",
  ]

  mutating func startInTable(_ name: String, _ tag: HTMLTag) {
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
      endRow()
      table?.counts.append(0)
    case ("td", false), ("th", false):
      endCell()
      if table?.counts.isEmpty == true { table?.counts.append(0) }
      table?.isInCell = true
      table?.extent = (Self.span(tag["colspan"]), Self.span(tag["rowspan"]))
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
    if isInCell {
      table?.fill()
      table?.put(text)
    } else if hasText {
      append(.paragraph, [text])
      isClose = true
    }
    table?.isInCell = false
    open.close(to: depth)
    table?.depth = open.count
    dropText()
  }

  private mutating func endRow() {
    endCell()
    table?.fillRow()
  }

  /// `colspan` and `rowspan`.
  private static func span(_ value: String?) -> Int { max(1, value.flatMap { Int($0) } ?? 1) }

  mutating func endTable() {
    endRow()
    guard let ended = table else { return }
    table = nil
    let counts = ended.counts.filter { $0 > 0 }
    // One around Markdown is several blocks, none of which is a table.
    if ended.cells.contains(where: { !$0.isEmpty }) { append(.table(counts), ended.cells) }
  }
}

/// Cells that take several columns or rows: their text stands in the first, and the other places are empty (HTML, section
/// 4.9.12, forming a table).
extension HTMLReader.Table {
  /// Fills the places that cells of rows above take, up to the next one that is free.
  fileprivate mutating func fill() {
    guard let row = counts.indices.last else { return }
    while counts[row] < reserved.count, reserved[counts[row]] > 0 { fillPlace(of: row) }
  }

  /// Fills the places that cells of rows above take up to the end of the row.
  fileprivate mutating func fillRow() {
    guard let row = counts.indices.last, counts[row] > 0, let last = reserved.lastIndex(where: { $0 > 0 })
    else { return }
    while counts[row] <= last, filled < Self.mostFilled { fillPlace(of: row) }
  }

  private mutating func fillPlace(of row: Int) {
    if reserved[counts[row]] > 0 { reserved[counts[row]] -= 1 } else { filled += 1 }
    cells.append(StyledText())
    counts[row] += 1
  }

  /// Puts the cell that has been read.
  fileprivate mutating func put(_ text: StyledText) {
    guard let row = counts.indices.last else { return }
    let room = max(1, Self.mostFilled - filled)
    let columns = min(extent.columns, room)
    let rows = min(extent.rows, max(1, room / columns))
    filled += columns * rows - 1
    if rows > 1 {
      let missing = counts[row] + columns - reserved.count
      if missing > 0 { reserved += Array(repeating: 0, count: missing) }
      for column in counts[row]..<counts[row] + columns { reserved[column] = rows - 1 }
    }
    cells.append(text)
    for _ in 1..<columns { cells.append(StyledText()) }
    counts[row] += columns
  }
}
