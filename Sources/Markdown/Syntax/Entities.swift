/// Entity and numeric character references (CommonMark 0.30, section 6.2).
enum Entities {
  /// Appends what the reference at `start`, an `&`, stands for.
  ///
  /// - Returns: The offset after its `;`, or `nil` where there is none. Looks at no more than 33 bytes.
  static func append(_ text: Bytes, at start: Int, to output: inout [UInt8]) -> Int? {
    text[start + 1] == "#"
      ? appendNumber(text, at: start, to: &output) : appendName(text, at: start, to: &output)
  }

  /// Appends what stands between the offsets, references as what they stand for.
  static func decode(_ text: Bytes, _ start: Int, _ end: Int, to output: inout [UInt8]) {
    var index = start
    while index < end {
      if text[index] == "&", let next = append(text, at: index, to: &output) {
        index = next
      } else {
        output.append(text[index])
        index += 1
      }
    }
  }

  private static func appendNumber(_ text: Bytes, at start: Int, to output: inout [UInt8]) -> Int? {
    let isHex = text[start + 2].lowercased == "x"
    let first = isHex ? start + 3 : start + 2
    let limit = first + (isHex ? 6 : 7)
    var end = first
    var value: UInt32 = 0
    while end < limit, isHex ? text[end].isHexDigit : text[end].isDigit {
      value = value * (isHex ? 16 : 10) + text[end].hexValue
      end += 1
    }
    guard end > first, text[end] == ";" else { return nil }
    NameTable.append(value, to: &output)
    return end + 1
  }

  private static func appendName(_ text: Bytes, at start: Int, to output: inout [UInt8]) -> Int? {
    var end = start + 1
    while text[end].isAlphanumeric, end - start <= longestName { end += 1 }
    guard end > start + 1, text[end] == ";" else { return nil }
    guard names.append(text, start + 1, end, to: &output) else { return nil }
    return end + 1
  }

  private static let longestName = 31
  private static var names: NameTable { NameTable(EntityTables.names) }
}
