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
    var isUnderstood = true
    forEachField { isUnderstood = isUnderstood && $0.contains(UInt8(ascii: "=")) }
    return isUnderstood
  }

  func forEachValue(_ take: (_ key: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer) -> Void) {
    forEachField { field in
      guard let sign = field.firstIndex(of: UInt8(ascii: "=")) else { return }
      take(
        UnsafeRawBufferPointer(rebasing: field[..<sign]),
        UnsafeRawBufferPointer(rebasing: field[(sign + 1)...]))
    }
  }

  private func forEachField(_ take: (Slice<UnsafeRawBufferPointer>) -> Void) {
    var start = 0
    while let end = Self.end(in: values, from: start) {
      take(values[start..<end])
      start = end + 1
    }
  }
}
