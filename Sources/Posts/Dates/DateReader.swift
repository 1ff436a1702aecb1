/// Reads the tokens of a date from left to right.
struct DateReader {
  private var rest: ArraySlice<DateToken>

  init(_ tokens: [DateToken]) {
    rest = tokens[...]
  }

  /// A day, with its time if one is told; `nil` unless all of the text belongs to it.
  mutating func date() -> PostDate? {
    guard let day = day(), day.isReal else { return nil }
    guard let seconds = time(), zone() else { return nil }
    return PostDate(year: day.year, month: day.month, day: day.day, seconds: seconds)
  }

  private mutating func day() -> PostDate? {
    skipWeekday()
    switch rest.first {
    case .number(let value, 8):
      rest.removeFirst()
      return PostDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    case .number(let year, 4):
      rest.removeFirst()
      return dayAfter(year: year)
    case .number(let first, 1...2):
      rest.removeFirst()
      return dayAfter(first)
    case .word(let word):
      guard let month = Self.month(word) else { return nil }
      rest.removeFirst()
      return dayAfter(month: month)
    default:
      return nil
    }
  }

  /// `2025-05-23`, `2025/5/23`, `2025.05.23`, `2025 May 23`, `2025年5月23日`, and `2025-05` for its first day.
  private mutating func dayAfter(year: Int) -> PostDate? {
    skipSeparators()
    guard let month = monthNumberOrName() else { return nil }
    skipSeparators()
    guard let day = number(1...2) else { return PostDate(year: year, month: month, day: 1) }
    skipWord(["日"])
    return PostDate(year: year, month: month, day: day)
  }

  /// `23 May 2025`, `23-May-2025`, `23rd of May, 2025`, `23.05.2025`; `05/23/2025` month first, as JavaScript has it.
  private mutating func dayAfter(_ first: Int) -> PostDate? {
    skipWord(Self.ordinals)
    let isGerman = rest.first == .mark(".")
    skipSeparators()
    if skipWord(["of"]) { skipSeparators() }
    if case .word(let word) = rest.first {
      guard let month = Self.month(word) else { return nil }
      rest.removeFirst()
      skipSeparators()
      return number(4...4).map { PostDate(year: $0, month: month, day: first) }
    }
    guard let second = number(1...2) else { return nil }
    skipSeparators()
    guard let year = number(4...4) else { return nil }
    let isDayFirst = isGerman || first > 12
    return PostDate(year: year, month: isDayFirst ? second : first, day: isDayFirst ? first : second)
  }

  /// `May 23, 2025`, `Jul 08 2022`, `May 23rd, 2025`, and `May 2025` for its first day.
  private mutating func dayAfter(month: Int) -> PostDate? {
    skipSeparators()
    if let year = number(4...4) { return PostDate(year: year, month: month, day: 1) }
    guard let day = number(1...2) else { return nil }
    skipWord(Self.ordinals)
    skipSeparators()
    return number(4...4).map { PostDate(year: $0, month: month, day: day) }
  }

  /// Seconds into the day: 0 where no time is told, `nil` where what follows is none.
  private mutating func time() -> Int? {
    while rest.first == .space || rest.first == .mark(",") { rest.removeFirst() }
    skipWord(["t", "at"])
    while rest.first == .space { rest.removeFirst() }
    guard !rest.isEmpty else { return 0 }
    if case .number(let compact, let digits)? = rest.first, (4...6).contains(digits) {
      rest.removeFirst()
      let clock = digits == 4 ? compact * 100 : compact
      return Self.seconds(clock / 10_000, clock / 100 % 100, clock % 100)
    }
    guard var hour = number(1...2), rest.first == .mark(":") else { return nil }
    rest.removeFirst()
    guard let minute = number(1...2) else { return nil }
    var second = 0
    if rest.first == .mark(":") {
      rest.removeFirst()
      guard let value = number(1...2) else { return nil }
      second = value
    }
    if rest.first == .mark("."), case .number = rest.dropFirst().first { rest.removeFirst(2) }
    while rest.first == .space { rest.removeFirst() }
    if skipWord(["am"]) {
      hour %= 12
    } else if skipWord(["pm"]) {
      hour = hour % 12 + 12
    }
    return Self.seconds(hour, minute, second)
  }

  /// Whether only a time zone is left. It is not applied: a day stays the day that was written.
  private func zone() -> Bool {
    rest.allSatisfy { token in
      switch token {
      case .number, .word, .space: true
      case .mark(let mark): "+-:()[]/_−".contains(mark)
      }
    }
  }

  private mutating func skipWeekday() {
    guard case .word(let word) = rest.first, Self.weekdays.contains(where: { word.hasPrefix($0) }) else {
      return
    }
    rest.removeFirst()
    skipSeparators()
  }

  private mutating func skipSeparators() {
    while let token = rest.first {
      switch token {
      case .mark(let mark) where "-/.,".contains(mark): rest.removeFirst()
      case .space, .word("年"), .word("月"): rest.removeFirst()
      default: return
      }
    }
  }

  @discardableResult
  private mutating func skipWord(_ words: [String]) -> Bool {
    guard case .word(let word) = rest.first, words.contains(word) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func monthNumberOrName() -> Int? {
    if case .word(let word) = rest.first, let month = Self.month(word) {
      rest.removeFirst()
      return month
    }
    return number(1...2)
  }

  private mutating func number(_ width: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let digits) = rest.first, width.contains(digits) else { return nil }
    rest.removeFirst()
    return value
  }

  private static func seconds(_ hour: Int, _ minute: Int, _ second: Int) -> Int? {
    guard hour <= 24, minute < 60, second <= 60 else { return nil }
    // At 24:00 and in a leap second it is still the day that was written.
    return min(hour * 3600 + minute * 60 + second, 86_399)
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }.map { $0 + 1 }
  }

  private static let ordinals = ["st", "nd", "rd", "th"]
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
}
