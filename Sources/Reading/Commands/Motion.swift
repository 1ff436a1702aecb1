/// How far a command moves, whatever it moves in.
enum Motion: Equatable, Sendable {
  case rows(Int)
  case pages(Int)
  case halfPages(Int)
  case top
  case bottom
  /// To so many percent of a post; in a list, to a row counted from 1.
  case to(Int)

  /// `nil` for a command that does not move by rows or pages.
  ///
  /// - Parameter times: the count before the key.
  init?(_ command: Command, times: Int? = nil) {
    let count = times ?? 1
    switch command {
    case .rowDown: self = .rows(count)
    case .rowUp: self = .rows(-count)
    case .pageDown: self = .pages(count)
    case .pageUp: self = .pages(-count)
    case .halfPageDown: self = .halfPages(count)
    case .halfPageUp: self = .halfPages(-count)
    case .top: self = .top
    case .bottom: self = times.map { .to($0) } ?? .bottom
    case .percent:
      guard let times else { return nil }
      self = .to(times)
    default: return nil
    }
  }

  /// The row of a list that it leads to, which may lie beyond its ends.
  ///
  /// - Parameters:
  ///   - page: the rows in view.
  ///   - count: the rows of the list.
  func row(from row: Int, page: Int, of count: Int) -> Int {
    switch self {
    case .rows(let rows): row + rows
    case .pages(let pages): row + pages * page
    case .halfPages(let halves): row + halves * max(1, page / 2)
    case .top: 0
    case .bottom: count - 1
    case .to(let number): number - 1
    }
  }
}
