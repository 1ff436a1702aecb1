import Foundation

/// A file system of its own in memory, which is soon full. Only root may mount one.
package struct SmallDisk {
  package let path = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
    .path

  package static let isMountable: Bool = {
    guard let disk = try? SmallDisk(kilobytes: 64) else { return false }
    disk.unmount()
    return true
  }()

  private struct Refused: Error {}

  package init(kilobytes: Int) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path) else {
      try? FileManager.default.removeItem(atPath: path)
      throw Refused()
    }
  }

  package func unmount() {
    _ = Self.run("umount", path)
    try? FileManager.default.removeItem(atPath: path)
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
}
