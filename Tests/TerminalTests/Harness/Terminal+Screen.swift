import CTestTerminal

extension Terminal {
  /// The screen as text, a line a row, without the blanks at the end of a row and the empty rows at the end.
  var text: String {
    var lines = (0..<rows).map { row($0) }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// A row as text, without the blanks at its end.
  func row(_ row: Int, from first: Int = 0) -> String {
    var text = ""
    for column in first..<columns {
      let scalars = scalars(row, column)
      // The second half of a wide cluster.
      if scalars.first == .max { continue }
      let shown = scalars.isEmpty ? [" "] : scalars.compactMap(Unicode.Scalar.init)
      text.unicodeScalars.append(contentsOf: shown)
    }
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  private func scalars(_ row: Int, _ column: Int) -> [UInt32] {
    let cell = cell(row, column).scalars
    return [cell.0, cell.1, cell.2, cell.3, cell.4, cell.5].prefix { $0 != 0 }.map { $0 }
  }

  /// How a cell looks, for example `bold underline color 98`; `plain` when nothing was asked for.
  func attributes(_ row: Int, _ column: Int) -> String {
    let cell = cell(row, column)
    let words = [
      cell.bold ? "bold" : nil,
      cell.italic ? "italic" : nil,
      cell.underline ? "underline" : nil,
      cell.reverse ? "reverse" : nil,
      cell.strikethrough ? "strikethrough" : nil,
      cell.foreground == -1 ? nil : "color \(cell.foreground)",
      cell.background == -1 ? nil : "background \(cell.background)",
    ].compactMap(\.self)
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }

  /// Where `text` first stands on the screen.
  func find(_ text: String) -> (row: Int, column: Int)? {
    for row in 0..<rows where self.row(row).contains(text) {
      for column in 0..<columns where self.row(row, from: column).hasPrefix(text) { return (row, column) }
    }
    return nil
  }
}
