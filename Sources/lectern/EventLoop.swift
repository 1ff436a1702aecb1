import Reading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Brings events to the reader, its effects to the world, and its frames to the screen.
///
///     keys, signals --> wait --> [Event] --> Reader.update --> [Effect] --> perform
///                        ^                      |                             | detached task
///                        |                      v                             v
///                     Mailbox <--------- Reader.frame --> show           Mailbox.post
struct EventLoop {
  let screen: NcursesScreen
  let mailbox: Mailbox
  /// As far as the terminal has told of itself by now.
  let theme: () -> Theme

  /// Why the loop ended. The terminal is not given back yet.
  enum Ending: Equatable {
    case quit
    /// Standard input is gone, and with it the user.
    case hangUp
    /// The reader cannot go on; the message says why.
    case failure(String)
    /// The number of the signal that asked for the end.
    case signal(Int32)
  }

  /// How long, in milliseconds, an answer may take before a frame is shown without it.
  private func patience(with effect: Effect) -> Int32 {
    switch effect {
    // Of a search the answers go on and on.
    case .search, .updateIndex, .footer, .remember, .redraw: 0
    // Most texts are there at once, and need no frame before them; moving on never feels slower for it.
    case .preview: 4
    default: 15
    }
  }

  /// Runs until the reader quits or nobody is there any more.
  ///
  /// - Parameter perform: starts what an effect asks for, and does not wait for it; what is the screen's own
  ///   (redraw, suspend, quit) is done here.
  func run(_ reader: inout Reader, perform: (Effect) -> Void) -> Ending {
    var effects = reader.start()
    // The first frame stands before anything is asked for that may be slow.
    screen.show(reader.frame(), in: theme())
    while true {
      var patience: Int32 = 0
      for effect in effects {
        switch effect {
        case .quit: return .quit
        case .fail(let message): return .failure(message)
        case .redraw: screen.redraw()
        case .suspend: suspend()
        default: perform(effect)
        }
        patience = max(patience, self.patience(with: effect))
      }
      if patience == 0 || !look(milliseconds: patience).isReady { screen.show(reader.frame(), in: theme()) }
      var events: [Event] = []
      if let ending = wait(for: &events) { return ending }
      let asked = events.flatMap { reader.update($0) }
      // Quitting is the last of them.
      effects = reader.noteReading() + asked
    }
  }

  /// Waits for at least one event and takes all there are, so that one frame answers them together.
  private func wait(for events: inout [Event]) -> Ending? {
    let (isReady, hasInput) = look(milliseconds: screen.patience)
    events = mailbox.take()
    let signals = screen.takeSignals()
    if let signal = signals.ending { return .signal(signal) }
    if signals.contains(.stop) {
      suspend()
    } else if signals.contains(.goOn) {
      // Stopped without being asked: whatever the shell did to the terminal meanwhile is undone.
      screen.lend {}
      mailbox.post(.resized(screen.size))
    }
    if signals.contains(.resize) {
      screen.fit()
      events.append(.resized(screen.size))
    }
    guard let input = screen.readInput(ready: hasInput, late: !isReady) else { return .hangUp }
    events += input
    return nil
  }

  /// Waits for a key, an event or a signal; -1 waits for as long as it takes.
  private func look(milliseconds: Int32) -> (isReady: Bool, hasInput: Bool) {
    var inputs = [STDIN_FILENO, mailbox.output].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let isReady = poll(&inputs, nfds_t(inputs.count), milliseconds) > 0
    return (isReady, isReady && inputs[0].revents != 0)
  }

  private func suspend() {
    screen.suspend()
    mailbox.post(.resized(screen.size))
  }
}
