extension Double {
  /// Rounded, with so many decimals; a dash when there is no number.
  package func text(digits: Int = 0) -> String {
    guard isFinite else { return "-" }
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((magnitude * Double(scale)).rounded())
    let sign = self < 0 && whole > 0 ? "-" : ""
    guard digits > 0 else { return sign + String(whole) }
    let decimals = String(whole % scale)
    return "\(sign)\(whole / scale)." + String(repeating: "0", count: digits - decimals.count) + decimals
  }

  /// With as many decimals as say something: 185, 56.3, 0.79, 0.0038.
  package var figure: String {
    switch magnitude {
    case 100...: text()
    case 10...: text(digits: 1)
    case 0.1...: text(digits: 2)
    case 0.01...: text(digits: 3)
    default: text(digits: 4)
    }
  }

  /// As how many times as much as something else: `0.79 ×`.
  package var times: String { isFinite ? figure + " ×" : "-" }
}

/// What each further part of something takes: the slope between the smallest and the largest that was measured.
///
/// A ratio of the two would praise what is slow with little already.
package func growth(of values: [(size: Double, value: Double)]) -> Double {
  guard let first = values.first, let last = values.last, last.size > first.size else { return .nan }
  return (last.value - first.value) / (last.size - first.size)
}
