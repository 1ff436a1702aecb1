import Foundation
import Reading
import Testing

@testable import lectern

/// How standard input is read.
@Suite struct StandardInputTests {
  /// What is reported of some bytes that come at once.
  private func received(_ bytes: [UInt8], most: Int) throws -> [([UInt8], Arrival)] {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: bytes)
    try pipe.fileHandleForWriting.close()
    var reports: [([UInt8], Arrival)] = []
    let copy = dup(pipe.fileHandleForReading.fileDescriptor)
    try StandardInput(descriptor: copy, most: most).receive { reports.append(($0, $1)) }
    return reports
  }

  @Test func allIsReadToTheEnd() throws {
    let last = try #require(try received(Array("beans".utf8), most: 5).last)
    #expect(last.0 == Array("beans".utf8))
    #expect(last.1 == .whole)
  }

  /// What is cut ends between two scalars.
  @Test(arguments: [
    ("beans", 4, "bean"), ("caf\u{E9}s", 4, "caf"), ("caf\u{E9}s", 5, "caf\u{E9}"), ("\u{1F955}!", 3, ""),
  ])
  func whatIsTooLongIsCut(text: String, most: Int, start: String) throws {
    let last = try #require(try received(Array(text.utf8), most: most).last)
    #expect(String(decoding: last.0, as: UTF8.self) == start)
    #expect(last.1 == .cut)
  }

  /// However fast it comes, a screen of it does not wait for megabytes.
  @Test func aScreenfulIsShownAtOnce() throws {
    let pipe = Pipe()
    let bytes = [UInt8](repeating: UInt8(ascii: "y"), count: 8 << 20)
    let writer = pipe.fileHandleForWriting
    Thread.detachNewThread {
      try? writer.write(contentsOf: bytes)
      try? writer.close()
    }
    var counts: [Int] = []
    let copy = dup(pipe.fileHandleForReading.fileDescriptor)
    defer { close(copy) }
    try StandardInput(descriptor: copy).receive { bytes, _ in counts.append(bytes.count) }
    #expect(try #require(counts.first) < 1 << 18)
    #expect(counts.last == 8 << 20)
  }

  @Test func whatCannotBeReadSaysWhy() {
    #expect(throws: Failure.self) { try StandardInput(descriptor: 9999).receive { _, _ in } }
  }
}
