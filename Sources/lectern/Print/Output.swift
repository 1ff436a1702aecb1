import Reading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes text to a file descriptor, a block at a time.
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
    pending.reserveCapacity(2 * Self.blockSize)
  }

  /// Writes what is left.
  ///
  /// - Throws: `Failure` when any of it could not be written.
  consuming func finish() throws(Failure) {
    flush()
    if failure == EPIPE { Self.leaveQuietly() }
    if failure != 0 { throw Failure("cannot write: \(Failure.reason(failure))") }
  }

  /// Whether what is written still gets anywhere.
  var isOpen: Bool { failure == 0 }

  /// Writes a row of text of any origin, sanitized.
  mutating func print(_ row: String) {
    pending += Sanitizing.printable(row).utf8
    pending.append(UInt8(ascii: "\n"))
    flushIfLarge()
  }

  /// Writes a large part of what was made fit for it.
  mutating func write(_ bytes: [UInt8]) {
    if bytes.count < Self.blockSize / 4 {
      pending += bytes
      return flushIfLarge()
    }
    flush()
    write(through: bytes)
  }

  /// Writes what was made fit for it.
  mutating func write(_ body: (inout [UInt8]) -> Void) {
    body(&pending)
    flushIfLarge()
  }

  private mutating func flushIfLarge() {
    if pending.count >= Self.blockSize { flush() }
  }

  mutating func flush() {
    write(through: pending)
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func write(through bytes: [UInt8]) {
    var start = 0
    while start < bytes.count, failure == 0 {
      let count = bytes.withUnsafeBytes { bytes in
        systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: bytes[start...]))
      }
      if count > 0 {
        start += count
      } else if errno == EAGAIN {
        var output = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&output, 1, -1)
      } else if errno != EINTR {
        failure = errno
      }
    }
  }

  /// Ends as a program does whose reader has gone, where whoever started it asked that it be told instead.
  private static func leaveQuietly() -> Never {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
    exit(1)
  }
}

nonisolated private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
