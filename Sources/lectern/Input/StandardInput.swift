import Reading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What comes on standard input, read as it comes.
nonisolated struct StandardInput: Sendable {
  /// The path that names it.
  static let path = "-"
  static let name = "standard input"
  /// UTF-8 bytes: more than any post has, and little enough for a stream that never ends.
  static let largest = 64 << 20

  static let emptiness = "standard input is empty"
  static let excess = "standard input goes on: only its first \(largest >> 20) MB are read"

  private let descriptor: Int32
  private let most: Int

  /// - Parameter most: UTF-8 bytes that are read at most.
  init(descriptor: Int32 = STDIN_FILENO, most: Int = largest) {
    self.descriptor = descriptor
    self.most = most
  }

  /// What comes so shortly after another is shown together with it.
  private static let grace = Duration.milliseconds(10)
  /// UTF-8 bytes that fill a screen: they are shown without waiting for more, of which a fast writer has megabytes.
  private static let screenful = 1 << 16
  private static let shortestRest = Duration.milliseconds(50)

  /// Reads to the end, or as much as is read at all, and reports what is there as it grows: at once, and then so
  /// seldom that reporting takes no more than a tenth of the time. What is reported ends between two scalars.
  ///
  /// - Parameter growing: whether anything is reported before the end.
  /// - Throws: `Failure` where it cannot be read; what was reported before holds.
  func receive(growing: Bool = true, _ report: ([UInt8], Arrival) -> Void) throws(Failure) {
    var bytes: [UInt8] = []
    var block: [UInt8] = Array(repeating: 0, count: 1 << 16)
    // When what came since the last report is due; `nil` when nothing has come.
    var due: ContinuousClock.Instant?
    // Before it nothing is reported; `nil` until something was.
    var earliest: ContinuousClock.Instant?
    while bytes.count <= most {
      var input = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&input, 1, due.map { Self.milliseconds(until: $0) } ?? -1) > 0 {
        let count = read(descriptor, &block, block.count)
        if count == 0 { return report(bytes, .whole) }
        if count > 0 {
          bytes += block[..<count]
          if growing {
            due = due ?? max(earliest ?? .now, .now + Self.grace)
            if earliest == nil, bytes.count >= Self.screenful { due = .now }
          }
        } else if errno != EINTR, errno != EAGAIN {
          throw Failure("\(Self.name): \(Failure.reason)")
        }
      }
      if let instant = due, instant <= .now {
        let start = ContinuousClock.now
        report(bytes.endingWithScalar, .growing)
        let end = ContinuousClock.now
        earliest = end + max(Self.shortestRest, (end - start) * 9)
        due = nil
      }
    }
    // Whoever still writes learns that nobody reads any more.
    close(descriptor)
    bytes.removeSubrange(most...)
    report(bytes.endingWithScalar, .cut)
  }

  private static func milliseconds(until instant: ContinuousClock.Instant) -> Int32 {
    Int32(max(0, ((instant - .now) / .milliseconds(1)).rounded(.up)))
  }
}

// MARK: - What it is

nonisolated extension StandardInput {
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether a pipe, a socket or a file was given, and not a terminal or the null device.
  static var isOffered: Bool {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return false }
    return [S_IFIFO, S_IFSOCK, S_IFREG].contains(status.st_mode & S_IFMT)
  }

  /// Waits for the first byte; false where the end comes before it.
  static func begins() -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while poll(&input, 1, -1) < 0, errno == EINTR {}
    var waiting: Int32 = 0
    return ioctl(STDIN_FILENO, UInt(FIONREAD), &waiting) == 0 && waiting > 0
  }

  /// Takes standard input to another descriptor and puts the user's terminal in its place: keys come from there, and
  /// so they do for an editor.
  ///
  /// - Throws: `Failure` where there is no terminal.
  static func apartFromKeys() throws(Failure) -> StandardInput {
    let descriptor = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0 else { throw Failure("\(name): \(Failure.reason)") }
    let terminal = open(terminalPath, O_RDWR | O_CLOEXEC)
    guard terminal >= 0, dup2(terminal, STDIN_FILENO) >= 0 else {
      throw Failure("no terminal to read keys from: \(terminalPath): \(Failure.reason)")
    }
    close(terminal)
    return StandardInput(descriptor: descriptor)
  }

  private static var terminalPath: String {
    #if os(Linux)
    "/dev/tty"
    #else
    // There poll does not know /dev/tty.
    ttyname(STDOUT_FILENO).map { String(cString: $0) } ?? "/dev/tty"
    #endif
  }
}

extension [UInt8] {
  /// Without the bytes at the end that only begin a scalar (UTF-8: RFC 3629, 3).
  nonisolated fileprivate var endingWithScalar: [UInt8] {
    guard let start = suffix(3).lastIndex(where: { $0 >= 0xC0 }) else { return self }
    let length = self[start] >= 0xF0 ? 4 : self[start] >= 0xE0 ? 3 : 2
    return start + length > count ? Array(self[..<start]) : self
  }
}
