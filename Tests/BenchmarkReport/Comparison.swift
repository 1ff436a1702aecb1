/// A figure of Lectern's beside that of another program, for the summary.
package struct Comparison: Equatable, Sendable {
  /// What is compared, in the order of the summary.
  package enum Dimension: String, CaseIterable, Sendable {
    case parse, print
    case firstFrame = "first frame"
    case key, list, index, search, memory, growth
  }

  package enum Unit: String, Sendable {
    case milliseconds = "ms"
    case megabytes = "MB"
    case millisecondsPerMegabyte = "ms a MB"
    case millisecondsPerThousand = "ms a 1,000 posts"
  }

  /// What the other program is.
  package enum Kind: Sendable {
    /// It does what Lectern does there, or the nearest to it.
    case rival
    /// It does no more than a part of it: what nobody comes below who does all.
    case floor
  }

  package let dimension: Dimension
  /// What was done with what.
  package let subject: String
  package let other: String
  package let kind: Kind
  package let unit: Unit
  package let ownValue: Double
  /// Not a number where the program is not installed, or was not waited for.
  package let otherValue: Double

  package init(
    _ dimension: Dimension, _ subject: String, beside other: String, _ kind: Kind = .rival,
    _ unit: Unit = .milliseconds, own ownValue: Double, other otherValue: Double
  ) {
    self.dimension = dimension
    self.subject = subject
    self.other = other
    self.kind = kind
    self.unit = unit
    self.ownValue = ownValue
    self.otherValue = otherValue
  }

  /// How many times as much Lectern takes; `nil` where one of the two is not there, or too little to be told.
  package var ratio: Double? {
    ownValue.isFinite && otherValue.isFinite && ownValue > 0 && otherValue > 0 ? ownValue / otherValue : nil
  }

  func text(_ value: Double) -> String {
    guard value.isFinite else { return "-" }
    return value >= 10_000 && unit == .milliseconds
      ? (value / 1000).figure + " s" : "\(value.figure) \(unit.rawValue)"
  }
}
