import CTestWork

/// What a piece of code costs, counted and not timed: a busy machine says the same.
struct Work {
  /// How often memory was asked for, and for how many bytes in all.
  var allocations = 0
  var bytes = 0
  /// Instructions of SQLite's machine, and pages of the database that were looked at.
  var steps = 0
  var pages = 0

  /// Whether the heap can be asked on this system.
  static let isCounted = test_work_is_counted()

  /// What this thread does in `body`. It is done once before, so that nothing is counted that is made but once.
  static func counting(_ body: () throws -> Void) rethrows -> Work {
    try body()
    let before = test_work_so_far()
    try body()
    let after = test_work_so_far()
    return Work(
      allocations: Int(after.allocations - before.allocations), bytes: Int(after.bytes - before.bytes))
  }
}

extension Int {
  /// Whether it is what was counted when the number was put down, give or take a quarter.
  ///
  /// More is a change that made something dearer. Less is one that made it cheaper: put the new number down, or what is
  /// won may be lost again unseen.
  func isAbout(_ count: Int) -> Bool {
    self <= count + count / 4 && self >= count - count / 4
  }
}
