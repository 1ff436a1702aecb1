import Foundation

extension Terminal {
  /// What was waited for and did not come, with the screen as it was then.
  struct Timeout: Error, CustomStringConvertible {
    let description: String
  }

  /// How long anything may take on a busy machine; what comes sooner is seen sooner.
  static let patience = Duration.seconds(30)

  /// Waits until the screen is as it should be.
  func wait(
    _ wanted: String = "the screen", patience: Duration = patience, until isSo: (Terminal) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + patience
    while !isSo(self) {
      if pump() { continue }
      if exit == nil && ContinuousClock.now < deadline || pump() { continue }
      // To look may have taken in what was missing.
      if isSo(self) { return }
      throw Timeout(description: "\(wanted) never came\n\(drawing)")
    }
  }

  /// Whether the last frame is whole: the program then puts the cursor, which it hides, where it harms least. It comes by
  /// there before it writes the last row, too, and a frame may come in pieces; so nothing more may come.
  var isAtRest: Bool { cursor == (rows - 1, 0) && !pump(milliseconds: 1) }

  /// Whether the last frame has come to its end, in a terminal that holds frames.
  var isWhole: Bool { rawOutput.suffix(8) == Array("\u{1B}[?2026l".utf8)[...] }

  /// Waits until the text stands somewhere on the screen.
  func wait(for text: String) throws {
    try wait("\"\(text)\"") { $0.text.contains(text) }
  }

  /// Waits until the program has ended and all it wrote is on the screen.
  @discardableResult
  func waitForExit() throws -> Exit {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      if pump() { continue }
      if let exit {
        while pump(milliseconds: 0) {}
        return exit
      }
      if ContinuousClock.now > deadline { throw Timeout(description: "the program goes on\n\(drawing)") }
    }
  }

  /// The screen in a frame, and the end of the program, for the report of a failure.
  private var drawing: String {
    let rule = String(repeating: "─", count: columns)
    let lines = (0..<rows).map { "│" + row($0) }
    return (["┌" + rule] + lines + ["└" + rule, exit.map { "ended: \($0)" } ?? "running"])
      .joined(separator: "\n")
  }
}
