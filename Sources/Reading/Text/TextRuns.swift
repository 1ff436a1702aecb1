/// A text's bytes in runs that end where characters end: simple ones, in which a scalar is a character (but for
/// CR LF), and others.
struct TextRuns: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var start = 0

  struct Run {
    /// UTF-8 bytes from the start of the text.
    let range: Range<Int>
    let isSimple: Bool
  }

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func next() -> Run? {
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count {
      if bytes[end] < 0x80 {
        end = bytes.endOfASCII(from: end + 1)
      } else {
        let (scalar, length) = bytes.scalar(at: end)
        guard scalar.isSimple else { break }
        end += length
      }
    }
    // The last scalar may carry a mark that is not simple, and CR belongs to LF.
    while end > start, !isEdge(end) { end = bytes.scalarStart(before: end) }
    let isSimple = end > start
    if !isSimple {
      repeat { end = bytes.scalarEnd(after: end) } while !isEdge(end)
    }
    defer { start = end }
    return Run(range: start..<end, isSimple: isSimple)
  }

  /// Whether the two scalars around a place tell that a character ends there.
  private func isEdge(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    let (before, after) = (bytes[index - 1], bytes[index])
    if before == 0x0D, after == 0x0A { return false }
    return (before < 0x80 || bytes.scalar(at: bytes.scalarStart(before: index)).scalar.isSimple)
      && (after < 0x80 || bytes.scalar(at: index).scalar.isSimple)
  }
}

extension Unicode.Scalar {
  /// Whether it and whatever else is simple, or ASCII, are characters by themselves, of one cluster: nothing that
  /// joins what stands beside it, as marks, conjoining Hangul and prepended signs do.
  fileprivate var isSimple: Bool {
    switch value {
    case 0xA0..<0x300, 0x370..<0x590, 0x1E00..<0xA000, 0xAC00...0xD7A3, 0xF900..<0xFB00, 0xFF01..<0xFF9E:
      let form = ScalarForm(self)
      return form == .narrow || form == .wide
    default: return false
    }
  }

  /// Whether it is blank and a row may end with it unseen: a space, but none that forbids a break.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }
}

/// Valid UTF-8, scalar by scalar.
extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an index, and how many bytes it has.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = UInt32(self[index])
    if lead < 0x80 { return (Unicode.Scalar(UInt8(lead)), 1) }
    let length = Swift.min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, count - index)
    var value = lead & (0x7F >> UInt32(length))
    for next in self[index + 1..<index + length] { value = value << 6 | UInt32(next & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The first byte beyond ASCII from an index on, or the end; eight bytes at a time.
  func endOfASCII(from index: Int) -> Int {
    var end = index
    let raw = UnsafeRawBufferPointer(self)
    while end + 8 <= count,
      raw.loadUnaligned(fromByteOffset: end, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      end += 8
    }
    while end < count, self[end] < 0x80 { end += 1 }
    return end
  }

  func scalarStart(before index: Int) -> Int {
    var start = index - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  func scalarEnd(after index: Int) -> Int {
    var end = index + 1
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
