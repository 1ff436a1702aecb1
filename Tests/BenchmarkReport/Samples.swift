/// What was measured, again and again.
package struct Samples: Sendable {
  private var values: [Double] = []

  package init() {}

  package mutating func add(_ value: Double) {
    values.append(value)
  }

  /// Times are held in milliseconds.
  package mutating func add(_ time: Duration) {
    add(time / .milliseconds(1))
  }

  package static func += (left: inout Samples, right: Samples) {
    left.values += right.values
  }

  package var count: Int { values.count }

  /// The middle one, or halfway between the two in the middle; not a number where nothing was measured.
  package var median: Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  package var mean: Double { values.reduce(0, +) / Double(values.count) }
  package var least: Double { values.min() ?? .nan }
  package var greatest: Double { values.max() ?? .nan }

  /// The least and the greatest, as `4–9`.
  package func range(digits: Int = 0) -> String {
    guard !values.isEmpty else { return "-" }
    return least.text(digits: digits) + "–" + greatest.text(digits: digits)
  }
}
