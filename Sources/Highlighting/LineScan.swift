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
  /// That of the frame on top.
  var language: Language
  var languageIndex: Int
  var table: Language.Table
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
    let language: Language
    /// Where one of its rules next fits in this line; the end of the line where none does.
    let next: Int
  }

  /// Deeper ones are not entered: what nests so deep is plain to nobody.
  static let deepest = 64
  private static let mostIdle = 8

  init(_ state: Highlighter.State, _ bytes: [UInt8]) {
    self.state = state
    matcher = Matcher(bytes, 0..<0)
    matcher.isOperand = state.isOperand
    let top = state.frames[state.frames.count - 1]
    languageIndex = top.language
    language = Languages.language(top.language)
    table = language.states[top.state]
    matcher.fence = top.fence
  }

  var work: Int { matcher.work + stepped }

  var bytes: [UInt8] { matcher.bytes }

  /// Goes over the next line, given with its end but for the newline.
  mutating func run(_ line: Range<Int>) {
    let isReturned = line.last.map { bytes[$0] == 0x0D } ?? false
    begin(line.lowerBound..<line.upperBound - (isReturned ? 1 : 0))
    leaveByIndentation()
    while position < end { step() }
    endLine()
    if isReturned { emit(.plain, end..<end + 1) }
  }

  private mutating func begin(_ line: Range<Int>) {
    first = tokens.count
    idle = 0
    (position, start, end) = (line.lowerBound, line.lowerBound, line.upperBound)
    matcher.move(to: line)
    indentation = (line.first { !ByteSet.space.contains(bytes[$0]) } ?? line.upperBound) - line.lowerBound
    guards = []
    for (index, frame) in state.frames.enumerated() where frame.isGuard { watch(index) }
  }

  private mutating func step() {
    stepped += 1
    if !guards.isEmpty, let guarding = guards.first(where: { $0.next == position }) {
      return endEmbedded(guarding)
    }
    matcher.end = guards.reduce(end) { min($0, $1.next) }
    if applyRule() { return }
    let from = position
    repeat { position += 1 } while position < matcher.end && table.starts[Int(bytes[position])] == 0
    stepped += position - from
    emit(table.kind ?? .plain, from..<position)
  }

  // MARK: Rules

  /// Whether a rule of the state fitted here.
  @discardableResult
  mutating func applyRule() -> Bool {
    var place = table.starts[Int(bytes[position])]
    while table.candidates[place] >= 0 {
      let index = table.candidates[place]
      place += 1
      guard let end = matcher.match(table.programs[index], at: position)
      else { continue }
      if end == position {
        if case .stay = table.rules[index].action { continue }
        if idle == Self.mostIdle { continue }
        idle += 1
      }
      let from = position
      position = end
      emit(rule: index, from)
      perform(table.rules[index].action)
      return true
    }
    return false
  }

  // MARK: Tokens

  /// Forgets the tokens of the lines so far.
  mutating func forget() {
    tokens.removeAll(keepingCapacity: true)
    first = 0
  }

  private mutating func emit(rule index: Int, _ from: Int) {
    let kind = table.kind
    if let words = table.rules[index].words {
      let found = words.kind(of: bytes[from..<position], ignoringCase: language.ignoresCase)
      return emit(found ?? kind ?? .plain, from..<position)
    }
    guard table.rules[index].isInGroups else {
      return emit((table.rules[index].kinds.first ?? nil) ?? kind ?? .plain, from..<position)
    }
    var place = from
    for (number, group) in table.rules[index].kinds.enumerated() {
      guard let range = matcher.group(Pattern.Group.firstNumbered + number), range.lowerBound >= place else {
        continue
      }
      emit(kind ?? .plain, place..<range.lowerBound)
      emit(group ?? kind ?? .plain, range)
      place = range.upperBound
    }
    emit(kind ?? .plain, place..<position)
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
    guard kind != .comment, let last = range.last(where: { !ByteSet.space.contains(bytes[$0]) }) else {
      return
    }
    switch kind {
    case .keyword, .meta: matcher.isOperand = true
    case .string, .escape, .number, .constant, .variable: matcher.isOperand = false
    default:
      let byte = bytes[last]
      let isEnd = byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
      matcher.isOperand = !isEnd && !ByteSet.word.contains(byte)
    }
  }
}
