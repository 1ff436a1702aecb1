/// The days of a query: `2025`, `2025-03..2025-06`, `..2024`, `2025-03-09..`.
struct QueryDates {
  /// As text that compares as the days do; `nil` where there is no end.
  let from: String?
  let to: String?

  /// `nil` for what is no date.
  /// - Parameter isTyped: whether its end may not be typed yet.
  init?(_ text: String, isTyped: Bool) {
    let (from, to) = Self.ends(of: text)
    let isRange = text.contains("..")
    guard from != nil || to != nil, from.map({ Self.isDay($0, isTyped: isTyped && !isRange) }) ?? true,
      to.map({ Self.isDay($0, isTyped: isTyped) }) ?? true
    else { return nil }
    // Nothing lies between the later one and the earlier one.
    if let from, let to, !isTyped, from > to + "~" { return nil }
    self.from = from
    // Behind every day that begins with it.
    self.to = to.map { $0 + "~" }
  }

  /// A year, a month or a day of the calendar; the beginning of one where it is still typed.
  private static func isDay(_ text: String, isTyped: Bool) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let limits = [0...9999, 1...12, 1...31]
    guard parts.count <= 3 else { return false }
    for (index, part) in parts.enumerated() {
      let length = index == 0 ? 4 : 2
      guard part.utf8.allSatisfy({ (48...57).contains($0) }) else { return false }
      let isOpen = isTyped && index == parts.count - 1 && part.utf8.count < length
      guard isOpen || part.utf8.count == length && limits[index].contains(Int(part) ?? -1) else {
        return false
      }
    }
    return parts.count < 3 || isTyped || days(year: parts[0], month: parts[1]) >= Int(parts[2]) ?? 0
  }

  private static func days(year: Substring, month: Substring) -> Int {
    let year = Int(year) ?? 0
    switch Int(month) {
    case 2: return year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// What stands on both sides of two dots, or the same twice without them.
  static func ends(of text: String) -> (String?, String?) {
    guard let dots = text.firstRange(of: "..") else {
      return (text.isEmpty ? nil : text, text.isEmpty ? nil : text)
    }
    let (from, to) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
    return (from.isEmpty ? nil : from, to.isEmpty ? nil : to)
  }
}
