/// Tells what the parts of code are, line by line.
///
/// A value: a copy goes on from the same place, and the tokens of a line follow from the line and the state before it.
/// The work is linear in the length of the lines, whatever is in them.
package struct Highlighter: Sendable {
  package private(set) var state: State
  /// The bytes that were looked at, each as often as it was: what the tests on linear time compare.
  package private(set) var work = 0

  /// What is left open at the end of a line.
  package struct State: Equatable, Sendable {
    var frames: [Frame]
    /// What is entered at the end of the line, in the order of the line.
    var pending: [Frame] = []
    var isOperand = true
  }

  /// A state of a language that has been entered.
  struct Frame: Equatable, Sendable {
    let language: Int
    let state: Int
    /// The text that its end repeats.
    var fence: [UInt8] = []
    /// That of the line where it was entered, in bytes.
    var indentation = 0
    /// Where a language starts: no rule of the language leaves it.
    var isBase = false
    /// Its rules are tried before those of the frames above.
    var isGuard = false
  }

  /// - Parameter language: a name, in any case, or an alias.
  /// - Returns: `nil` where nothing is known of it.
  package init?(language: some StringProtocol) {
    guard let index = Languages.index(of: language) else { return nil }
    state = State(frames: [Frame(language: index, state: 0, isBase: true)])
  }

  package var language: String { Languages.language(state.frames[0].language).name }

  /// The tokens of the next line: every byte of it in order, neighbours of different kinds.
  ///
  /// - Parameter line: a line in `bytes` without its newline.
  package mutating func tokens(of line: Range<Int>, in bytes: [UInt8]) -> [Token] {
    let end = line.last.map { bytes[$0] == 0x0D ? line.upperBound - 1 : line.upperBound } ?? line.upperBound
    var scan = LineScan(state, bytes, line.lowerBound..<end)
    scan.run()
    if end < line.upperBound { scan.emit(.plain, to: line.upperBound) }
    state = scan.state
    work += scan.work
    return scan.tokens
  }
}
