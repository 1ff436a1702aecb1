/// UTF-8 being parsed. Reading outside it gives 0, so that a scan needs no bound of its own and can harm nothing.
struct Bytes {
  private let buffer: UnsafeBufferPointer<UInt8>

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    self.buffer = buffer
  }

  var count: Int { buffer.count }

  subscript(index: Int) -> UInt8 {
    @inline(__always) get {
      UInt(bitPattern: index) < UInt(bitPattern: buffer.count) ? buffer[index] : 0
    }
  }

  func slice(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    let end = min(max(end, 0), count)
    return UnsafeBufferPointer(rebasing: buffer[min(max(start, 0), end)..<end])
  }

  func string(_ start: Int, _ end: Int) -> String {
    String(decoding: slice(start, end), as: UTF8.self)
  }

  /// The offset of the next line feed or carriage return, or the limit.
  func lineEnd(from start: Int, limit: Int) -> Int {
    var index = start
    let limit = min(limit, count)
    // Eight bytes at a time: most of the block phase's bytes are only looked at here.
    while index + 8 <= limit {
      let word = UInt64(
        littleEndian: UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found =
        Bytes.zeros(in: word ^ 0x0A0A_0A0A_0A0A_0A0A) | Bytes.zeros(in: word ^ 0x0D0D_0D0D_0D0D_0D0D)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < limit, !buffer[index].isLineEnding { index += 1 }
    return index
  }

  /// The offset of the next such byte, or the end.
  func next(_ byte: UInt8, from start: Int) -> Int {
    var index = max(start, 0)
    let pattern = 0x0101_0101_0101_0101 * UInt64(byte)
    // Four words together, while it is in none of them: what is looked for in all of a source is rare.
    while index + 32 <= count {
      let words = UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
      let found =
        Bytes.zeros(in: words[0] ^ pattern) | Bytes.zeros(in: words[1] ^ pattern)
        | Bytes.zeros(in: words[2] ^ pattern) | Bytes.zeros(in: words[3] ^ pattern)
      if found != 0 { break }
      index += 32
    }
    while index + 8 <= count {
      let word = UInt64(
        littleEndian: UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found = Bytes.zeros(in: word ^ pattern)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, buffer[index] != byte { index += 1 }
    return index
  }

  /// The high bit of each byte that is 0; of those after the first one, perhaps of others too.
  private static func zeros(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// The offset of the next byte that is in the set, or the limit.
  @inline(__always)
  func next(in set: ByteSet, from start: Int, limit: Int) -> Int {
    var index = start
    let limit = min(limit, count)
    while index < limit, !set.contains(buffer[index]) { index += 1 }
    return index
  }

  /// The offset after spaces and tabs.
  func trimmedStart(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, self[index].isSpaceOrTab { index += 1 }
    return index
  }

  /// The offset before spaces and tabs.
  func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var index = end
    while index > start, self[index - 1].isSpaceOrTab { index -= 1 }
    return index
  }

  /// There are only spaces and tabs.
  func isBlank(_ start: Int, _ end: Int) -> Bool { trimmedStart(start, end) >= end }

  /// How many of a byte follow each other.
  func run(of byte: UInt8, from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, self[index] == byte { index += 1 }
    return index - start
  }

  /// ASCII in lower case, compared without regard to case.
  func starts(with prefix: String, at start: Int) -> Bool {
    var index = start
    for byte in prefix.utf8 {
      guard self[index].lowercased == byte else { return false }
      index += 1
    }
    return true
  }
}
