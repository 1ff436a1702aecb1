#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Why a log could not be read or written.
package struct LogFailure: Error, Equatable, CustomStringConvertible {
  package let path: String
  package let reason: String

  package var description: String { "\(path): \(reason)" }

  /// That of the last system call.
  static func last(_ path: String) -> LogFailure {
    let text = String(cString: strerror(errno))
    return LogFailure(path: path, reason: text.prefix(1).lowercased() + text.dropFirst())
  }
}
