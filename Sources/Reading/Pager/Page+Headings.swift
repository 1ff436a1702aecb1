internal import Markdown

extension Page {
  /// Where a view from `top` to `bottom` had better end, so that no heading stands at its foot without a row of
  /// what it heads; `bottom` where none does, or where too much would be left blank.
  ///
  /// - Parameter limit: how many rows may be left blank.
  mutating func end(ofViewFrom top: Position, to bottom: Position, limit: Int) -> Position {
    guard bottom.part < partCount else { return bottom }
    var end = bottom
    if end.row <= gap(of: end.part) || isOpenHeading(end.part) { end.row = 0 }
    while case let before = part(before: end.part), before > top.part, isOpenHeading(before) {
      end = Position(part: before, row: 0)
    }
    guard isOpenHeading(end.part), end > top, position(limit, below: end) >= bottom else { return bottom }
    return end
  }

  /// The position of the first row of a part that is not blank.
  func head(of part: Int) -> Position {
    Position(part: part, row: gap(of: part))
  }

  /// Whether it is a heading that something is shown below.
  private func isOpenHeading(_ part: Int) -> Bool {
    guard part > 0, part < postEnd, !flow.leaves[part - 1].isFootnote,
      case .heading = flow.leaves[part - 1].block.kind
    else { return false }
    return section(at: part).map { !isFolded(.section($0)) } ?? true
  }

  private func gap(of part: Int) -> Int {
    part > 0 && part < postEnd ? flow.leaves[part - 1].gap : 0
  }
}
