import Reading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes rows of text to a file descriptor, sanitized, a block at a time.
nonisolated struct Output: ~Copyable {
  private let descriptor: Int32
  private var pending: [UInt8] = []
  /// The system's number for what went wrong; what comes after it is lost.
  private var failure: Int32 = 0

  private static let blockSize = 65_536

  static var standard: Output { Output(STDOUT_FILENO) }
  static var error: Output { Output(STDERR_FILENO) }

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Writes what is left.
  ///
  /// - Throws: `Failure` when any of it could not be written.
  consuming func finish() throws(Failure) {
    flush()
    if failure != 0 { throw Failure("cannot write: \(String(cString: strerror(failure)).lowercased())") }
  }

  mutating func print(_ row: String) {
    pending += Sanitizing.printable(row).utf8
    pending.append(UInt8(ascii: "\n"))
    if pending.count >= Self.blockSize { flush() }
  }

  private mutating func flush() {
    var rest = pending[...]
    while !rest.isEmpty, failure == 0 {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest.removeFirst(count)
      } else if errno == EAGAIN {
        var output = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&output, 1, -1)
      } else if errno != EINTR {
        failure = errno
      }
    }
    pending.removeAll(keepingCapacity: true)
  }
}
