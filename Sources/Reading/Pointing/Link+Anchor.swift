extension Link {
  /// The anchor of a section or a footnote of the same post, percent-encoded bytes decoded; `nil` where it leads elsewhere.
  var anchor: String? {
    // With what follows it, as U+FE0F may, the sign may be one character.
    guard address.utf8.first == UInt8(ascii: "#") else { return nil }
    var bytes: [UInt8] = []
    var rest = address.utf8.dropFirst()
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let code = Self.byte(rest.prefix(2)) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func byte(_ digits: Substring.UTF8View) -> UInt8? {
    digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
      ? UInt8(String(digits) ?? "", radix: 16) : nil
  }
}
