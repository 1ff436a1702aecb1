import CTerminal
import Reading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension NcursesScreen {
  /// How long, in milliseconds, an Escape may be the start of an answer that comes in parts.
  private static let escapePatience: Int32 = 100

  /// Asks the terminal and waits a moment for its answer; what comes later is taken when it comes.
  ///
  /// The other screen is shown already, and the first frame wipes what the questions left on it.
  func ask() {
    let isLarge = size.rows >= Probe.least.rows && size.columns >= Probe.least.columns
    let probe = Probe(
      of: Environment.value, hasOtherScreen: terminal_has_other_screen(),
      measures: emoji == .auto && isLarge && capabilities.isUTF8)
    guard probe != .nothing else { return }
    decoder.awaitsReplies = true
    asked = .now
    write(probe.query.utf8)
    awaitReplies(until: asked + .milliseconds(Probe.patience))
  }

  /// Takes in the answer of a slow terminal, which would otherwise be typed into the shell.
  func finishAsking() {
    guard decoder.awaitsReplies, .now < asked + .milliseconds(Probe.slowest) else { return }
    awaitReplies(until: .now + .milliseconds(Probe.farewell))
  }

  private func awaitReplies(until deadline: ContinuousClock.Instant) {
    // Sequences that come in parts are put together by the decoder: here ncurses need not wait for them.
    terminal_escape_delay(1)
    defer { terminal_escape_delay(25) }
    while !answer.isComplete {
      let rest = (deadline - .now) / .milliseconds(1)
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard rest > 0, poll(&input, 1, Int32(rest.rounded(.up))) > 0, let events = read(ready: true) else {
        return
      }
      typed += events
    }
  }

  /// How long to wait for input, in milliseconds, before asking for keys all the same; -1 for as long as it takes.
  var patience: Int32 {
    typed.isEmpty ? decoder.holdsEscape ? Self.escapePatience : -1 : 0
  }

  /// Takes what the terminal answered among the keys. A late answer shows in the next frame.
  func takeReplies() {
    let before = answer
    for reply in decoder.takeReplies() { answer.take(reply) }
    guard answer.isComplete, !before.isComplete else { return }
    decoder.awaitsReplies = false
    isStale = true
    if answer.holdsFrames { terminal_holds_frames() }
  }
}
