/// Finds the widths of a table's columns.
struct TableColumns: Sendable {
  private let natural: [Int]
  private let minimum: [Int]

  /// A word longer than this may be broken: an address must not starve the other columns.
  private static let longestKeptWord = 18
  /// No column of a table that is panned is wider: what is longer is easier to read in rows.
  private static let widestPanned = 40

  /// How a table stands in so many columns of the screen.
  enum Fit: Equatable {
    /// All of its columns are in view, as wide as given.
    case whole([Int])
    /// The first column stays, and the others move beside it, `room` columns of the screen in view.
    case panned([Int], room: Int)
    /// It cannot be read as a table.
    case cards
  }

  /// - Parameter count: how many columns there are; rows may come short of them.
  init(_ rows: [[Filling]], count: Int) {
    self.init(rows, natural: Self.widest(of: rows, count: count) { $0.naturalWidth })
  }

  private init(_ rows: [[Filling]], natural: [Int]) {
    self.natural = natural
    minimum = Self.widest(of: rows, count: natural.count) { min($0.longestWord, Self.longestKeptWord) }
  }

  private static func widest(of rows: [[Filling]], count: Int, _ width: (Filling) -> Int) -> [Int] {
    var widest = Array(repeating: 1, count: count)
    for row in rows {
      // In place: a copy of each cell would cost more than its width.
      let cells = row.span
      for column in 0..<min(count, cells.count) { widest[column] = max(widest[column], width(cells[column])) }
    }
    return widest
  }

  /// How a table stands in so many columns of the screen. The words of one that fits are not looked at.
  static func fit(
    of rows: [[Filling]], count: Int, in room: TableRoom, separator: Int
  ) -> Fit {
    let natural = widest(of: rows, count: count) { $0.naturalWidth }
    if natural.reduce(0, +) <= room.columns - separator * max(0, count - 1) { return .whole(natural) }
    return TableColumns(rows, natural: natural).fit(in: room, separator: separator)
  }

  /// - Parameter separator: the columns between two columns of the table.
  func fit(in room: TableRoom, separator: Int) -> Fit {
    let space = room.columns - separator * max(0, natural.count - 1)
    if natural.reduce(0, +) <= space { return .whole(natural) }
    let broken = minimum.reduce(0, +) <= space ? Fit.whole(sharing(space, minimum)) : nil
    if room.panning == .never { return broken ?? .cards }
    let panned = panned(in: room.columns, separator: separator)
    guard room.panning == .first else { return broken ?? panned ?? .cards }
    let wide = natural.map { min($0, Self.widestPanned) }
    if wide.reduce(0, +) <= space { return .whole(sharing(space, wide)) }
    return panned ?? broken ?? .cards
  }

  private func panned(in total: Int, separator: Int) -> Fit? {
    // Panned, a table is read by what its first column says: one that takes half of the screen, or leaves the others
    // no room for their words, leaves nothing to read beside it.
    let first = min(natural[0], max(minimum[0], total / 3))
    let room = total - first - separator - Self.mark
    guard first <= total / 2, let widest = minimum.dropFirst().max(), widest <= room else { return nil }
    return .panned([first] + natural.dropFirst().map { min($0, Self.widestPanned, room) }, room: room)
  }

  /// The columns of the mark behind what is in view.
  private static let mark = 1

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
