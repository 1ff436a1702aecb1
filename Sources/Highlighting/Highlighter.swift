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
    var endsByIndentation = false
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

  /// The tokens of the next lines: of each every byte in order, neighbours of different kinds.
  ///
  /// - Parameter lines: in `bytes`, without their newlines.
  package mutating func tokens(ofLines lines: ArraySlice<Range<Int>>, in bytes: [UInt8]) -> LineTokens {
    scanning(bytes) { scan in
      var ends: [Int] = []
      ends.reserveCapacity(lines.count)
      for line in lines {
        scan.run(line)
        ends.append(scan.tokens.count)
      }
      return LineTokens(tokens: scan.tokens, ends: ends)
    }
  }

  /// Reads the next lines for what they leave open.
  package mutating func skip(_ lines: ArraySlice<Range<Int>>, in bytes: [UInt8]) {
    if lines.isEmpty { return }
    scanning(bytes) { scan in
      for line in lines {
        scan.run(line)
        scan.forget()
      }
    }
  }

  private mutating func scanning<Outcome>(_ bytes: [UInt8], _ body: (inout LineScan) -> Outcome) -> Outcome {
    LineScan.with(state, bytes) { scan in
      let outcome = body(&scan)
      state = scan.state
      work += scan.work
      return outcome
    }
  }
}

/// The tokens of lines, by line.
package struct LineTokens: Sendable {
  let tokens: [Token]
  /// Where in `tokens` those of each line end.
  let ends: [Int]

  package subscript(line: Int) -> ArraySlice<Token> {
    tokens[(line > 0 ? ends[line - 1] : 0)..<ends[line]]
  }
}
