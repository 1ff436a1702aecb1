/// Scalars that a regular expression names together: `\w`, `[a-z]`.
struct ScalarClass: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var kinds: [Kind] = []
  var isNegated = false

  /// The classes that have a letter of their own.
  enum Kind: Character, Sendable {
    case digit = "d"
    case word = "w"
    case space = "s"
    case nonDigit = "D"
    case nonWord = "W"
    case nonSpace = "S"

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .digit: scalar.isDigit
      case .word: scalar.isOfWord
      case .space: scalar.properties.isWhitespace
      case .nonDigit: !scalar.isDigit
      case .nonWord: !scalar.isOfWord
      case .nonSpace: !scalar.properties.isWhitespace
      }
    }
  }

  /// With each scalar that is named by itself folded; ranges stay.
  var folded: ScalarClass {
    var set = self
    set.ranges = ranges.map { range in
      guard range.count == 1, let scalar = Unicode.Scalar(range.lowerBound) else { return range }
      return scalar.folded.value...scalar.folded.value
    }
    return set
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let isIn = ranges.contains { $0.contains(scalar.value) } || kinds.contains { $0.contains(scalar) }
    return isIn != isNegated
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool {
    isASCII ? (0x30...0x39).contains(value) : properties.generalCategory == .decimalNumber
  }

  /// Unicode Technical Standard #18, annex C, `\w`.
  var isOfWord: Bool {
    if isASCII {
      return (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) || isDigit || value == 0x5F
    }
    switch properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark, .enclosingMark, .connectorPunctuation: return true
    default: return properties.isAlphabetic
    }
  }
}
