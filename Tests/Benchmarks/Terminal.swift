import CTestTerminal

/// A program in a terminal of 24 rows and 80 columns.
struct Terminal: ~Copyable {
  private let handle: OpaquePointer
  /// How long a program may take to show what is waited for.
  static let patience = Duration.seconds(20)
  private static let rows: Int32 = 24
  private static let columns: Int32 = 80

  /// - Parameters:
  ///   - arguments: its path first.
  ///   - home: a folder that is empty, or as the program left it.
  init(_ arguments: [String], home: String, in setting: Setting) throws(Failure) {
    let handle = CStrings.with(arguments, setting.environment(home: home)) { arguments, environment in
      test_terminal_open(arguments, environment, nil, Self.rows, Self.columns)
    }
    guard let handle else { throw Failure("no terminal for \(arguments[0])") }
    self.handle = handle
  }

  deinit {
    test_terminal_close(handle)
  }

  func type(_ text: String) {
    test_terminal_send(handle, text, text.utf8.count)
  }

  /// Takes in what the program has written, waiting for it at most so many milliseconds. Returns whether
  /// anything came.
  func pump(milliseconds: Int) -> Bool {
    test_terminal_pump(handle, Int32(milliseconds))
  }

  /// Takes in what the program writes until nothing comes for so many milliseconds.
  ///
  /// - Parameter first: how long the first byte may take, in milliseconds.
  /// - Returns: when the last byte came, or `nil` when none did.
  func settle(quiet: Int, first: Int) -> ContinuousClock.Instant? {
    var last: ContinuousClock.Instant?
    while pump(milliseconds: last == nil ? first : quiet) { last = .now }
    return last
  }

  /// The most memory the program and those it started had at once, each for itself and put together, in bytes, of those
  /// that still run; `nil` where the system does not tell.
  var peak: Int? {
    let peaks = processes.compactMap { memory("VmHWM:", of: $0) }
    return peaks.isEmpty ? nil : peaks.reduce(0, +)
  }

  /// The memory the program has now.
  var resident: Int? { memory("VmRSS:", of: "\(test_terminal_process(handle))") }

  /// The processes of its session; see proc_pid_stat(5).
  private var processes: [String] {
    let session = "\(test_terminal_process(handle))"
    return Files.matching(["/proc/[0-9]*/stat"]).compactMap { path in
      guard let bytes = try? Files.readAll(path), let end = bytes.lastIndex(of: UInt8(ascii: ")")) else {
        return nil
      }
      let fields = String(decoding: bytes[(end + 1)...], as: UTF8.self).split(separator: " ")
      guard fields.count > 3, fields[3] == session else { return nil }
      return path.split(separator: "/").dropFirst().first.map(String.init)
    }
  }

  private func memory(_ name: String, of process: String) -> Int? {
    guard let bytes = try? Files.readAll("/proc/\(process)/status") else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let words = lines.first { $0.hasPrefix(name) }?.split { $0 == " " || $0 == "\t" }
    return words?.dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
  }

  /// How many bytes the program wrote so far.
  var written: Int {
    var length = 0
    _ = test_terminal_output(handle, &length)
    return length
  }

  /// The scalars that begin the cells, row by row, 0 for a cell that was never written.
  var screen: [UInt32] {
    (0..<Self.rows).flatMap { row in
      (0..<Self.columns).map { column in scalar(row, column) }
    }
  }

  var lastRow: String { text(screen.suffix(Int(Self.columns))) }

  /// Waits until something shows on the screen, and returns when it did.
  func wait(_ what: String, until isShown: (borrowing Terminal) -> Bool) throws(Failure)
    -> ContinuousClock.Instant
  {
    let start = ContinuousClock.now
    while ContinuousClock.now - start < Self.patience {
      if isShown(self) { return .now }
      _ = pump(milliseconds: 100)
    }
    throw Failure("\(what): does not show")
  }

  func shows(_ part: String) -> Bool { text(screen[...]).contains(part) }

  private func text(_ cells: ArraySlice<UInt32>) -> String {
    String(String.UnicodeScalarView(cells.compactMap { Unicode.Scalar($0) }))
  }

  /// Waits until most of the rows hold text and nothing has come for a third of a second.
  func waitUntilFull(_ command: [String]) throws(Failure) {
    let start = ContinuousClock.now
    while ContinuousClock.now - start < Self.patience {
      _ = settle(quiet: 300, first: 300)
      if isFull { return }
    }
    throw Failure("\(command.joined(separator: " ")): does not fill its screen")
  }

  /// Whether no more than a row or two hold text.
  var isBlank: Bool { writtenRows <= 2 }

  var isFull: Bool { writtenRows > Int(Self.rows) / 2 }

  private var writtenRows: Int {
    (0..<Self.rows).count { row in
      (0..<Self.columns).contains { column in scalar(row, column) > 0x20 }
    }
  }

  private func scalar(_ row: Int32, _ column: Int32) -> UInt32 {
    test_terminal_cell_at(handle, row, column).scalars.0
  }
}
