/// The log of one machine as it stands in a file, or a part of it.
///
/// Its first line names the machine: `lectern state 1 laptop-3f9a2b1c`. Files of the same machine, as a program that
/// synchronizes folders makes them of a conflict, are parts of one log.
package struct Log: Sendable {
  package let machine: String
  /// UTF-8.
  package private(set) var bytes: [UInt8]

  private static let beginning = "lectern state 1 "

  /// - Parameter name: the machine, where no line of it says so.
  package init(_ bytes: [UInt8], named name: String = "") {
    self.bytes = bytes
    let first = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let line = String(decoding: first, as: UTF8.self)
    let isNamed = first.count < bytes.count && line.hasPrefix(Self.beginning)
    let named = line.dropFirst(Self.beginning.count).filter { $0 != "\r" }
    machine = isNamed ? named : name
  }

  /// The log that a machine itself has written, whatever its first line says.
  init(_ bytes: [UInt8], of machine: String) {
    self.bytes = bytes
    self.machine = machine
  }

  /// The logs of a file in which they stand one after the other, each with its first line.
  ///
  /// - Returns: none of a file that does not begin with one.
  package static func logs(exported path: String) throws(LogFailure) -> [Log] {
    logs(exported: try LogFile.bytes(of: path, isOptional: false))
  }

  /// The same of bytes that are there already.
  package static func logs(exported bytes: [UInt8]) -> [Log] {
    guard bytes.starts(with: beginning.utf8) else { return [] }
    var logs: [[UInt8]] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if line.starts(with: beginning.utf8) { logs.append([]) }
      logs[logs.count - 1] += line + [UInt8(ascii: "\n")]
    }
    return logs.map { Log($0) }.filter { LogFolder.isName($0.machine) }
  }

  /// The first line of a log.
  package static func head(of machine: String) -> [UInt8] {
    Array((beginning + machine + "\n").utf8)
  }

  package mutating func append(_ entry: Entry) {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    bytes += entry.line
  }

  /// Its lines, the first one with its name among them, without their ends, each with its range. The last one may have been
  /// cut short.
  func forEachLine(_ take: (_ line: UnsafeRawBufferPointer, _ range: Range<Int>) -> Void) {
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        // As git may have them.
        var last = end
        while last > start, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
        if last > start { take(UnsafeRawBufferPointer(rebasing: bytes[start..<last]), start..<last) }
        start = end + 1
      }
    }
  }

  func withLine<Result>(_ range: Range<Int>, _ work: (UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.withUnsafeBytes { work(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }
}
