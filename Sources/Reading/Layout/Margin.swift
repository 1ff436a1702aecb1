/// What stands left of the rows of a leaf.
struct Margin {
  /// Left of its first row.
  private let first: Side
  /// Left of the rows below.
  private let rest: Side
  private var isFirst = true

  /// What stands left of one row. Nearly all have blank columns there.
  enum Side {
    case blank(Int)
    case spans([Span])

    var width: Int {
      switch self {
      case .blank(let columns): columns
      case .spans(let spans): spans.reduce(0) { $0 + $1.width }
      }
    }

    var spans: [Span] {
      switch self {
      case .blank(let columns): columns > 0 ? [.blank(columns)] : []
      case .spans(let spans): spans
      }
    }

    static func + (left: Side, right: Side) -> Side {
      switch (left, right) {
      case (.blank(let columns), .blank(let more)): .blank(columns + more)
      case (.blank(0), _): right
      case (_, .blank(0)): left
      default: .spans(left.spans + right.spans)
      }
    }
  }

  init(first: Side, rest: Side) {
    self.first = first
    self.rest = rest
  }

  /// The same left of all rows.
  init(_ side: Side = .blank(0)) {
    self.init(first: side, rest: side)
  }

  /// What stands left of the next row.
  mutating func next() -> Side {
    defer { isFirst = false }
    return isFirst ? first : rest
  }
}
