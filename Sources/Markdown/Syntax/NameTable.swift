/// Names with the code points each stands for, searched as they lie in the binary.
struct NameTable {
  /// A line for each name, sorted by the bytes of the names: the name, a space, and code points in hexadecimal.
  private let lines: Bytes

  init(_ lines: StaticString) {
    self.lines = Bytes(UnsafeBufferPointer(start: lines.utf8Start, count: lines.utf8CodeUnitCount))
  }

  /// Appends what the name between the offsets stands for, as UTF-8; gives `false` where there is no such name.
  func append(_ text: Bytes, _ start: Int, _ end: Int, to output: inout [UInt8]) -> Bool {
    guard let line = line(of: text, start, end) else { return false }
    var point: UInt32 = 0
    var index = line + (end - start) + 1
    while true {
      let byte = lines[index]
      if byte.isHexDigit {
        point = point * 16 + byte.hexValue
      } else {
        NameTable.append(point, to: &output)
        point = 0
        if byte != " " { return true }
      }
      index += 1
    }
  }

  /// Appends a code point, or U+FFFD in place of what is none and of NUL.
  static func append(_ point: UInt32, to output: inout [UInt8]) {
    let scalar = point == 0 ? nil : Unicode.Scalar(point)
    output.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }

  /// Where the line of a name starts, by bisection.
  private func line(of text: Bytes, _ start: Int, _ end: Int) -> Int? {
    var low = 0
    var high = lines.count
    while low < high {
      var line = (low + high) / 2
      while line > low, lines[line - 1] != "\n" { line -= 1 }
      switch order(text, start, end, line) {
      case 0: return line
      case ..<0: high = line
      default:
        while line < high, lines[line] != "\n" { line += 1 }
        low = line + 1
      }
    }
    return nil
  }

  /// Below 0 where the name in the text comes before the one in the line, 0 where they are equal.
  private func order(_ text: Bytes, _ start: Int, _ end: Int, _ line: Int) -> Int {
    for index in 0..<end - start {
      let difference = Int(text[start + index]) - Int(lines[line + index])
      if difference != 0 { return difference }
    }
    return lines[line + end - start] == " " ? 0 : -1
  }
}
