extension TOMLFields {
  func peek() -> UInt8? {
    index < text.count ? text[index] : nil
  }

  mutating func skipSpace() {
    while let byte = peek(), byte == 32 || byte == 9 { index += 1 }
  }

  mutating func skipComment() {
    while let byte = peek(), byte != 10, byte != 13 { index += 1 }
  }

  /// The byte after white space, line ends and comments; `nil` at the end.
  mutating func skipBlankLines() -> UInt8? {
    while let byte = peek() {
      switch byte {
      case 9, 10, 13, 32: index += 1
      case UInt8(ascii: "#"): skipComment()
      default: return byte
      }
    }
    return nil
  }

  /// A text in quotes: basic or literal, of one line or, in three quotes, of many.
  mutating func string() throws(FormatError) -> String {
    let quote = text[index]
    let fence = [quote, quote, quote]
    let isLong = text[index...].starts(with: fence)
    index += isLong ? 3 : 1
    if isLong { skipLineEnd() }
    var bytes: [UInt8] = []
    while let byte = peek() {
      if byte == quote, !isLong || text[index...].starts(with: fence) {
        index += isLong ? 3 : 1
        // Up to two quotes may stand before the fence.
        while isLong, peek() == quote {
          bytes.append(quote)
          index += 1
        }
        return String(decoding: bytes, as: UTF8.self)
      }
      if !isLong, byte == 10 || byte == 13 { break }
      index += 1
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        if let scalar = try escape(isLong: isLong) { bytes += Array(String(scalar).utf8) }
      } else {
        bytes.append(byte)
      }
    }
    throw error("expected \(Character(Unicode.Scalar(quote))) at the end of a text")
  }

  /// The scalar behind a `\`; `nil` for a `\` that joins lines.
  private mutating func escape(isLong: Bool) throws(FormatError) -> Unicode.Scalar? {
    guard let byte = peek() else { throw error("expected an escape") }
    if isLong, [9, 10, 13, 32].contains(byte) {
      while let space = peek(), [9, 10, 13, 32].contains(space) { index += 1 }
      return nil
    }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "e"): return "\u{1B}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar(digits: 4)
    case UInt8(ascii: "U"): return try scalar(digits: 8)
    default: throw error("expected an escape")
    }
  }

  private mutating func scalar(digits: Int) throws(FormatError) -> Unicode.Scalar {
    let word = text[index...].prefix(digits)
    guard word.count == digits, let value = UInt32(String(decoding: word, as: UTF8.self), radix: 16) else {
      throw error("expected \(digits) hexadecimal digits")
    }
    index += digits
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func skipLineEnd() {
    if peek() == 13 { index += 1 }
    if peek() == 10 { index += 1 }
  }

  func error(_ problem: String) -> FormatError {
    let line = text.prefix(index).reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
    return FormatError(line: line, message: "frontmatter is no valid TOML: \(problem)")
  }

  static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
