/// Words to be found as they stand, in linear time (Knuth, Morris and Pratt, 1977), by UTF-8 bytes.
struct SoughtWords: Sendable {
  private let bytes: [UInt8]
  /// For each prefix, the length of the longest shorter prefix that is also its end.
  private let borders: [Int]

  init(_ words: String) {
    bytes = Array(words.utf8)
    var borders = Array(repeating: 0, count: bytes.count)
    var length = 0
    for index in bytes.indices.dropFirst() {
      while length > 0, bytes[index] != bytes[length] { length = borders[length - 1] }
      if bytes[index] == bytes[length] { length += 1 }
      borders[index] = length
    }
    self.borders = borders
  }

  /// Where they stand in a text, none over another.
  func ranges(in text: String) -> [Range<Int>] {
    guard let first = bytes.first else { return [] }
    var text = text
    return text.withUTF8 { utf8 in
      var ranges: [Range<Int>] = []
      var length = 0
      for (index, byte) in utf8.enumerated() {
        if length == 0, byte != first { continue }
        while length > 0, byte != bytes[length] { length = borders[length - 1] }
        if byte == bytes[length] { length += 1 }
        if length == bytes.count {
          ranges.append(index + 1 - length..<index + 1)
          length = 0
        }
      }
      return ranges
    }
  }
}
