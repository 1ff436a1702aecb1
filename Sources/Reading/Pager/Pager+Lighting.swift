/// What is lit in the rows in view: highlights, over them hits, over these what is being selected.
extension Pager {
  mutating func light() {
    guard search != nil || selection != nil || !highlights.isEmpty else { return }
    head = head.map { lit($0, in: 1) }
    rows = zip(rows, rowParts).map { lit($0, in: $1) }
  }

  private mutating func lit(_ row: Row, in part: Int) -> Row {
    var row = row
    if !highlights.isEmpty { row.light(row.hits(of: highlights.map(\.passage), in: part), as: .highlight) }
    if search != nil { row.light(hits(in: part), as: .match, current: search?.current?.hit) }
    guard let selection else { return row }
    if let passage = selection.passage { row.light(row.hits(of: [passage], in: part), as: .selection) }
    let words = row.hits(of: [selection.word], in: part)
    row.light(words, as: .selection, current: words.first)
    return row
  }
}
