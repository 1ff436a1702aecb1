/// Files in UTF-16, as some editors write them: they are read as text all the same.
enum UTF16Source {
  /// Whether a file begins with a byte order mark of UTF-16.
  static func isMarked(_ file: [UInt8]) -> Bool {
    file.starts(with: littleEndianMark) || file.starts(with: bigEndianMark)
  }

  /// The source of a post: its file as UTF-8, without the mark. A file that has none is its source.
  static func decoded(_ file: [UInt8]) -> [UInt8] {
    guard isMarked(file) else { return file }
    let high = file.starts(with: bigEndianMark) ? 0 : 1
    let units = (1..<file.count / 2).lazy.map { unit in
      UInt16(file[2 * unit + high]) << 8 | UInt16(file[2 * unit + 1 - high])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static let littleEndianMark: [UInt8] = [0xFF, 0xFE]
  private static let bigEndianMark: [UInt8] = [0xFE, 0xFF]
}
