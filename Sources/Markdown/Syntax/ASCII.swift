// Bytes are compared with ASCII written as it reads: `byte == "*"`, `case "*":`.

@inline(__always)
func == (byte: UInt8, scalar: Unicode.Scalar) -> Bool { UInt32(byte) == scalar.value }

@inline(__always)
func != (byte: UInt8, scalar: Unicode.Scalar) -> Bool { UInt32(byte) != scalar.value }

@inline(__always)
func ~= (scalar: Unicode.Scalar, byte: UInt8) -> Bool { UInt32(byte) == scalar.value }

extension UInt8 {
  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }

  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  var isWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

  var isLineEnding: Bool { self == 0x0A || self == 0x0D }

  var isDigit: Bool { self &- 0x30 < 10 }

  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  var isAlphanumeric: Bool { isLetter || isDigit }

  var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }

  /// The value of a hexadecimal digit.
  var hexValue: UInt32 { isDigit ? UInt32(self &- 0x30) : UInt32((self | 0x20) &- 0x61 &+ 10) }

  /// ASCII punctuation (CommonMark 0.30, section 2.1).
  var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isAlphanumeric }

  var isControl: Bool { self < 0x20 || self == 0x7F }

  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
