/// Entity and numeric character references (CommonMark 0.30, section 6.2).
enum Entities {
  /// Appends what the reference at `start`, an `&`, stands for.
  ///
  /// - Returns: The offset after its `;`, or `nil` where there is none. Looks at no more than 33 bytes.
  static func append(_ text: Bytes, at start: Int, to output: inout [UInt8]) -> Int? {
    text[start + 1] == "#"
      ? appendNumber(text, at: start, to: &output) : appendName(text, at: start, to: &output)
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
    append(value, to: &output)
    return end + 1
  }

  private static func appendName(_ text: Bytes, at start: Int, to output: inout [UInt8]) -> Int? {
    var end = start + 1
    while text[end].isAlphanumeric, end - start <= longestName { end += 1 }
    guard end > start + 1, text[end] == ";" else { return nil }
    guard let points = find(text, start + 1, end) else { return nil }
    for point in points { append(point, to: &output) }
    return end + 1
  }

  private static func append(_ value: UInt32, to output: inout [UInt8]) {
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    output.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }

  private static let longestName = 31

  private static func find(_ text: Bytes, _ start: Int, _ end: Int) -> [UInt32]? {
    let names = EntityTables.names
    let table = Bytes(UnsafeBufferPointer(start: names.utf8Start, count: names.utf8CodeUnitCount))
    var low = 0
    var high = table.count
    while low < high {
      var line = (low + high) / 2
      while line > low, table[line - 1] != "\n" { line -= 1 }
      switch order(text, start, end, table, line) {
      case 0: return points(table, line + (end - start) + 1)
      case ..<0: high = line
      default:
        while line < high, table[line] != "\n" { line += 1 }
        low = line + 1
      }
    }
    return nil
  }

  /// Below 0 where the name in the text comes before the one in the line, 0 where they are equal.
  private static func order(_ text: Bytes, _ start: Int, _ end: Int, _ table: Bytes, _ line: Int) -> Int {
    for index in 0..<end - start {
      let difference = Int(text[start + index]) - Int(table[line + index])
      if difference != 0 { return difference }
    }
    return table[line + end - start] == " " ? 0 : -1
  }

  private static func points(_ table: Bytes, _ start: Int) -> [UInt32] {
    var points: [UInt32] = [0]
    var index = start
    while index < table.count, table[index] != "\n" {
      if table[index] == " " {
        points.append(0)
      } else {
        points[points.count - 1] = points[points.count - 1] * 16 + table[index].hexValue
      }
      index += 1
    }
    return points
  }
}
