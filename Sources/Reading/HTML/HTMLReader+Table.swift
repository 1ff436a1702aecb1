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
    /// How many elements were open where the cell or the caption began.
    var depth: Int
    /// How many tables are open in the cell: their texts are parts of its own.
    var inner = 0
    /// Of each column, in how many rows to come a cell from above stands in it.
    fileprivate var reserved: [Int] = []
    /// Where a cell from above stands in the row.
    fileprivate var taken: [Bool] = []
    /// The columns in which a cell begins, and how many cells do.
    fileprivate var starts: Set<Int> = []
    fileprivate var begun = 0
    /// The places that are left empty beside cells of several columns or rows.
    fileprivate var filled = 0

    /// `colspan` takes no more (HTML, section 4.9.11), and cells from above stand in no columns beyond.
    fileprivate static let mostColumns = 1000

    init(depth: Int) { self.depth = depth }
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
      table?.beginRow()
    case ("thead", false), ("tbody", false), ("tfoot", false):
      endRow()
      table?.reserved = []
    case ("td", false), ("th", false):
      endCell()
      if table?.counts.isEmpty == true { table?.beginRow() }
      table?.isInCell = true
      table?.extent = (Self.span(tag["colspan"]), Self.span(tag["rowspan"], all: .max))
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

  /// `colspan` and `rowspan`; of rows, 0 are all.
  private static func span(_ value: String?, all: Int = 1) -> Int {
    let count = value.flatMap { Int($0) } ?? 1
    return count == 0 ? all : max(1, count)
  }

  mutating func endTable() {
    endRow()
    guard let ended = table else { return }
    table = nil
    let (cells, counts) = ended.trimmed
    // One around Markdown is several blocks, none of which is a table.
    if cells.contains(where: { !$0.isEmpty }) { append(.table(counts), cells) }
  }
}

/// Cells that take several columns or rows: their text stands in the first, and the other places are empty (HTML, section
/// 4.9.12, forming a table).
extension HTMLReader.Table {
  fileprivate mutating func beginRow() {
    counts.append(0)
    taken = reserved.map { $0 > 0 }
    for column in reserved.indices { reserved[column] = max(0, reserved[column] - 1) }
  }

  /// Fills the places that cells of rows above take, up to the next one that is free.
  fileprivate mutating func fill() {
    guard let row = counts.indices.last else { return }
    while counts[row] < taken.count, taken[counts[row]], fillPlace(of: row) {}
  }

  /// Fills the places up to the last one that a cell of a row above takes.
  fileprivate mutating func fillRow() {
    guard let row = counts.indices.last, counts[row] > 0, let last = taken.lastIndex(of: true) else { return }
    while counts[row] <= last, fillPlace(of: row) {}
    taken = []
  }

  /// Cells that are there bound those that are filled in.
  private mutating func fillPlace(of row: Int) -> Bool {
    guard filled < 64 + 4 * begun else { return false }
    filled += 1
    cells.append(StyledText())
    counts[row] += 1
    return true
  }

  /// Puts the cell that has been read.
  fileprivate mutating func put(_ text: StyledText) {
    guard let row = counts.indices.last else { return }
    let first = counts[row]
    begun += 1
    starts.insert(first)
    cells.append(text)
    counts[row] += 1
    while counts[row] < first + min(extent.columns, Self.mostColumns), fillPlace(of: row) {}
    let last = min(counts[row], Self.mostColumns)
    guard extent.rows > 1, first < last else { return }
    if last > reserved.count { reserved += Array(repeating: 0, count: last - reserved.count) }
    for column in first..<last { reserved[column] = extent.rows - 1 }
  }

  /// Its cells without the columns in which none begins, and how many are in each row.
  fileprivate var trimmed: (cells: [StyledText], counts: [Int]) {
    guard filled > 0 else { return (cells, counts.filter { $0 > 0 }) }
    var kept: [StyledText] = []
    var keptCounts: [Int] = []
    var start = 0
    for count in counts where count > 0 {
      let row = (0..<count).filter { starts.contains($0) }.map { cells[start + $0] }
      kept += row
      keptCounts.append(row.count)
      start += count
    }
    return (kept, keptCounts)
  }
}
