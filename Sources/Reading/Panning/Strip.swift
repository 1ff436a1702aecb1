/// The part of a row that is wider than its viewport and is moved sideways in it. What stands before it stays.
///
/// The rows of a block have one strip, so that their columns stay below each other.
package struct Strip: Equatable, Sendable {
  /// The columns of the row before it. The last one is blank: the mark of what lies left of the view stands there.
  let start: Int
  /// The columns of it that are in view at once, before the mark of what lies right of them.
  let room: Int
  /// The columns of its widest row.
  let width: Int
  /// Where the columns of a table begin in it, none of them wider than the view; empty for code.
  let columns: [Int]
  /// Whether its rows are a portion of a block, whose others may be wider.
  let isPortion: Bool

  /// The columns that code moves by.
  private static let step = 8

  init(start: Int, room: Int, width: Int, columns: [Int] = [], isPortion: Bool = false) {
    self.start = start
    self.room = room
    self.width = width
    self.columns = columns
    self.isPortion = isPortion
  }

  func moved(by columns: Int) -> Strip {
    Strip(start: start + columns, room: room, width: width, columns: self.columns, isPortion: isPortion)
  }

  /// How many columns of it may go out of view at the left: there its end is in view.
  var reach: Int { columns.first { $0 + room >= width } ?? max(0, width - room) }

  /// How many columns of it are out of view where the page is panned by so many.
  func shift(_ shift: Int) -> Int { isPortion ? shift : min(shift, reach) }

  /// The next place to pan to, to the right: where a column begins; `nil` at the end.
  func stop(after shift: Int) -> Int? {
    guard shift < reach else { return nil }
    return columns.first { $0 > shift } ?? min(reach, (shift / Self.step + 1) * Self.step)
  }

  /// The next place to pan to, to the left.
  func stop(before shift: Int) -> Int {
    let shift = min(shift, reach)
    return columns.last { $0 < shift } ?? max(0, (shift - 1) / Self.step * Self.step)
  }

  /// How the page is to be panned so that some columns are in view: as it is where they are, else with what stands
  /// before them.
  func shift(showing wanted: Range<Int>, from shift: Int) -> Int {
    let current = self.shift(shift)
    if wanted.lowerBound >= current, wanted.upperBound <= current + room { return shift }
    if wanted.upperBound <= room { return 0 }
    let stop =
      columns.last { $0 <= wanted.lowerBound } ?? (wanted.lowerBound - room / 3) / Self.step * Self.step
    return max(0, min(stop, reach))
  }
}
