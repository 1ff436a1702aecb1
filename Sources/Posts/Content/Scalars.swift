/// Scalars beyond ASCII, as the counting of words sees them.
enum Scalars {
  enum Role {
    case letter, ideograph, space, mark
  }

  /// The scalar at an index and its length in bytes; a byte that starts none counts as one alone.
  static func decode(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = text[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard length > 1, index + length <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }

  /// By blocks of Unicode 15, coarsely: scripts are letters, punctuation and pictures are marks.
  static func role(of scalar: UInt32) -> Role {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2013...0x2015, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xAA, 0xB5, 0xBA: .letter
    case 0x80...0xBF, 0xD7, 0xF7, 0x2010...0x206F, 0x20A0...0x20CF, 0x2190...0x2BFF, 0x2E00...0x2E7F: .mark
    case 0x3001...0x303F, 0xFE00...0xFE6F, 0xFEFF, 0xFF00...0xFF0F, 0xFFFD, 0x1F000...0x1FAFF, 0xE0000...:
      .mark
    case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: .ideograph
    case 0xFF66...0xFF9F, 0x20000...0x3FFFF: .ideograph
    default: .letter
    }
  }
}
