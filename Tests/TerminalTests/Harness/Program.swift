import Foundation

/// The program run without a terminal, to its end.
enum Program {
  struct Run {
    let status: Int32
    /// The signal that ended it, if one did.
    let signal: Int32?
    let output: String
    let error: String
  }

  /// Runs it beside a folder `posts` of its own, which is gone afterwards.
  ///
  /// - Parameters:
  ///   - files: the contents of files by their paths in `posts`; `../x` lies beside it.
  ///   - links: symbolic links there, with what they lead to.
  ///   - other: takes what it writes, instead of a pipe that is read to its end.
  static func run(
    _ arguments: String..., files: [String: String] = [:], links: [String: String] = [:],
    input: String? = nil, output: FileHandle? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    try run(
      arguments, files: files, links: links, input: input, output: output, environment: environment)
  }

  static func run(
    _ arguments: [String], files: [String: String] = [:], links: [String: String] = [:],
    input: String? = nil, output other: FileHandle? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let posts = folder.appending(path: "posts")
    try FileManager.default.createDirectory(at: posts, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = posts.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    for (name, target) in links {
      let link = posts.appending(path: name).path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    }
    let process = Process()
    process.executableURL = URL(filePath: Terminal.program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "HOME": folder.path,
      "XDG_CONFIG_HOME": folder.appending(path: "config").path,
    ]
    process.environment?.merge(environment) { $1 }
    if let input {
      let file = folder.appending(path: "input")
      try Data(input.utf8).write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    let output = Pipe()
    // A second pipe would have to be read at the same time.
    let complaints = folder.appending(path: "complaints")
    try Data().write(to: complaints)
    let error = try FileHandle(forWritingTo: complaints)
    if let other { process.standardOutput = other } else { process.standardOutput = output }
    process.standardError = error
    try process.run()
    if other != nil { try output.fileHandleForWriting.close() }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try error.close()
    let complaint = try String(decoding: Data(contentsOf: complaints), as: UTF8.self)
    return Run(
      status: process.terminationStatus,
      signal: process.terminationReason == .uncaughtSignal ? process.terminationStatus : nil,
      output: text, error: complaint)
  }
}
