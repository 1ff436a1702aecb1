/// The selected row of a list, and the part of the list in view: the selected row is always in it.
struct ListSelection: Equatable, Sendable {
  private(set) var index = 0
  /// The first row in view.
  private(set) var top = 0
  private var rows = 1

  mutating func select(_ index: Int, of count: Int, rows: Int) {
    self.rows = max(1, rows)
    self.index = max(0, min(index, count - 1))
    top = max(0, min(top, count - self.rows))
    if self.index < top { top = self.index }
    if self.index >= top + self.rows { top = self.index - self.rows + 1 }
  }

  mutating func move(_ command: Command, times: Int? = nil, of count: Int) {
    let steps = times ?? 1
    let target =
      switch command {
      case .lineDown: index + steps
      case .lineUp: index - steps
      case .pageDown: index + rows * steps
      case .pageUp: index - rows * steps
      case .halfPageDown: index + max(1, rows / 2) * steps
      case .halfPageUp: index - max(1, rows / 2) * steps
      case .top: 0
      case .bottom: (times ?? count) - 1
      default: index
      }
    select(target, of: count, rows: rows)
  }
}
