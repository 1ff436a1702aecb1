import BenchmarkReport

/// A program that is run to its end, again and again in turn with others.
struct Program {
  let name: String
  /// What it makes.
  let work: String
  let kind: Comparison.Kind
  private let child: Child?
  private(set) var wall = Samples()
  private(set) var cpu = Samples()
  /// The most memory it had at once, in megabytes.
  private(set) var peak = Samples()

  /// - Parameter command: its path first; one part is `nil` where it is not installed.
  init(
    _ name: String, makes work: String = "", as kind: Comparison.Kind = .rival, command: [String?],
    in setting: Setting, home: String? = nil
  ) {
    self.name = name
    self.work = work
    self.kind = kind
    let parts = command.compactMap(\.self)
    child = parts.count == command.count ? Child(parts, in: setting, home: home) : nil
  }

  var isInstalled: Bool { child != nil }

  /// Does nothing where the program is not installed.
  mutating func run() throws(Failure) {
    guard let cost = try child?.run() else { return }
    wall.add(cost.wall)
    cpu.add(cost.cpu)
    peak.add(Double(cost.peak) / 1e6)
  }

  static func run(_ programs: inout [Program], rounds: Int) throws(Failure) {
    for _ in 0..<rounds {
      for index in programs.indices { try programs[index].run() }
    }
  }
}

extension RandomAccessCollection where Element == Program {
  /// The first one, which is Lectern, beside each of the others.
  func comparisons(
    _ dimension: Comparison.Dimension, _ subject: String, _ unit: Comparison.Unit = .milliseconds,
    of value: (Program) -> Double
  ) -> [Comparison] {
    guard let own = first else { return [] }
    return dropFirst().map {
      Comparison(dimension, subject, beside: $0.name, $0.kind, unit, own: value(own), other: value($0))
    }
  }
}
