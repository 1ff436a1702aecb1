#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Paths with their links resolved, to tell what lies in a folder in truth.
package enum RealPath {
  static func of(_ path: String) throws(FileError) -> String {
    guard let real = realpath(path, nil) else { throw FileError.last }
    defer { free(real) }
    return String(cString: real)
  }

  /// That of a path; `nil` where nothing is there.
  package static func found(at path: String) -> String? { try? of(path) }

  /// Whether one real path is the other or lies in it.
  package static func contains(_ folder: String, _ path: String) -> Bool {
    path == folder || path.utf8.starts(with: (folder == "/" ? "/" : folder + "/").utf8)
  }

  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// What a path leads to, links followed.
  static func target(of path: String) throws(FileError) -> Target {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError.last }
    return Target(
      kind: FileKind(mode: status.st_mode), identity: FileIdentity(status), stamp: FileStamp(status))
  }

  /// What lies at a path, a link as one; `nil` where nothing does.
  static func entry(_ path: String) -> Target? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return Target(
      kind: FileKind(mode: status.st_mode), identity: FileIdentity(status), stamp: FileStamp(status))
  }

  /// What a link leads to.
  struct Target {
    let kind: FileKind
    let identity: FileIdentity
    let stamp: FileStamp
  }
}
