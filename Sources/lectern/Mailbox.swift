import Reading
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Takes events from any thread to the event loop, and wakes it.
///
/// A class because the threads share it. A byte in the pipe says that something may have come: an event, or a signal.
nonisolated final class Mailbox: Sendable {
  private let events = Mutex<[Event]>([])
  /// Ready to read when something may have come.
  let output: Int32
  /// Takes a byte to wake the loop. Neither end blocks: a pipe that is full wakes as well.
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

  func post(_ event: Event) {
    events.withLock { events in
      // Of a post that grows only the newest state counts, and each may be large.
      if event.isGrowth { events.removeAll(where: \.isGrowth) }
      events.append(event)
    }
    _ = write(input, [0], 1)
  }

  /// Takes what has come, oldest first.
  func take() -> [Event] {
    // Emptied before the events are taken, so that one posted meanwhile wakes the loop again.
    var bytes: [UInt8] = Array(repeating: 0, count: 256)
    while read(output, &bytes, bytes.count) > 0 {}
    return events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}

extension Event {
  nonisolated fileprivate var isGrowth: Bool {
    if case .grown = self { true } else { false }
  }
}
