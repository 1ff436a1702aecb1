internal import Foundation

/// What scalars beyond ASCII are to a search: without case, accents and width, each looked up once.
struct Folding {
  enum Kind: UInt8 {
    /// Ends a word.
    case separator
    /// Belongs to the word it stands in and is not looked for.
    case silent
    case letter
    /// Of a script that sets no spaces between words.
    case ideograph
  }

  /// A scalar as it is compared.
  struct Folded {
    let kind: Kind
    /// UTF-8, at most eight bytes of it, the first one lowest.
    let bytes: UInt64
    let count: Int
  }

  private var known: [UInt32: Folded] = [:]
  /// The same for scalars below `nearest`, without a hash.
  private var near: [Folded?] = []
  private let nearest: UInt32

  /// - Parameter isBrief: for a short text, for which a table is not worth making.
  init(isBrief: Bool = false) {
    nearest = isBrief ? 0 : 0x3000
  }

  mutating func fold(_ scalar: UInt32) -> Folded {
    if scalar < nearest {
      if near.isEmpty { near = Array(repeating: nil, count: Int(nearest)) }
      if let folded = near[Int(scalar)] { return folded }
      let folded = Self.folded(scalar)
      near[Int(scalar)] = folded
      return folded
    }
    switch scalar {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: return Self.packed(scalar, .ideograph)
    default: break
    }
    if let folded = known[scalar] { return folded }
    let folded = Self.folded(scalar)
    known[scalar] = folded
    return folded
  }

  private static func folded(_ value: UInt32) -> Folded {
    guard let scalar = Unicode.Scalar(value) else { return Folded(kind: .separator, bytes: 0, count: 0) }
    switch value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF:
      return Folded(kind: .silent, bytes: 0, count: 0)
    // Accents, and the points of Hebrew and Arabic, which are seldom written.
    case 0x0300...0x036F, 0x0591...0x05C7, 0x0640, 0x064B...0x0652, 0x0670, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF,
      0x20D0...0x20FF:
      return Folded(kind: .silent, bytes: 0, count: 0)
    default: break
    }
    guard isOfWord(scalar) else { return Folded(kind: .separator, bytes: 0, count: 0) }
    // But for half-width kana, which have a form of full width.
    if isWithoutSpaces(value), value < 0xFF00 || value > 0xFFFF { return packed(value, .ideograph) }
    let options: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive, .widthInsensitive]
    let text = String(Character(scalar)).precomposedStringWithCompatibilityMapping
      .folding(options: options, locale: nil)
    let kind: Kind = text.unicodeScalars.contains { isWithoutSpaces($0.value) } ? .ideograph : .letter
    guard !text.isEmpty, text.utf8.count <= 8 else { return packed(value, kind) }
    var bytes: UInt64 = 0
    for (index, byte) in text.utf8.enumerated() { bytes |= UInt64(byte) << (8 * UInt64(index)) }
    return Folded(kind: kind, bytes: bytes, count: text.utf8.count)
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }

  /// Han, kana, Hangul, Thai, Lao, Myanmar and Khmer.
  private static func isWithoutSpaces(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF,
      0x3130...0x318F, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFF66...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private static func packed(_ scalar: UInt32, _ kind: Kind) -> Folded {
    let value = UInt64(scalar)
    switch scalar {
    case ..<0x80: return Folded(kind: kind, bytes: value, count: 1)
    case ..<0x800:
      return Folded(kind: kind, bytes: 0xC0 | value >> 6 | (0x80 | value & 0x3F) << 8, count: 2)
    case ..<0x10000:
      let tail = (0x80 | value >> 6 & 0x3F) << 8 | (0x80 | value & 0x3F) << 16
      return Folded(kind: kind, bytes: 0xE0 | value >> 12 | tail, count: 3)
    default:
      let tail = (0x80 | value >> 12 & 0x3F) << 8 | (0x80 | value >> 6 & 0x3F) << 16
      return Folded(kind: kind, bytes: 0xF0 | value >> 18 | tail | (0x80 | value & 0x3F) << 24, count: 4)
    }
  }
}
