#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What was asked for wrongly, in a message that says all: the status is 2, where 1 may mean that nothing was found.
nonisolated struct Misuse: Error, CustomStringConvertible {
  let description: String
}

/// A failure whose message says all.
nonisolated struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }

  /// The reason of the last failure of a system call, as messages start.
  static var reason: String { reason(errno) }

  /// - Parameter error: the system's number for it.
  static func reason(_ error: Int32) -> String { String(cString: strerror(error)).uncapitalized }
}

extension String {
  /// The way all messages start.
  nonisolated var uncapitalized: String { prefix(1).lowercased() + dropFirst() }
}
