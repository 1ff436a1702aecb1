extension LineScan {
  // MARK: Embedded languages

  /// Notes that a frame is a guard, and how far what it guards can reach in this line.
  mutating func watch(_ frame: Int) {
    let language = Languages.language(state.frames[frame].language)
    let table = language.states[state.frames[frame].state]
    matcher.end = end
    matcher.fence = state.frames[frame].fence
    defer { matcher.fence = top.fence }
    var place = position
    while place < end {
      let candidates = table.candidates[table.starts[Int(bytes[place])]...].prefix { $0 >= 0 }
      if candidates.contains(where: { matcher.match(table.programs[$0], at: place) != nil }) { break }
      place += 1
    }
    stepped += place - position
    guards.append(Guard(frame: frame, language: language, next: place))
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

  var top: Highlighter.Frame { state.frames[state.frames.count - 1] }

  /// Keeps what follows from the frames.
  mutating func settle() {
    if top.language != languageIndex {
      languageIndex = top.language
      language = Languages.language(languageIndex)
    }
    table = language.states[top.state]
    matcher.fence = top.fence
  }

  mutating func perform(_ action: Language.CompiledAction) {
    switch action {
    case .stay: return
    case .leave(let count): leave(count)
    case .enter(let states): for index in states { enter(index) }
    case .become(let states):
      leave(1)
      for index in states { enter(index) }
    case .enterAtLineEnd(let index):
      if state.pending.count < Self.deepest { state.pending.append(frame(index)) }
    case .embed(let name, let index): embed(name, until: index)
    }
    settle()
  }

  private func frame(_ index: Int) -> Highlighter.Frame {
    let fence = matcher.group(Pattern.Group.fence).map { Array(bytes[$0]) } ?? []
    return Highlighter.Frame(language: top.language, state: index, fence: fence, indentation: indentation)
  }

  private mutating func enter(_ index: Int) {
    if state.frames.count < Self.deepest { state.frames.append(frame(index)) }
  }

  private mutating func leave(_ count: Int) {
    for _ in 0..<count where !top.isBase {
      state.frames.removeLast()
      guards.removeAll { $0.frame == state.frames.count }
    }
  }

  private mutating func embed(_ name: String?, until index: Int) {
    guard state.frames.count + 1 < Self.deepest else { return }
    var frame = frame(index)
    let named = name ?? matcher.group(Pattern.Group.name).map { String(decoding: bytes[$0], as: UTF8.self) }
    let language = named.flatMap { Languages.index(of: $0) }
    frame.isGuard = language != nil
    state.frames.append(frame)
    if frame.isGuard { watch(state.frames.count - 1) }
    if let language { state.frames.append(Highlighter.Frame(language: language, state: 0, isBase: true)) }
    matcher.isOperand = true
  }

  // MARK: Lines

  mutating func leaveByIndentation() {
    guard state.frames.contains(where: { table(of: $0).ends == .withIndentation }) else { return }
    guard indentation < matcher.line.count else { return }
    let first = state.frames.firstIndex {
      table(of: $0).ends == .withIndentation && $0.indentation >= indentation
    }
    if let first, first > 0 { cut(to: first) }
  }

  private func table(of frame: Highlighter.Frame) -> Language.Table {
    Languages.language(frame.language).states[frame.state]
  }

  mutating func endLine() {
    let isContinued = end > start && bytes[end - 1] == UInt8(ascii: "\\")
    let embedding = guards.first {
      let ends = $0.language.states[state.frames[$0.frame].state].ends
      return ends == .withLine || ends == .withLastLine && !isContinued
    }
    if let embedding { cut(to: embedding.frame) }
    while !top.isBase {
      switch language.states[top.state].ends {
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
    for frame in state.pending.reversed() where state.frames.count < Self.deepest {
      state.frames.append(frame)
    }
    if !state.pending.isEmpty { settle() }
    state.pending = []
    state.isOperand = matcher.isOperand
  }
}
