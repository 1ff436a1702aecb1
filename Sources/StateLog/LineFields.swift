/// The fields of a line of a log, as they stand there.
struct LineFields {
  let time: LogTime
  let collection: UnsafeRawBufferPointer
  let path: UnsafeRawBufferPointer
  /// The values with the tab after each.
  private let values: UnsafeRawBufferPointer

  static let tab = UInt8(ascii: "\t")

  /// - Parameter line: without its end.
  /// - Returns: `nil` for what is no entry, or not all of one.
  init?(_ line: UnsafeRawBufferPointer) {
    guard line.count > LogTime.length + 4, line[line.count - 1] == UInt8(ascii: "."),
      line[line.count - 2] == Self.tab, line[LogTime.length] == Self.tab, let time = LogTime(line)
    else { return nil }
    let start = LogTime.length + 1
    guard let first = Self.end(in: line, from: start), let second = Self.end(in: line, from: first + 1),
      second > first + 1
    else { return nil }
    self.time = time
    collection = UnsafeRawBufferPointer(rebasing: line[start..<first])
    path = UnsafeRawBufferPointer(rebasing: line[first + 1..<second])
    values = UnsafeRawBufferPointer(rebasing: line[second + 1..<max(second + 1, line.count - 1)])
  }

  private static func end(in line: UnsafeRawBufferPointer, from start: Int) -> Int? {
    line[start...].firstIndex(of: tab)
  }

  /// Whether all its fields have a name and a value, as far as can be told.
  var isUnderstood: Bool {
    var start = 0
    while let end = Self.end(in: values, from: start) {
      guard values[start..<end].contains(UInt8(ascii: "=")) else { return false }
      start = end + 1
    }
    return true
  }

  func forEachValue(_ take: (_ key: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer) -> Void) {
    var start = 0
    while let end = Self.end(in: values, from: start) {
      let field = values[start..<end]
      if let sign = field.firstIndex(of: UInt8(ascii: "=")) {
        take(
          UnsafeRawBufferPointer(rebasing: values[start..<sign]),
          UnsafeRawBufferPointer(rebasing: values[sign + 1..<end]))
      }
      start = end + 1
    }
  }
}
