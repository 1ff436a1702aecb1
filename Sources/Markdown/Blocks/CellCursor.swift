/// Walks the cells of a table row (GFM 0.29, section 4.10). A pipe after a backslash ends none.
struct CellCursor {
  private let text: Bytes
  private var index: Int
  private let end: Int

  init(_ text: Bytes, _ start: Int, _ end: Int) {
    self.text = text
    self.end = text.trimmedEnd(start, end)
    index = text.trimmedStart(start, end)
    if index < self.end, text[index] == "|" { index += 1 }
  }

  /// The next cell, without the space around it.
  mutating func next() -> Range<Int>? {
    guard index < end else { return nil }
    var close = index
    while close < end, text[close] != "|" {
      close += text[close] == "\\" && text[close + 1] == "|" ? 2 : 1
    }
    close = min(close, end)
    let start = text.trimmedStart(index, close)
    defer { index = close + 1 }
    return start..<text.trimmedEnd(start, close)
  }
}
