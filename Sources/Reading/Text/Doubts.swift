/// The kinds of doubt that the parts of a cluster raise.
struct Doubts {
  private var bits: UInt16 = 0

  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ doubt: Doubt) { bits |= 1 << UInt16(doubt.rawValue) }

  func contains(_ doubt: Doubt) -> Bool { bits & (1 << UInt16(doubt.rawValue)) != 0 }

  /// The one that tells most of the cluster.
  var gravest: Doubt? { Self.order.first(where: contains) }

  private static let order: [Doubt] = [.tag, .zwj, .keycap, .skin, .vs16, .spacingMark, .jamo]
}
