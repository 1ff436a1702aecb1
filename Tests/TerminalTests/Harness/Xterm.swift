import Foundation

/// A real xterm on a screen that nobody sees, beside the emulator: it is sent what the program writes, and what it
/// answers goes to the program.
final class Xterm {
  let terminal: Terminal
  private let screen = Process()
  private let window = Process()
  /// Named pipes to what the xterm shows, and from what it answers.
  private let input: Int32
  private let output: Int32
  private var forwarded = 0

  private static let programs = ["/usr/bin/Xvfb", "/usr/bin/xterm"]
  static let missing = programs.filter { !FileManager.default.isExecutableFile(atPath: $0) }

  struct Failure: Error {
    let description: String
  }

  /// - Parameter terminal: one that answers nothing itself, of the same size.
  init(beside terminal: Terminal) throws {
    self.terminal = terminal
    let pipes = ["to", "from"].map { terminal.home.appending(path: $0).path }
    for path in pipes { mkfifo(path, 0o600) }
    // Open at both ends: neither opening waits for the other end.
    input = open(pipes[0], O_RDWR | O_CLOEXEC)
    output = open(pipes[1], O_RDWR | O_CLOEXEC | O_NONBLOCK)

    let number = Pipe()
    screen.executableURL = URL(filePath: Self.programs[0])
    screen.arguments = ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-terminate"]
    screen.standardOutput = number
    screen.standardError = FileHandle.nullDevice
    try screen.run()
    let display = String(decoding: number.fileHandleForReading.availableData, as: UTF8.self)
    guard !display.isEmpty else { throw Failure(description: "no screen for an xterm") }

    window.executableURL = URL(filePath: Self.programs[1])
    // It may be asked for its cells: not negated, without attributes, blanks too, 16 bits of each.
    window.arguments = [
      "-u8", "-geometry", "\(terminal.columns)x\(terminal.rows)", "-xrm", "*allowWindowOps: true",
      "-xrm", "*checksumExtension: 31", "-e", "sh", "-c", "stty raw -echo; cat \"$0\" & exec cat >\"$1\"",
    ]
    window.arguments? += pipes
    window.environment = [
      "DISPLAY": ":" + display.trimmingCharacters(in: .newlines), "HOME": terminal.home.path,
      "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
    window.standardError = FileHandle.nullDevice
    try window.run()
  }

  deinit {
    // Threads that run tests block all other signals, and what they start inherits that.
    if window.isRunning { kill(window.processIdentifier, SIGKILL) }
    // It goes with its last window.
    for _ in 0..<200 where screen.isRunning { poll(nil, 0, 10) }
    if screen.isRunning { kill(screen.processIdentifier, SIGKILL) }
    close(input)
    close(output)
  }

  /// Brings what the one writes and the other answers across, until the emulator shows what it should and the
  /// xterm has taken all in.
  func wait(_ wanted: String, until isSo: (Terminal) -> Bool) throws {
    try terminal.wait(wanted) { terminal in
      let bytes = terminal.rawOutput
      send(bytes[forwarded...])
      forwarded = bytes.count
      let answer = read(milliseconds: 0)
      terminal.type(bytes: answer)
      return answer.isEmpty && isSo(terminal)
    }
  }

  func resize(rows: Int, columns: Int) throws {
    _ = try ask("\u{1B}[8;\(rows);\(columns)t\u{1B}[18t", until: "\u{1B}[8;\(rows);\(columns)t")
    terminal.resize(rows: rows, columns: columns)
  }

  /// The low 16 bits of the scalar that begins each cell, row by row: 0 for a blank, 0xFFFF for the second half of a
  /// wide one. From the checksum of an area of one cell (DECRQCRA).
  func cells() throws -> [[UInt16]] {
    try (1...terminal.rows).map { row in
      let questions = (1...terminal.columns).map { "\u{1B}[\($0);1;\(row);\($0);\(row);\($0)*y" }
      // Its kind is asked last: it has said all when it answers.
      let answer = try ask(questions.joined() + "\u{1B}[5n", until: "\u{1B}[0n")
      return answer.components(separatedBy: "!~").dropFirst().map { part in
        let value = UInt16(part.prefix(4), radix: 16) ?? 0
        return value == 0x20 ? 0 : value
      }
    }
  }

  private func ask(_ question: String, until end: String) throws -> String {
    send(Array(question.utf8)[...])
    var answer = ""
    while !answer.contains(end) {
      let bytes = read(milliseconds: 10_000)
      guard !bytes.isEmpty else {
        throw Failure(description: "xterm does not answer: \(answer.debugDescription)")
      }
      answer += String(decoding: bytes, as: UTF8.self)
    }
    return answer
  }

  private func send(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private func read(milliseconds: Int32) -> [UInt8] {
    var ready = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(output, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}
