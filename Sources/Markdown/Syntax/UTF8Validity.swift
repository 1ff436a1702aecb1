extension ArraySlice<UInt8> {
  /// Whether it is UTF-8 as the Unicode Standard defines it (version 15.0, table 3-7).
  var isValidUTF8: Bool {
    withUnsafeBufferPointer { bytes in
      var index = 0
      let raw = UnsafeRawBufferPointer(bytes)
      while index < bytes.count {
        // Eight bytes at a time, while they are ASCII.
        if index + 8 <= bytes.count,
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        } else if bytes[index] < 0x80 {
          index += 1
        } else {
          let length = Self.length(ofSequenceAt: index, in: bytes)
          if length == 0 { return false }
          index += length
        }
      }
      return true
    }
  }

  /// The bytes of a scalar beyond ASCII; 0 where there is none.
  private static func length(ofSequenceAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = bytes[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard (0xC2...0xF4).contains(lead), index + length <= bytes.count else { return 0 }
    let second: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard second.contains(bytes[index + 1]) else { return 0 }
    for next in bytes[index + 2..<index + length] where next & 0xC0 != 0x80 { return 0 }
    return length
  }
}
