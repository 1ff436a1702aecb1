/// A day of the calendar as a post tells it, never moved by a time zone, with the time where it is told.
package struct PostDate: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int
  /// Seconds since the day began, as written; orders posts of one day.
  package let seconds: Int

  package init(year: Int, month: Int, day: Int, seconds: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.seconds = seconds
  }

  package static func < (left: PostDate, right: PostDate) -> Bool {
    (left.year, left.month, left.day, left.seconds) < (right.year, right.month, right.day, right.seconds)
  }

  /// The day as `2025-05-23`.
  package var text: String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
