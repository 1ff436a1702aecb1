/// The selected row of a list, and the part of the list in view: the selected row is always in it.
struct ListSelection: Equatable, Sendable {
  private(set) var index = 0
  /// The first row in view.
  private(set) var top = 0
  private(set) var rows = 1

  mutating func select(_ index: Int, of count: Int, rows: Int) {
    self.rows = max(1, rows)
    self.index = max(0, min(index, count - 1))
    top = max(0, min(top, count - self.rows))
    if self.index < top { top = self.index }
    if self.index >= top + self.rows { top = self.index - self.rows + 1 }
  }

  /// Puts another row on top, as far as the selected one stays in view.
  mutating func scroll(to top: Int, of count: Int) {
    self.top = max(0, top)
    select(index, of: count, rows: rows)
  }

  mutating func move(_ motion: Motion, of count: Int) {
    select(motion.row(from: index, page: rows, of: count), of: count, rows: rows)
  }
}
