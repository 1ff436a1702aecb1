extension Page {
  /// The place of the row at a position.
  mutating func place(at position: Position) -> Place {
    let section = section(at: position.part)
    let rows = rows(of: position.part)
    guard position.row < rows.count else {
      return Place(section: section.map { sections[$0].anchor }, block: 0, offset: 0, row: 0)
    }
    let offset = rows[position.row].offset
    let first = rows.firstIndex { $0.offset == offset } ?? position.row
    return Place(
      section: section.map { sections[$0].anchor },
      block: position.part - (section.map { sections.part(of: $0) } ?? 0),
      offset: offset - self.offset(of: position.part),
      row: position.row - first)
  }

  /// The row that shows a place, or the nearest one where the text has changed.
  mutating func position(of place: Place) -> Position {
    let index = place.section.flatMap { sections.index(of: $0) }
    if place.section != nil, index == nil { return .start }
    let first = index.map { sections.part(of: $0) } ?? 0
    let next = (index ?? -1) + 1
    let limit = next < sections.count ? sections.part(of: next) : postEnd
    let part = max(first, min(first + place.block, limit - 1))
    let rows = rows(of: part)
    let offset = self.offset(of: part) + place.offset
    let reached = rows.last { $0.offset <= offset }?.offset ?? self.offset(of: part)
    let start = rows.firstIndex { $0.offset == reached } ?? 0
    let last = rows.lastIndex { $0.offset == reached } ?? 0
    return Position(part: part, row: min(start + place.row, last))
  }
}
