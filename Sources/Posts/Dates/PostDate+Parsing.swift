extension PostDate {
  /// Reads a date in any of the forms that posts write; `nil` for anything else, and for days that do not exist.
  ///
  /// ISO 8601 and RFC 3339 with or without `T`, seconds and zone, RFC 2822, `2025/05/23`, `2025.05.23`, `20250523`,
  /// `Jul 08 2022`, `8 July 2022`, `23.05.2025`, `05/23/2025`, and seconds or milliseconds since 1970 in UTC.
  /// A zone is never applied: the day is the one that was written.
  package init?(parsing text: String) {
    let text = text.trimmingSpace
    guard (4...64).contains(text.utf8.count) else { return nil }
    if let epoch = Self(sinceEpoch: text) {
      self = epoch
      return
    }
    guard let tokens = DateToken.tokens(of: text) else { return nil }
    var reader = DateReader(tokens)
    guard let date = reader.date() else { return nil }
    self = date
  }

  private init?(sinceEpoch text: String) {
    let digits = text.utf8.count
    guard digits == 10 || digits == 13, let value = UInt64(text) else { return nil }
    let seconds = Int(digits == 13 ? value / 1000 : value)
    self.init(daysSinceEpoch: seconds / 86_400, seconds: seconds % 86_400)
  }

  /// The proleptic Gregorian calendar, counted in years that start in March so that the leap day comes last.
  package init(daysSinceEpoch days: Int, seconds: Int = 0) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1, seconds: seconds)
  }

  /// The days from the first one of 1970, as `init(daysSinceEpoch:)` counts them.
  package var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// As if it were told in Greenwich.
  var secondsSinceEpoch: Int64 { Int64(daysSinceEpoch) * 86_400 + Int64(seconds) }

  init(secondsSinceEpoch seconds: Int64) {
    let time = Int((seconds % 86_400 + 86_400) % 86_400)
    self.init(daysSinceEpoch: (Int(seconds) - time) / 86_400, seconds: time)
  }

  /// Whether the calendar has this day.
  var isReal: Bool {
    guard (1...9999).contains(year), (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  /// Whether it lies on a later day, whatever the time.
  func isDay(after other: PostDate) -> Bool {
    (year, month, day) > (other.year, other.month, other.day)
  }
}
