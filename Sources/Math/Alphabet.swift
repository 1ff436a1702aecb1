/// The letters that mathematics writes in a hand of their own (Unicode, Mathematical Alphanumeric Symbols).
enum Alphabet: Sendable {
  case bold, italic, script, fraktur, doubleStruck, sans, mono

  /// The text in this hand; a character that has no form in it stays.
  func callAsFunction(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(scalar)))
  }

  private func scalar(_ plain: Unicode.Scalar) -> Unicode.Scalar {
    if let other = exceptions[Character(plain)]?.unicodeScalars.first { return other }
    let value = plain.value
    let (capital, small, digit, greek) = starts
    switch value {
    case 0x41...0x5A: return shifted(plain, from: 0x41, to: capital)
    case 0x61...0x7A: return shifted(plain, from: 0x61, to: small)
    case 0x30...0x39: return shifted(plain, from: 0x30, to: digit)
    case 0x391...0x3A9: return shifted(plain, from: 0x391, to: greek)
    case 0x3B1...0x3C9: return shifted(plain, from: 0x3B1, to: greek.map { $0 + 0x1A })
    default: return plain
    }
  }

  private func shifted(_ plain: Unicode.Scalar, from: UInt32, to: UInt32?) -> Unicode.Scalar {
    to.flatMap { Unicode.Scalar($0 + plain.value - from) } ?? plain
  }

  /// Where capitals, small letters, digits and Greek begin.
  private var starts: (UInt32?, UInt32?, UInt32?, UInt32?) {
    switch self {
    case .bold: (0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8)
    case .italic: (nil, nil, nil, nil)
    case .script: (0x1D49C, 0x1D4B6, nil, nil)
    case .fraktur: (0x1D504, 0x1D51E, nil, nil)
    case .doubleStruck: (0x1D538, 0x1D552, 0x1D7D8, nil)
    case .sans: (0x1D5A0, 0x1D5BA, 0x1D7E2, nil)
    case .mono: (0x1D670, 0x1D68A, 0x1D7F6, nil)
    }
  }

  /// Letters that Unicode had before the others.
  private var exceptions: [Character: String] {
    switch self {
    case .script: Alphabet.scripts
    case .fraktur: Alphabet.frakturs
    case .doubleStruck: Alphabet.doubleStrucks
    default: [:]
    }
  }

  private static let scripts: [Character: String] = [
    "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ", "g": "ℊ",
    "o": "ℴ",
  ]
  private static let frakturs: [Character: String] = ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]
  private static let doubleStrucks: [Character: String] = [
    "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
  ]
}
