/// The names of link reference definitions (CommonMark 0.30, section 4.7).
enum Label {
  /// In bytes; the specification says 999 characters.
  static let longest = 999

  /// Reads the label whose `[` is at `start`.
  ///
  /// - Returns: The offset of its `]`, or `nil` where the brackets hold another bracket or too much.
  static func end(_ text: Bytes, at start: Int, work: inout Int) -> Int? {
    var index = start + 1
    defer { work += index - start }
    while index < text.count, index - start <= longest + 1 {
      switch text[index] {
      case "]": return index
      case "[": return nil
      case "\\" where text[index + 1].isPunctuation: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// Labels that match have the same key: case folded, whitespace collapsed and trimmed. `nil` where nothing is left.
  static func key(_ text: Bytes, _ start: Int, _ end: Int) -> String? {
    guard end - start <= longest else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - start)
    var isASCII = true
    for index in start..<max(start, end) {
      let byte = text[index]
      if !byte.isWhitespace {
        bytes.append(byte.lowercased)
        isASCII = isASCII && byte < 0x80
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    guard !bytes.isEmpty else { return nil }
    let key = String(decoding: bytes, as: UTF8.self)
    return isASCII ? key : folded(key)
  }

  /// Full case folding, as near as the mappings of the standard library come: `ẞ`, `ß` and `SS` fold alike.
  private static func folded(_ text: String) -> String {
    text.lowercased().uppercased().lowercased()
  }
}
