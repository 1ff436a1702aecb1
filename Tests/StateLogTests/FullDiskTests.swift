import Foundation
import Testing

@testable import StateLog

/// A disk without room, where the test may mount one of 64 KB.
@Suite struct FullDiskTests {
  private static let isMountable: Bool = {
    let path = NSTemporaryDirectory() + "lectern-mount-\(UUID().uuidString)"
    defer { _ = run("umount", path) }
    return mount(path)
  }()

  private static func mount(_ path: String) -> Bool {
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", path)
  }

  private static func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test(
    "On a full disk nothing is half written and nothing is lost, and with room again all is well",
    .enabled(if: isMountable, "only root may mount a small file system"))
  func fullDisk() throws {
    let path = NSTemporaryDirectory() + "lectern-full-\(UUID().uuidString)"
    #expect(Self.mount(path))
    defer {
      _ = Self.run("umount", path)
      try? FileManager.default.removeItem(atPath: path)
    }
    let folder = LogFolder(path, machine: "desk")
    func entry(_ number: Int) -> Entry {
      Entry(
        time: .now, collection: "c1", path: "\(number).md",
        [.init("place", String(repeating: "x", count: 700))])
    }
    var written = 0
    var failure: LogFailure?
    while failure == nil, written < 200 {
      do throws(LogFailure) {
        try folder.append([entry(written)], isLasting: true)
        written += 1
      } catch {
        failure = error
      }
    }
    #expect(failure?.reason == "no space left on device")
    #expect(folder.read().archive.states()["c1"]?.count == written)
    // Nor can it be compacted; it stays as it is.
    #expect(throws: LogFailure.self) {
      for _ in 0..<2 { try folder.append([entry(0), entry(1)], isLasting: true) }
    }
    try? folder.compact(beyond: 0)
    #expect(folder.read().archive.states()["c1"]?.count == written)
    #expect(!FileManager.default.fileExists(atPath: path + "/desk.log.new"))
    try FileManager.default.removeItem(atPath: path + "/desk.log")
    try folder.append([entry(0)], isLasting: true)
    #expect(folder.read().archive.states()["c1"]?.count == 1)
  }
}
