import Foundation
import TestSupport
import Testing

@testable import StateLog

/// A disk without room, where the test may mount one of 64 KB.
@Suite struct FullDiskTests {
  @Test(
    "On a full disk nothing is half written and nothing is lost, and with room again all is well",
    .enabled(if: SmallDisk.isMountable, "only root may mount a small file system"))
  func fullDisk() throws {
    let disk = try SmallDisk(kilobytes: 64)
    defer { disk.unmount() }
    let folder = LogFolder(disk.path, machine: "desk")
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
    _ = try? folder.compact()
    #expect(folder.read().archive.states()["c1"]?.count == written)
    #expect(!FileManager.default.fileExists(atPath: disk.path + "/desk.log.new"))
    try FileManager.default.removeItem(atPath: disk.path + "/desk.log")
    try folder.append([entry(0)], isLasting: true)
    #expect(folder.read().archive.states()["c1"]?.count == 1)
  }
}
