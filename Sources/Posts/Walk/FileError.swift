#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Why a file or folder cannot be read, as words for a message: `permission denied`.
struct FileError: Error, Equatable {
  let reason: String
  /// The system's number; 0 where the reason is ours.
  let code: Int32

  init(_ reason: String) {
    self.reason = reason
    code = 0
  }

  init(code: Int32) {
    self.code = code
    let words = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    reason = words.prefix(1).lowercased() + words.dropFirst()
  }

  /// A link where none is followed, or links in a circle.
  var isLink: Bool { code == ELOOP }

  static var last: FileError { FileError(code: errno) }
}
