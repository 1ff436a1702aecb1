/// A line of a file.
struct SourceLine: Equatable {
  /// UTF-8 bytes without the line end.
  var range: Range<Int>
  /// Counted from 1.
  var number: Int

  func isBlank(in source: [UInt8]) -> Bool {
    source[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Whether it consists of the mark, and of white space after it at most.
  func isFence(_ mark: String, in source: [UInt8]) -> Bool {
    let line = source[range]
    return line.starts(with: mark.utf8)
      && line.dropFirst(mark.utf8.count).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

/// The lines of a file, ended by LF, CRLF or CR, one after the other.
struct SourceLines: IteratorProtocol {
  private let source: [UInt8]
  /// Where the next line starts.
  private(set) var offset: Int
  /// Of the line that came last; 0 before the first.
  private(set) var number: Int

  /// - Parameters:
  ///   - offset: UTF-8 bytes to skip; a byte order mark is skipped without saying.
  ///   - number: of the line that ends there.
  init(_ source: [UInt8], from offset: Int = 0, number: Int = 0) {
    self.source = source
    self.number = number
    self.offset = offset == 0 && source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : offset
  }

  mutating func next() -> SourceLine? {
    guard offset < source.count else { return nil }
    let start = offset
    let end = source[start...].firstIndex { $0 == 10 || $0 == 13 } ?? source.count
    offset = min(end + 1, source.count)
    if end + 1 < source.count, source[end] == 13, source[end + 1] == 10 { offset += 1 }
    number += 1
    return SourceLine(range: start..<end, number: number)
  }
}
