/// Finds the widths of a table's columns.
struct TableColumns: Sendable {
  private let natural: [Int]
  private let minimum: [Int]

  /// No column is made narrower than this while the table can be shown as one.
  private static let narrowest = 4
  /// A word longer than this may be broken: an address must not starve the other columns.
  private static let longestKeptWord = 18

  /// - Parameter count: how many columns there are; rows may come short of them.
  init(_ rows: [[Filling]], count: Int) {
    var natural = Array(repeating: 1, count: count)
    var minimum = Array(repeating: 1, count: count)
    for row in rows {
      for (column, cell) in row.enumerated() where column < count {
        natural[column] = max(natural[column], cell.naturalWidth)
        minimum[column] = max(minimum[column], min(cell.longestWord, Self.longestKeptWord))
      }
    }
    self.natural = natural
    self.minimum = minimum
  }

  /// The width of each column in `total` columns; `nil` where the table would be unreadable.
  ///
  /// - Parameter separator: the columns between two columns of the table.
  func widths(in total: Int, separator: Int) -> [Int]? {
    let space = total - separator * max(0, natural.count - 1)
    if natural.reduce(0, +) <= space { return natural }
    let floor = zip(natural, minimum).map { min($0, $1) }
    if floor.reduce(0, +) <= space { return sharing(space, floor) }
    let least = natural.map { min($0, Self.narrowest) }
    guard least.reduce(0, +) <= space, space >= natural.count * Self.narrowest * 2 else { return nil }
    return sharing(space, least)
  }

  /// Whether a cell needs more than one row in columns of these widths.
  func isFolded(in widths: [Int]) -> Bool {
    zip(natural, widths).contains { $0 > $1 }
  }

  /// Gives each column its least width and shares the rest in proportion to what they still want.
  private func sharing(_ space: Int, _ least: [Int]) -> [Int] {
    var widths = least
    let wanted = zip(natural, least).map { $0 - $1 }
    let total = max(1, wanted.reduce(0, +))
    let spare = space - least.reduce(0, +)
    for column in widths.indices { widths[column] += spare * wanted[column] / total }
    var rest = space - widths.reduce(0, +)
    for column in widths.indices where rest > 0 && widths[column] < natural[column] {
      widths[column] += 1
      rest -= 1
    }
    return widths
  }
}
