import CTerminal
import Reading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The terminal while it is ours: shows frames, reads keys. The only part that calls ncurses.
///
/// A class because there is one terminal, and giving it back gives it back for all.
final class NcursesScreen {
  let capabilities: Capabilities
  /// As it was when last asked for.
  private(set) var size = Size(rows: 0, columns: 0)
  let emoji: Emoji
  private let links: Links
  private var hasToldLinks = false
  /// What the terminal said about itself.
  var answer = ProbeAnswer()
  /// When it was asked.
  var asked = ContinuousClock.now
  var decoder = KeyDecoder()
  private var pastes = PasteTaker()
  private var mouse = MouseTaker()
  /// What was typed before the first frame.
  var typed: [Event] = []

  /// The last frame, and which of its rows were written over.
  var shown: Frame?
  var overlaid: Set<Int> = []
  /// Whether the terminal may show something else than the last frame.
  var isStale = true

  /// - Parameter wake: a file descriptor that does not block and gets a byte for every signal.
  init(waking wake: Int32, _ settings: Settings) throws(ScreenError) {
    emoji = settings.emoji
    links = settings.links
    switch terminal_beginning(UInt32(terminal_begin(wake, settings.hasDirectColors))) {
    case terminal_begun: break
    case terminal_too_plain: throw .tooPlain
    default: throw .unknownTerminal(getenv("TERM").map { String(cString: $0) })
    }
    capabilities = Capabilities(
      depth: Color.Depth(colors: Int(terminal_colors()), isDirect: terminal_has_direct_colors()),
      attributes: Look.Attributes(rawValue: terminal_attributes()),
      isUTF8: terminal_is_utf8())
    if settings.mouse == .on { terminal_use_mouse() }
    fit()
    ask()
  }

  /// Has the terminal leave text of two directions in the order it is given in.
  func keepOrder() { terminal_use_visual_order() }

  /// Gives the terminal back for good.
  func end() {
    finishAsking()
    terminal_end()
  }

  /// Whether the terminal is told where links lead. One that was told so is also told where the last one ends.
  func tellsLinks() -> Bool {
    let tells = links.areTold(to: answer)
    if tells, !hasToldLinks { terminal_shows_links() }
    hasToldLinks = hasToldLinks || tells
    return tells
  }

  /// Asks the terminal for its size. It may have had another one meanwhile, and cut what it showed.
  func fit() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    terminal_fit(&rows, &columns)
    size = Size(rows: Int(rows), columns: Int(columns))
    redraw()
  }

  /// Paints everything at the next frame, whatever the terminal shows.
  func redraw() {
    terminal_redraw()
    isStale = true
  }

  /// Gives the terminal back while `body` runs; the next frame is painted whole, at a new size perhaps.
  func lend(_ body: () -> Void) {
    finishAsking()
    terminal_leave()
    body()
    terminal_enter()
    fit()
  }

  /// Stops as a program does on Ctrl-Z, until the shell lets it go on.
  func suspend() {
    lend { terminal_stop() }
  }

  /// Lends the terminal to a program until it ends; returns why it could not be started, if so.
  func run(_ arguments: [String]) -> String? {
    var error: Int32 = 0
    lend {
      let copies = arguments.map { strdup($0) } + [nil]
      error = terminal_run(copies)
      copies.forEach { free($0) }
    }
    return error == 0 ? nil : String(cString: strerror(error))
  }

  func takeSignals() -> Signals {
    Signals(rawValue: terminal_take_signals())
  }

  /// The keys and pastes that are waiting, or `nil` when none can come any more.
  ///
  /// - Parameters:
  ///   - ready: whether standard input was just said to be ready.
  ///   - late: whether nothing came for as long as `patience` said.
  func readInput(ready: Bool, late: Bool) -> [Event]? {
    let earlier = typed + (late ? decoder.releaseEscape() : []).map { .key($0) }
    typed = []
    return read(ready: ready).map { earlier + $0 }
  }

  func read(ready: Bool) -> [Event]? {
    var input: [Int32] = []
    while case let code = terminal_read(), code != terminal_nothing.rawValue { input.append(code) }
    if input.isEmpty, ready, terminal_input_ended() { return nil }
    let events = pastes.parts(input).flatMap { part -> [Event] in
      switch part {
      case .input(let codes): mouse.parts(codes).flatMap { self.events(of: $0) }
      case .paste(let text): [.paste(text)]
      }
    }
    takeReplies()
    return events
  }

  private func events(of part: MouseTaker.Part) -> [Event] {
    switch part {
    case .input(let codes): decoder.keys(codes).map { .key($0) }
    case .click(let position): [.click(position)]
    case .wheel(let notches, let position): [.wheel(notches, at: position)]
    }
  }
}

/// Signals that came, by number.
nonisolated struct Signals: OptionSet {
  let rawValue: UInt32

  static let resize = Signals(rawValue: 1 << UInt32(SIGWINCH))
  static let goOn = Signals(rawValue: 1 << UInt32(SIGCONT))
  static let stop = Signals(rawValue: 1 << UInt32(SIGTSTP))

  /// The signal that asks the program to end, if one does.
  var ending: Int32? {
    [SIGTERM, SIGHUP, SIGINT].first { rawValue & 1 << UInt32($0) != 0 }
  }
}
