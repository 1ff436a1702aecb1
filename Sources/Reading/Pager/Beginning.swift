internal import Posts
internal import StateLog

/// What waits while only the beginning of a long post is there.
struct Beginning: Sendable {
  /// What happened since something was asked for that needs all of the post, in order.
  var waiting: [Event] = []
  /// The event that is just being taken needs all of the post.
  var needsAll = false
}

extension Reader {
  /// Shows the beginning of the awaited post, while the rest of it is read.
  ///
  /// A post that is read anew, or was left further on, waits for the whole, and so does one that is said in words: how
  /// many items a list has is not known before.
  mutating func begin(_ text: PostText) -> [Effect] {
    let id = text.post.id
    guard awaited == id, aim(at: id) == nil, pager?.post.id != id, places[id] == nil,
      memory.state(of: id).place == nil,
      goal == nil, words == nil
    else { return [] }
    uncover()
    if let pager { leave(pager) }
    leavePost()
    (labels, peek) = (nil, nil)
    let before = pager
    pager = Pager(text, viewport: pageViewport, measure: measure, typography(of: text.post))
    beginning = Beginning()
    renewOutline()
    if !hasShelf, before == nil { notice = firstNotice }
    return needHyphenation() + (before.map { resumeSearch(of: $0) } ?? [])
  }

  /// Takes an event while only a beginning is there: what needs more of the post waits, and all that comes after it,
  /// but for what the program tells.
  mutating func takeEarly(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key) where worksAnywhere(key): return take(event)
    case .key, .paste, .click, .wheel: break
    default: return take(event)
    }
    // What is typed is looked for, and a link may lead, anywhere in the post.
    let isAnywhere = if case .click = event { true } else { pager?.prompt != nil }
    if beginning?.waiting.isEmpty == true, !isAnywhere {
      // What cannot be done is found by doing it.
      var trial = self
      let effects = trial.take(event)
      if trial.beginning?.needsAll != true, trial.pager?.showsEndOfBody != true || trial.beginning == nil {
        self = trial
        return effects
      }
    }
    notice = nil
    if beginning?.waiting.isEmpty == false, case .key(let key) = event {
      // What was asked for is given up.
      if key == .escape || leavesAtOnce(key) { beginning?.waiting = [] }
      if key == .escape { return [] }
      if beginning?.waiting.isEmpty == true { return take(event) }
    }
    beginning?.waiting.append(event)
    return []
  }

  /// Whether a key has nothing to do with the post, and is no text either.
  private func worksAnywhere(_ key: Key) -> Bool {
    key == .control("c") && pager?.prompt != nil || command(anywhere: key) != nil
  }

  /// Whether a key leads back whatever waits: only where nothing of that may be typed text.
  private func leavesAtOnce(_ key: Key) -> Bool {
    guard keymap.command(for: [key], in: .pager) == .back else { return false }
    return beginning?.waiting.allSatisfy { event in
      guard case .key(let key) = event, let command = keymap.command(for: [key], in: .pager) else {
        return false
      }
      return Motion(command) != nil
    } ?? false
  }

  /// Whether a command has to wait for the rest of the post; notes it.
  mutating func needsAll(_ command: Command) -> Bool {
    guard beginning != nil, mode == .pager else { return false }
    switch command {
    case .rowDown, .rowUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .readOn, .back, .clear,
      .help,
      .widen,
      .narrow, .resetMeasure, .justify, .wrapCode, .numberCode, .panLeft, .panRight, .panToStart, .panToEnd:
      return false
    default:
      beginning?.needsAll = true
      return true
    }
  }
}
