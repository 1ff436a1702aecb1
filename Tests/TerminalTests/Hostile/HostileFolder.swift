import Foundation

/// A folder of posts that no file system should hold, beside one that it must not lead to.
final class HostileFolder: Sendable {
  let home = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
  var posts: String { home.appending(path: "posts").path }

  init(_ files: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(atPath: posts, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit {
    try? FileManager.default.removeItem(at: home)
  }

  /// - Parameter path: in the folder; what begins with `../` lies beside it.
  func write(_ text: String, to path: String) throws {
    let file = home.appending(path: "posts/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// A file whose name is any bytes.
  func write(_ text: String, toName name: [UInt8]) {
    let path = (Array(posts.utf8) + [UInt8(ascii: "/")] + name + [0]).map { CChar(bitPattern: $0) }
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
    _ = text.withCString { Foundation.write(descriptor, $0, strlen($0)) }
    close(descriptor)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(posts)/\(path)", withDestinationPath: target)
  }

  func fifo(_ path: String) { mkfifo("\(posts)/\(path)", 0o600) }

  /// Runs the program beside the folder.
  func run(_ arguments: String..., input: String? = nil) throws -> Program.Run {
    try Program.run(
      arguments.map { $0 == "posts" || $0.hasPrefix("posts/") ? "\(home.path)/\($0)" : $0 }, input: input)
  }
}
