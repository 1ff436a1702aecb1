import CTestTerminal
import Foundation

/// The program in a terminal emulator: what is typed goes in, what a user would see comes out.
///
/// Nothing here sleeps: `wait` looks at the screen whenever the program has written something.
final class Terminal {
  /// A folder of its own that the program sees as the user's home.
  let home: URL
  private let handle: OpaquePointer
  private(set) var rows: Int
  private(set) var columns: Int

  /// The program under test: built beside the tests, unless the environment names another one.
  static let program: String = {
    if let other = ProcessInfo.processInfo.environment["LECTERN_PROGRAM"] { return other }
    let bundles = CommandLine.arguments.filter { $0.contains(".xctest") }
    let folder = (bundles.first ?? CommandLine.arguments[0]).components(separatedBy: ".xctest")[0]
    return URL(filePath: folder).deletingLastPathComponent().appending(path: "lectern").path
  }()

  /// - Parameters:
  ///   - posts: files by path, written into the folder that the program is started in.
  ///   - environment: what differs from a plain UTF-8 xterm; `nil` takes a variable away.
  ///   - answers: what the terminal answers when the program asks.
  init(
    _ arguments: [String] = [], program: String = Terminal.program, posts: [String: String] = [:],
    rows: Int = 24, columns: Int = 80, environment changes: [String: String?] = [:],
    answers: Answers = .plain
  ) throws {
    home = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
    let collection = home.appending(path: "posts")
    try Self.write(posts, to: collection)
    let plain: [String: String?] = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home.path, "PATH": "/usr/bin:/bin",
      "LECTERN_EMOJI": "safe",
    ]
    let environment = plain.merging(changes) { $1 }.compactMap { name, value in
      value.map { "\(name)=\($0)" }
    }
    let handle = Self.withCStrings([program] + arguments) { arguments in
      Self.withCStrings(environment) { environment in
        test_terminal_open(arguments, environment, collection.path, Int32(rows), Int32(columns))
      }
    }
    guard let handle else { throw NoTerminal() }
    switch answers {
    case .plain: break
    case .none: test_terminal_mute(handle)
    case .holdingFrames: test_terminal_hold_frames(handle)
    case .background(let isLight): test_terminal_set_background(handle, isLight)
    }
    self.handle = handle
    self.rows = rows
    self.columns = columns
  }

  deinit {
    test_terminal_close(handle)
    try? FileManager.default.removeItem(at: home)
  }

  struct NoTerminal: Error {}

  enum Answers {
    case none
    case plain
    /// That it can hold a frame back until it is whole, so that the end of each can be seen (mode 2026).
    case holdingFrames
    /// Its background's colour as well (OSC 11).
    case background(isLight: Bool)
  }

  private static func write(_ posts: [String: String], to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in posts {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  private static func withCStrings<R>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> R
  ) -> R {
    let copies = strings.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    return body(copies)
  }
}

// MARK: - What goes in

extension Terminal {
  /// A key whose bytes depend on the modes the program set.
  enum Key {
    case enter, tab, backspace, escape, up, down, left, right, insert, delete, home, end, pageUp, pageDown
    case function(Int)

    fileprivate var code: VTermKey {
      switch self {
      case .enter: VTERM_KEY_ENTER
      case .tab: VTERM_KEY_TAB
      case .backspace: VTERM_KEY_BACKSPACE
      case .escape: VTERM_KEY_ESCAPE
      case .up: VTERM_KEY_UP
      case .down: VTERM_KEY_DOWN
      case .left: VTERM_KEY_LEFT
      case .right: VTERM_KEY_RIGHT
      case .insert: VTERM_KEY_INS
      case .delete: VTERM_KEY_DEL
      case .home: VTERM_KEY_HOME
      case .end: VTERM_KEY_END
      case .pageUp: VTERM_KEY_PAGEUP
      case .pageDown: VTERM_KEY_PAGEDOWN
      case .function(let number): VTermKey(VTERM_KEY_FUNCTION_0.rawValue + UInt32(number))
      }
    }
  }

  func press(_ key: Key) {
    test_terminal_press(handle, key.code)
  }

  /// Types text; escape sequences and control characters are sent as they are.
  func type(_ text: String) {
    type(bytes: Array(text.utf8))
  }

  func type(bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      test_terminal_send(handle, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  func resize(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    test_terminal_resize(handle, Int32(rows), Int32(columns))
  }

  func send(signal: Int32) {
    kill(process, signal)
  }

  /// The program's number.
  var process: pid_t { test_terminal_process(handle) }

  /// Closes the terminal's window.
  func hangUp() {
    test_terminal_hang_up(handle)
  }

  /// Takes in what the program has written, if it has. Returns whether there was anything.
  @discardableResult
  func pump(milliseconds: Int = 20) -> Bool {
    test_terminal_pump(handle, Int32(milliseconds))
  }

  /// Whether the program has ended, and how.
  var exit: Exit? {
    var status: Int32 = 0
    guard test_terminal_ended(handle, &status) else { return nil }
    return status & 0x7F == 0 ? .code(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  enum Exit: Equatable {
    case code(Int32)
    case signal(Int32)
  }
}

// MARK: - What comes out

extension Terminal {
  func cell(_ row: Int, _ column: Int) -> test_terminal_cell {
    test_terminal_cell_at(handle, Int32(row), Int32(column))
  }

  /// Where the cursor stands, shown or not.
  var cursor: (row: Int, column: Int) { (Int(state.row), Int(state.column)) }
  var showsCursor: Bool { state.cursor_visible }
  var showsAlternateScreen: Bool { state.alternate_screen }
  var reportsMouse: Bool { state.mouse != 0 }

  var title: String {
    withUnsafeBytes(of: state.title) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  private var state: test_terminal_state { test_terminal_get_state(handle) }

  /// The modes of the terminal that a shell relies on: all of them when it has its terminal as it was.
  var modes: String {
    let modes = test_terminal_modes(handle)
    return [
      modes.c_lflag & tcflag_t(ICANON) == 0 ? nil : "lines",
      modes.c_lflag & tcflag_t(ECHO) == 0 ? nil : "echo",
      modes.c_lflag & tcflag_t(ISIG) == 0 ? nil : "signals",
      modes.c_iflag & tcflag_t(ICRNL) == 0 ? nil : "newline-in",
      modes.c_oflag & tcflag_t(OPOST | ONLCR) != tcflag_t(OPOST | ONLCR) ? nil : "newline-out",
    ].compactMap(\.self).joined(separator: " ")
  }

  /// All the bytes the program wrote.
  var rawOutput: [UInt8] {
    var length = 0
    guard let bytes = test_terminal_output(handle, &length) else { return [] }
    return UnsafeBufferPointer(start: bytes, count: length).map { UInt8(bitPattern: $0) }
  }

  /// Lets go what the program has written so far: it is shown, but no more kept.
  func forgetOutput() { test_terminal_forget_output(handle) }
}
