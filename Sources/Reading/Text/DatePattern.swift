package import Posts

/// How days are shown: the fields of strftime that a day has, with English names.
package struct DatePattern: Equatable, Sendable {
  /// As it was written: `%d %b %Y`.
  package let pattern: String
  /// The columns of the widest day.
  let columns: Int
  private let parts: [Part]

  private enum Part: Equatable, Sendable {
    case literal(String)
    /// - Parameter isPadded: with a zero where there is one digit.
    case field(Character, isPadded: Bool)
  }

  /// Why a text is no pattern.
  package enum Failure: Error, Equatable {
    /// A `%` with what no day has behind it.
    case unknown(String)
    case noField
    case tooLong
    /// A control, or what turns or hides text.
    case unprintable
  }

  /// As ISO 8601 has it, and as dates sort.
  package static let iso = DatePattern(
    "%Y-%m-%d",
    [
      .field("Y", isPadded: true), .literal("-"), .field("m", isPadded: true), .literal("-"),
      .field("d", isPadded: true),
    ],
    columns: 10)

  private static let longest = 40
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  /// The week of 1970-01-01.
  private static let weekdays = [
    "Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday",
  ]

  /// - Parameter pattern: `%Y` `%y` the year, `%m` `%b` `%B` the month, `%d` `%e` the day, `%a` `%A` the day of the
  ///   week, `%F` all as ISO 8601, `%%` a percent sign; `%-d` and `%-m` have no zero before them.
  package init(_ pattern: String) throws(Failure) {
    guard Sanitizing.printable(pattern) == pattern else { throw .unprintable }
    var parts: [Part] = []
    var rest = pattern[...]
    while let character = rest.popFirst() {
      guard character == "%" else {
        parts.append(.literal(String(character)))
        continue
      }
      let isPadded = rest.first != "-"
      if !isPadded { rest = rest.dropFirst() }
      switch rest.popFirst() {
      case "%"? where isPadded: parts.append(.literal("%"))
      case "F"? where isPadded: parts += Self.iso.parts
      case let field? where "YymdeBbAa".contains(field): parts.append(.field(field, isPadded: isPadded))
      case let other: throw .unknown("%\(isPadded ? "" : "-")\(other.map(String.init) ?? "")")
      }
    }
    if !parts.contains(where: { if case .field = $0 { true } else { false } }) { throw .noField }
    // A leap year has every month with every day of the week and two digits.
    let days = (0..<366).map { PostDate(daysSinceEpoch: 10_957 + $0) }
    let columns = days.map { Span(Self.text(of: $0, parts)).width }.max() ?? 0
    if columns > Self.longest { throw .tooLong }
    self.init(pattern, parts, columns: columns)
  }

  private init(_ pattern: String, _ parts: [Part], columns: Int) {
    self.pattern = pattern
    self.parts = parts
    self.columns = columns
  }

  package func text(of date: PostDate) -> String { Self.text(of: date, parts) }

  private static func text(of date: PostDate, _ parts: [Part]) -> String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .literal(let literal): text += literal
      case .field(let field, let isPadded): text += Self.text(of: field, date, isPadded ? "0" : "")
      }
    }
  }

  private static func text(of field: Character, _ date: PostDate, _ fill: String) -> String {
    let month = months[max(1, min(date.month, 12)) - 1]
    let weekday = weekdays[(date.daysSinceEpoch % 7 + 7) % 7]
    switch field {
    case "Y": return String(String(10_000 + date.year).dropFirst())
    case "y": return padded(date.year % 100, "0")
    case "m": return padded(date.month, fill)
    case "d": return padded(date.day, fill)
    case "e": return padded(date.day, fill.isEmpty ? "" : " ")
    case "B": return month
    case "b": return String(month.prefix(3))
    case "A": return weekday
    default: return String(weekday.prefix(3))
    }
  }

  private static func padded(_ number: Int, _ fill: String) -> String {
    number < 10 ? fill + String(number) : String(number)
  }

  /// A day in its ISO form; any other text as it is.
  func text(ofISO day: String) -> String {
    self == .iso ? day : PostDate(parsing: day).map(text) ?? day
  }
}
