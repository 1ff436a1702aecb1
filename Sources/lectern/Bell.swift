#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Wakes a thread that waits in `poll`: a byte in a pipe says that something may have come.
nonisolated final class Bell: Sendable {
  /// Ready to read once it has rung.
  let output: Int32
  /// Neither end blocks: a pipe that is full wakes as well.
  let input: Int32

  init() throws(ScreenError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .noPipe }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (output, input) = (ends[0], ends[1])
  }

  deinit {
    close(output)
    close(input)
  }

  func ring() {
    _ = write(input, [0], 1)
  }

  /// Stills it until it rings again; false where it has not rung.
  @discardableResult
  func still() -> Bool {
    var bytes: [UInt8] = Array(repeating: 0, count: 256)
    var hasRung = false
    while read(output, &bytes, bytes.count) > 0 { hasRung = true }
    return hasRung
  }
}
