import Foundation
import Testing

@testable import Posts

/// Files of times that cannot be, and a clock that was set back.
struct ClockTests {
  private static func set(_ time: TimeInterval, _ path: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: time)], ofItemAtPath: path)
  }

  @Test("What has another time is read again, whichever of them is later")
  func times() throws {
    let sandbox = try IndexedSandbox(["a.md": "An apple.\n"])
    let path = sandbox.posts.root + "/a.md"
    let (past, future) = (100_000_000.5, 4_000_000_000.5)
    var text = "An apple.\n"
    try Self.set(past, path)
    try sandbox.update()
    for (step, time) in [future, past, future, 0.5, 1_600_000_000.5].enumerated() {
      text = "Number\(step)\n"
      // The same inode and the same size.
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
      try Self.set(time, path)
      #expect(try sandbox.update() == "read 1 kept 0 gone 0", "\(time)")
      #expect(try sandbox.found("number\(step)") == "a.md #")
    }
    #expect(try sandbox.found("number1") == "")
    #expect(try sandbox.update() == "read 0 kept 1 gone 0")
  }

  /// A clock may come to that time once more, so such a file is looked at again.
  @Test func aFileOfTheFutureIsNeverSettled() throws {
    let sandbox = try IndexedSandbox(["a.md": "An apple.\n"])
    let path = sandbox.posts.root + "/a.md"
    try Self.set(4_000_000_000.5, path)
    try sandbox.update()
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.write(contentsOf: Data("An olive".utf8))
    try file.close()
    try Self.set(4_000_000_000.5, path)
    #expect(try sandbox.update() == "read 1 kept 0 gone 0")
    #expect(try sandbox.found("olive") == "a.md #")
  }
}
