/// Draws a list for ears and fingers: a row each, the cursor at the selected one, so that a screen reader reads it.
enum LinearList {
  /// - Parameter first: the index of the first line in the list.
  static func draw(
    _ lines: [String], from first: Int, selected: Int, in frame: inout Frame, rows: Int, _ words: LinearWords,
    target: (Int) -> Target? = { .item($0) }
  ) {
    let columns = frame.size.columns
    for row in 0..<rows {
      frame.put(Span.blank(columns).clusters, .text, row: row, column: 0)
      guard row < lines.count else { continue }
      let index = first + row
      frame.put([Span(words.spoken(lines[row])).truncated(to: columns)], row: row, column: 0)
      if index == selected {
        frame.paint(.selection, row: row, columns: 0..<columns)
        frame.cursor = Frame.Position(row: row, column: 0)
      }
      if let target = target(index) { frame.mark(target, row: row, columns: 0..<columns) }
    }
  }
}
