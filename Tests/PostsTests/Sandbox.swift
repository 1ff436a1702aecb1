import Foundation

/// A folder of its own for a test, removed when the test is over.
struct Sandbox: ~Copyable {
  let root: String

  init() throws {
    let name = "lectern-posts-\(UUID().uuidString)"
    root = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: root)
    } catch {
      // Paths too long for Foundation.
      let process = try? Process.run(URL(fileURLWithPath: "/bin/rm"), arguments: ["-rf", root])
      process?.waitUntilExit()
    }
  }

  /// Writes files, and the folders that they lie in.
  func write(_ files: [String: String]) throws {
    for (path, text) in files { try write(path, Array(text.utf8)) }
  }

  /// Writes files of long ago: a later change of their size shows in their stamps.
  func writeOld(_ files: [String: String]) throws {
    try write(files)
    for path in files.keys {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000.5)], ofItemAtPath: "\(root)/\(path)")
    }
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func folder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: "\(root)/\(path)", withIntermediateDirectories: true)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(root)/\(path)")
  }

  func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: "\(root)/\(path)", toPath: "\(root)/\(other)")
  }

  func link(_ path: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(root)/\(path)", withDestinationPath: destination)
  }
}
