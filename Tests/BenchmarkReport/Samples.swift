/// What was measured, again and again.
struct Samples {
  private var values: [Double] = []

  mutating func add(_ value: Double) {
    values.append(value)
  }

  mutating func add(_ time: Duration) {
    add(time / .milliseconds(1))
  }

  static func += (left: inout Samples, right: Samples) {
    left.values += right.values
  }

  var count: Int { values.count }

  /// The middle one, or halfway between the two in the middle.
  var median: Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  var mean: Double { values.reduce(0, +) / Double(values.count) }
  var least: Double { values.min() ?? .nan }
  var greatest: Double { values.max() ?? .nan }

  /// The least and the greatest, as `4–9`.
  func range(digits: Int = 0) -> String {
    least.text(digits: digits) + "–" + greatest.text(digits: digits)
  }
}

extension Double {
  /// Rounded, with so many decimals; a dash when there is no number.
  func text(digits: Int = 0) -> String {
    guard isFinite else { return "-" }
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((magnitude * Double(scale)).rounded())
    let sign = self < 0 && whole > 0 ? "-" : ""
    guard digits > 0 else { return sign + String(whole) }
    let decimals = String(whole % scale)
    return "\(sign)\(whole / scale)." + String(repeating: "0", count: digits - decimals.count) + decimals
  }
}
