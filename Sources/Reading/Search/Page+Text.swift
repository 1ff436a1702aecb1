extension Page {
  /// Where the text begins that stands in a row, or in the first row below it that has any.
  mutating func textPlace(at position: Position) -> TextPlace {
    for part in position.part..<max(position.part, min(position.part + 2, postEnd)) {
      let rows = rows(of: part)[(part == position.part ? position.row : 0)...]
      if let first = rows.lazy.compactMap(\.extents.first).first {
        return TextPlace(part: part, text: first.text, offset: first.range.lowerBound)
      }
    }
    return TextPlace(part: min(position.part + 1, postEnd - 1), text: 0, offset: 0)
  }

  /// The row that shows where a hit begins.
  mutating func position(of hit: Hit) -> Position {
    let rows = rows(of: hit.start.part)
    // A hit that begins with the space at the end of a row is shown from the next one on.
    let row = rows.firstIndex { row in
      row.extents.contains { $0.text == hit.start.text && $0.range.upperBound > hit.start.offset }
    }
    return Position(part: hit.start.part, row: row ?? 0)
  }
}
