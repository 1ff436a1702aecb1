/// Finds what is no text in the bytes of a file.
enum Encoding {
  /// Adds a finding for the first byte that is no UTF-8, and one for the first NUL.
  static func check(_ source: [UInt8], _ findings: inout Findings) {
    if let offset = source.withUnsafeBytes({ firstInvalid(in: $0) }) {
      findings.add("invalid UTF-8", line: line(of: offset, in: source))
    }
    if let offset = source.withUnsafeBytes({ firstZero(in: $0) }) {
      findings.add("NUL byte in the text", line: line(of: offset, in: source))
    }
  }

  private static func line(of offset: Int, in source: [UInt8]) -> Int {
    var lines = SourceLines(source)
    while lines.next() != nil, lines.offset <= offset, lines.offset < source.count {}
    return max(1, lines.number)
  }

  private static func firstZero(in source: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    while index + 8 <= source.count {
      let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    return source[index...].firstIndex(of: 0)
  }

  /// The offset of the first ill-formed sequence: Unicode 15, table 3-7.
  private static func firstInvalid(in source: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    while index < source.count {
      if index + 8 <= source.count,
        source.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
        continue
      }
      guard let length = length(at: index, in: source) else { return index }
      index += length
    }
    return nil
  }

  private static func length(at index: Int, in source: UnsafeRawBufferPointer) -> Int? {
    let first = source[index]
    if first < 0x80 { return 1 }
    let second = index + 1 < source.count ? source[index + 1] : 0
    let isWellFormed =
      switch first {
      case 0xC2...0xDF, 0xE1...0xEC, 0xEE, 0xEF, 0xF1...0xF3: (0x80...0xBF).contains(second)
      case 0xE0: (0xA0...0xBF).contains(second)
      case 0xED: (0x80...0x9F).contains(second)
      case 0xF0: (0x90...0xBF).contains(second)
      case 0xF4: (0x80...0x8F).contains(second)
      default: false
      }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard isWellFormed, index + length <= source.count else { return nil }
    return source[(index + 2)..<max(index + 2, index + length)].allSatisfy { $0 & 0xC0 == 0x80 }
      ? length : nil
  }
}
