import CTestTerminal
import Foundation
import GRDB
import StateLog

/// A collection with folders for its index and for what is remembered, which many programs use, one after the other or
/// at once.
final class SharedFolders: Sendable {
  let home = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
  var posts: String { home.appending(path: "posts").path }
  var cache: String { home.appending(path: "cache").path }
  var state: String { home.appending(path: "state").path }

  init(_ files: [String: String]) throws {
    for folder in [posts, cache, state] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try write(files)
  }

  deinit {
    try? FileManager.default.removeItem(at: home)
  }

  func write(_ files: [String: String]) throws {
    for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: "\(posts)/\(name)")) }
  }

  func environment(cache other: String? = nil) -> [String: String] {
    [
      "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "HOME": home.path,
      "XDG_CACHE_HOME": other ?? cache, "XDG_STATE_HOME": state,
    ]
  }

  func start(_ arguments: String..., cache: String? = nil) throws -> RunningProgram {
    try RunningProgram(arguments, environment(cache: cache), in: home)
  }

  /// Opens the collection in a terminal of its own.
  func read(rows: Int = 24) throws -> Terminal {
    try Terminal([posts], rows: rows, environment: environment().mapValues { $0 })
  }

  /// What a search prints of all that it finds, in the order of the alphabet: of two that tell as much the one that was
  /// indexed first comes first, and that is another one in a fresh index.
  func lines(_ query: String, cache: String? = nil) throws -> [Substring] {
    let end = try start("search", "--limit", "0", "--format", "tsv", query, posts, cache: cache).wait()
    return end.output.split(separator: "\n").sorted()
  }

  /// Whether SQLite finds the index whole as it lies there, with what was not yet taken over into it; `true` where there
  /// is none.
  func indexIsWhole() throws -> Bool {
    let folder = cache + "/lectern"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard let name = names.first(where: { $0.hasSuffix(".sqlite") }) else { return true }
    // Looked at where it lies, it would be mended before the next program sees it.
    let copy = home.appending(path: "copy.sqlite").path
    defer {
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + suffix) }
    }
    for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: "\(folder)/\(name)\(suffix)") {
      try FileManager.default.copyItem(atPath: "\(folder)/\(name)\(suffix)", toPath: copy + suffix)
    }
    let database = try DatabaseQueue(path: copy)
    defer { try? database.close() }
    return try database.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"]
  }

  /// The names of files in the folder of the index, or in that of the logs.
  func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/lectern")) ?? []).sorted()
  }

  /// What the logs say of the collection.
  func remembered() -> CollectionState {
    let machine = Machine.name()
    let archive = LogFolder(state + "/lectern", machine: machine).read().archive
    let root = posts.withCString { path in
      let real = realpath(path, nil)
      defer { free(real) }
      return real.map { String(cString: $0) } ?? posts
    }
    return CollectionState(archive, Homes(of: root, among: archive.roots(on: machine)))
  }
}

/// The program without a terminal, on its way.
final class RunningProgram {
  struct End: Equatable {
    let status: Int32
    /// The signal that ended it, if one did.
    let signal: Int32?
    let output: String
    let error: String
  }

  private let process = Process()
  private let files: [URL]

  /// What it writes goes to files, for nobody may be there to read it.
  init(
    _ arguments: [String], _ environment: [String: String], in folder: URL,
    program: String = Terminal.program
  ) throws {
    files = ["output", "error"].map { folder.appending(path: "\($0)-\(UUID().uuidString)") }
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    for file in files { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
  }

  func kill() {
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
  }

  func wait() throws -> End {
    process.waitUntilExit()
    let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
    for file in files { try? FileManager.default.removeItem(at: file) }
    let isKilled = process.terminationReason == .uncaughtSignal
    return End(
      status: process.terminationStatus, signal: isKilled ? process.terminationStatus : nil,
      output: texts[0], error: texts[1])
  }
}
