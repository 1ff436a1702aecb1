import Posts
import Reading
import Synchronization

/// Takes events from any thread to the event loop, and wakes it.
///
/// A class because the threads share it. The bell rings when something may have come: an event, or a signal.
nonisolated final class Mailbox: Sendable {
  private let events = Mutex<[Event]>([])
  private let bell: Bell
  /// Ready to read when something may have come.
  var output: Int32 { bell.output }
  /// Takes a byte to wake the loop.
  var input: Int32 { bell.input }

  init() throws(ScreenError) {
    bell = try Bell()
  }

  func post(_ event: Event) {
    events.withLock { events in
      // Of a post that grows only the newest state counts, and each may be large.
      if event.isGrowth { events.removeAll(where: \.isGrowth) }
      if case .changed(var changes) = events.last, case .changed(let later) = event {
        changes.add(later)
        events[events.count - 1] = .changed(changes)
      } else {
        events.append(event)
      }
    }
    bell.ring()
  }

  /// Takes what has come, oldest first.
  func take() -> [Event] {
    // Stilled before the events are taken, so that one posted meanwhile wakes the loop again.
    bell.still()
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
