/// A text's bytes in runs that end where characters end: runs of ASCII, in which a byte is a character
/// (but for CR LF), and others.
struct TextRuns: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var start = 0

  struct Run {
    /// UTF-8 bytes from the start of the text.
    let range: Range<Int>
    let isASCII: Bool
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Run? {
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, bytes[end] < 0x80 { end += 1 }
    // The last byte of ASCII may carry a mark that is not, and CR belongs to LF.
    while end > start, !isEdge(end) { end -= 1 }
    let isASCII = end > start
    if !isASCII {
      repeat { end += 1 } while !isEdge(end)
    }
    defer { start = end }
    return Run(range: start..<end, isASCII: isASCII)
  }

  /// Whether the two bytes around a place tell that a character ends there.
  private func isEdge(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    let (before, after) = (bytes[index - 1], bytes[index])
    return before < 0x80 && after < 0x80 && !(before == 0x0D && after == 0x0A)
  }
}
