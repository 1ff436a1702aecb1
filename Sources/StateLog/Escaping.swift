/// How texts stand in a line of a log: as they are, but for what would break the line or act on a terminal, which stands
/// as `%` and two digits a byte (RFC 3986, section 2.1). So does a `%` that would be read as one of those.
enum Escaping {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar == "%" ? !beginsByte(scalars[index...]) : isPlain(scalar) {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      } else {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
        }
      }
    }
  }

  /// What stands in a line; a `%` without two digits is itself.
  static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    guard bytes.contains(UInt8(ascii: "%")) else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = value(bytes[index + 1]), let low = value(bytes[index + 2])
      {
        plain.append(high << 4 | low)
        index += 3
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The bytes that stand for some in a line: most often those themselves.
  static func withPlain(_ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
    let isPlain = bytes.indices.allSatisfy { index in
      bytes[index] != UInt8(ascii: "%") || index + 2 >= bytes.count || value(bytes[index + 1]) == nil
        || value(bytes[index + 2]) == nil
    }
    if isPlain { return body(bytes) }
    var text = text(bytes)
    text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }

  private static func beginsByte(_ text: Substring.UnicodeScalarView) -> Bool {
    let digits = text.dropFirst().prefix(2)
    return digits.count == 2 && digits.allSatisfy { $0.isASCII && value(UInt8(ascii: $0)) != nil }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value >= 0x20 && scalar.value != 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
