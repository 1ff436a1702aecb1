/// A place in a line, by bytes and by columns: a tab reaches to the next multiple of four (CommonMark 0.30, section 2.2).
struct LineCursor {
  let text: Bytes
  let start: Int
  /// Without the line ending.
  let end: Int
  private(set) var offset: Int
  private var column = 0
  /// Part of the tab at `offset` is used up.
  private var isInTab = false
  /// The first byte from `offset` on that is no space or tab; `end` where there is none.
  private(set) var first: Int
  private var firstColumn = 0

  init(_ text: Bytes, _ start: Int, _ end: Int) {
    self.text = text
    self.start = start
    self.end = end
    offset = start
    first = start
    findFirst()
  }

  /// Columns between `offset` and `first`.
  var indent: Int { firstColumn - column }

  var isBlank: Bool { first >= end }

  /// The byte at `first`.
  var byte: UInt8 { isBlank ? 0 : text[first] }

  /// What is left of the line.
  var rest: LineSpan {
    isInTab ? LineSpan(offset + 1, end, padding: 4 - column % 4) : LineSpan(offset, end)
  }

  @inline(__always)
  private mutating func findFirst() {
    while first < end {
      let byte = text[first]
      if byte == 0x20 {
        firstColumn += 1
      } else if byte == 0x09 {
        firstColumn += 4 - firstColumn % 4
      } else {
        return
      }
      first += 1
    }
  }

  mutating func skipIndent() {
    offset = first
    column = firstColumn
    isInTab = false
  }

  /// Moves past bytes that start at `first` and hold no tab.
  mutating func skipMarker(_ length: Int) {
    offset = first + length
    column = firstColumn + length
    isInTab = false
    first = offset
    firstColumn = column
    findFirst()
  }

  /// Moves over spaces and tabs, no further than `first` and by no more than so many columns.
  mutating func skip(columns: Int) {
    let target = min(column + columns, firstColumn)
    while column < target {
      let width = text[offset] == "\t" ? 4 - column % 4 : 1
      isInTab = column + width > target
      if !isInTab { offset += 1 }
      column = min(column + width, target)
    }
  }
}
