/// Goes over lines one after the other.
struct LineScan {
  var state: Highlighter.State
  /// Those of all lines so far.
  private(set) var tokens: [Token] = []
  /// Where in `tokens` those of the line begin.
  private var first = 0
  var matcher: Matcher
  var position = 0
  private(set) var start = 0
  private(set) var end = 0
  /// That of the language of the frame on top.
  private(set) var table: LanguageTable
  private(set) var language: Int
  /// The state of the frame on top, and its index.
  private(set) var top: LanguageTable.State
  private var topIndex: Int
  /// In bytes; that of a blank line is its length.
  private(set) var indentation = 0
  /// The frames that are guards, innermost last.
  var guards: [Guard] = []
  /// Rules that took nothing since the last byte was taken.
  private var idle = 0
  var stepped = 0

  /// A frame whose rules end what stands above it.
  struct Guard {
    let frame: Int
    let ends: Language.End
    /// Where one of its rules next fits in this line; the end of the line where none does.
    let next: Int
  }

  /// Deeper ones are not entered: what nests so deep is plain to nobody.
  static let deepest = 64
  private static let mostIdle = 8

  private init(_ state: Highlighter.State, _ table: LanguageTable, _ matcher: Matcher) {
    let frame = state.frames[state.frames.count - 1]
    self.state = state
    self.table = table
    self.matcher = matcher
    language = frame.language
    topIndex = frame.state
    top = table.states[frame.state]
    self.matcher.isOperand = state.isOperand
    self.matcher.fence = frame.fence
  }

  /// Calls with a scan, which must not outlast the call.
  ///
  /// - Parameter bytes: those that the lines are in.
  static func with<Outcome>(
    _ state: Highlighter.State, _ bytes: [UInt8], _ body: (inout LineScan) -> Outcome
  ) -> Outcome {
    let table = Languages.table(state.frames[state.frames.count - 1].language)
    return bytes.withUnsafeBufferPointer { bytes in
      Matcher.with(bytes, table.program) { matcher in
        var scan = LineScan(state, table, matcher)
        return body(&scan)
      }
    }
  }

  var work: Int { matcher.work + stepped }

  var bytes: UnsafeBufferPointer<UInt8> { matcher.bytes }

  /// Goes over the next line, given with its end but for the newline.
  mutating func run(_ line: Range<Int>) {
    // No read leaves its line, so this is the one check in a release build.
    precondition(line.lowerBound >= 0 && line.upperBound <= bytes.count)
    let isReturned = !line.isEmpty && bytes[line.upperBound - 1] == 0x0D
    begin(line.lowerBound..<line.upperBound - (isReturned ? 1 : 0))
    if state.frames.count > 1 { leaveByIndentation() }
    while position < end { step() }
    endLine()
    if isReturned { emit(.plain, end..<end + 1) }
  }

  private mutating func begin(_ line: Range<Int>) {
    first = tokens.count
    idle = 0
    (position, start, end) = (line.lowerBound, line.lowerBound, line.upperBound)
    matcher.move(to: line)
    var text = start
    while text < end, ByteSet.isSpace(bytes[text]) { text += 1 }
    indentation = text - start
    if !guards.isEmpty { guards = [] }
    for index in state.frames.indices where state.frames[index].isGuard { watch(index) }
  }

  /// Keeps what follows from the frames.
  mutating func settle() {
    let last = state.frames.count - 1
    topIndex = state.frames[last].state
    if state.frames[last].language != language {
      language = state.frames[last].language
      table = Languages.table(language)
      matcher.program = table.program
    }
    top = table.states[topIndex]
    matcher.fence = state.frames[last].fence
  }

  private mutating func step() {
    stepped += 1
    if !guards.isEmpty {
      if let guarding = guards.first(where: { $0.next == position }) { return endEmbedded(guarding) }
      matcher.end = guards.reduce(end) { min($0, $1.next) }
    } else {
      matcher.end = end
    }
    if applyRule() { return }
    let from = position
    repeat { position += 1 } while position < matcher.end && firstCandidate(at: position) == 0
    stepped += position - from
    emit(top.kind ?? .plain, from..<position)
  }

  // MARK: Rules

  /// The place of the rules that may begin with the byte at a position; 0 where there are none.
  private func firstCandidate(at position: Int) -> Int {
    Int(table.starts[topIndex << 8 | Int(bytes[position])])
  }

  /// Whether a rule of the state fitted here.
  @discardableResult
  mutating func applyRule() -> Bool {
    var place = firstCandidate(at: position)
    while true {
      let index = Int(table.candidates[place])
      guard index >= 0 else { return false }
      place += 1
      let rule = table.rules[index]
      guard let end = matcher.match(Int(rule.pattern), at: position) else { continue }
      if end == position {
        if case .stay = rule.action { continue }
        if idle == Self.mostIdle { continue }
        idle += 1
      }
      let from = position
      position = end
      emit(rule.content, from..<end)
      perform(rule.action)
      return true
    }
  }

  // MARK: Tokens

  /// Forgets the tokens of the lines so far.
  mutating func forget() {
    tokens.removeAll(keepingCapacity: true)
    first = 0
  }

  private mutating func emit(_ content: LanguageTable.Content, _ range: Range<Int>) {
    switch content {
    case .token(let kind): emit(kind ?? top.kind ?? .plain, range)
    case .word(let place): emit(table.kind(of: range, in: bytes, place) ?? top.kind ?? .plain, range)
    case .groups(let first, let count):
      let kind = top.kind ?? .plain
      var place = range.lowerBound
      for number in 0..<Int(count) {
        guard let group = matcher.group(Pattern.Group.firstNumbered + number), group.lowerBound >= place
        else {
          continue
        }
        emit(kind, place..<group.lowerBound)
        emit(table.kinds[Int(first) + number] ?? kind, group)
        place = group.upperBound
      }
      emit(kind, place..<range.upperBound)
    }
  }

  private mutating func emit(_ kind: Token.Kind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    idle = 0
    note(kind, range)
    let last = tokens.count - 1
    if last >= first, tokens[last].kind == kind {
      tokens[last].range = tokens[last].range.lowerBound..<range.upperBound
    } else {
      tokens.append(Token(range: range, kind: kind))
    }
  }

  /// Keeps whether an operand may come next, by the end of what was last.
  private mutating func note(_ kind: Token.Kind, _ range: Range<Int>) {
    if kind == .comment { return }
    var last = range.upperBound - 1
    while ByteSet.isSpace(bytes[last]) {
      last -= 1
      if last < range.lowerBound { return }
    }
    switch kind {
    case .keyword, .meta: matcher.isOperand = true
    case .string, .escape, .number, .constant, .variable: matcher.isOperand = false
    default:
      let byte = bytes[last]
      let isEnd = byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
      matcher.isOperand = !isEnd && !ByteSet.isWord(byte)
    }
  }
}
