extension LineScan {
  // MARK: Embedded languages

  /// Notes that a frame is a guard, and how far what it guards can reach in this line.
  mutating func watch(_ frame: Int) {
    let index = state.frames[frame].state
    let table = Languages.table(state.frames[frame].language)
    let (program, fence) = (matcher.program, matcher.fence)
    // A guard below ends this one, too, where it fits first.
    let limit = guards.reduce(end) { min($0, $1.next) }
    (matcher.program, matcher.fence, matcher.end) = (table.program, state.frames[frame].fence, end)
    var place = position
    search: while place < limit {
      var next = Int(table.starts[index << 8 | Int(bytes[place])])
      while table.candidates[next] >= 0 {
        let rule = table.rules[Int(table.candidates[next])]
        if matcher.match(Int(rule.pattern), at: place) != nil { break search }
        next += 1
      }
      place += 1
    }
    (matcher.program, matcher.fence) = (program, fence)
    stepped += place - position
    guards.append(Guard(frame: frame, ends: table.states[index].ends, next: place))
  }

  mutating func endEmbedded(_ guarding: Guard) {
    matcher.end = end
    cut(to: guarding.frame + 1)
    guards.removeAll { $0.frame == guarding.frame }
    applyRule()
  }

  /// Leaves the frames from an index on.
  mutating func cut(to count: Int) {
    state.frames.removeSubrange(count...)
    guards.removeAll { $0.frame >= count }
    settle()
  }

  // MARK: States

  mutating func perform(_ action: LanguageTable.Step) {
    switch action {
    case .stay: return
    case .leave(let count): leave(Int(count))
    case .enter(let first, let count): enter(Int(first)..<Int(first + count))
    case .become(let first, let count):
      leave(1)
      enter(Int(first)..<Int(first + count))
    case .enterAtLineEnd(let index):
      if state.pending.count < Self.deepest { state.pending.append(frame(Int(index))) }
    case .embed(let language, let index): embed(language.map { Int($0) }, until: Int(index))
    }
    settle()
  }

  private func frame(_ index: Int) -> Highlighter.Frame {
    let fence = matcher.group(Pattern.Group.fence).map { Array(bytes[$0]) } ?? []
    return Highlighter.Frame(
      language: language, state: index, fence: fence, indentation: indentation,
      endsByIndentation: table.states[index].ends == .withIndentation)
  }

  /// - Parameter list: where in the targets of the table the states are.
  private mutating func enter(_ list: Range<Int>) {
    for place in list where state.frames.count < Self.deepest {
      state.frames.append(frame(Int(table.targets[place])))
    }
  }

  private mutating func leave(_ count: Int) {
    for _ in 0..<count where !isBase {
      state.frames.removeLast()
      if !guards.isEmpty { guards.removeAll { $0.frame == state.frames.count } }
    }
  }

  /// Whether the frame on top is where a language starts.
  private var isBase: Bool { state.frames[state.frames.count - 1].isBase }

  /// - Parameter language: `nil` for the one that the text names; a negative one is not known.
  private mutating func embed(_ language: Int?, until index: Int) {
    guard state.frames.count + 1 < Self.deepest else { return }
    var frame = frame(index)
    let known = language ?? namedLanguage() ?? -1
    frame.isGuard = known >= 0
    state.frames.append(frame)
    if frame.isGuard {
      watch(state.frames.count - 1)
      state.frames.append(Highlighter.Frame(language: known, state: 0, isBase: true))
    }
    matcher.isOperand = true
  }

  private func namedLanguage() -> Int? {
    matcher.group(Pattern.Group.name).flatMap {
      Languages.index(of: String(decoding: bytes[$0], as: UTF8.self))
    }
  }

  // MARK: Lines

  mutating func leaveByIndentation() {
    guard indentation < matcher.line.count else { return }
    let first = state.frames.indices.first {
      state.frames[$0].endsByIndentation && state.frames[$0].indentation >= indentation
    }
    if let first, first > 0 { cut(to: first) }
  }

  mutating func endLine() {
    let isContinued = end > start && bytes[end - 1] == UInt8(ascii: "\\")
    let embedding = guards.first { $0.ends == .withLine || $0.ends == .withLastLine && !isContinued }
    if let embedding { cut(to: embedding.frame) }
    while !isBase {
      switch top.ends {
      case .withLine: leave(1)
      case .withLastLine where !isContinued: leave(1)
      default:
        return enterPending()
      }
      settle()
    }
    enterPending()
  }

  private mutating func enterPending() {
    state.isOperand = matcher.isOperand
    if state.pending.isEmpty { return }
    for frame in state.pending.reversed() where state.frames.count < Self.deepest {
      state.frames.append(frame)
    }
    settle()
    state.pending = []
  }
}
