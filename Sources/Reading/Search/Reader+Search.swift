internal import Patterns
internal import Posts

extension Reader {
  /// Opens the prompt.
  mutating func beginSearch() {
    guard let pager else { return }
    self.pager?.prompt = SearchPrompt(
      start: pager.place, shift: pager.shift, earlier: pager.search, history: searchHistory.entries)
  }

  /// Gives a key to the prompt. All but the commands that work everywhere are its own.
  mutating func typeInPrompt(_ key: Key) -> [Effect] {
    switch key {
    case .enter: return keepSearch()
    case .escape, .control("c"): return giveUpSearch()
    default: break
    }
    if pager?.prompt?.type(key) == true { return search() }
    if key == .backspace { return giveUpSearch() }
    if case .character = key { return [] }
    switch keymap.command(for: key, in: .pager) {
    case .quit: return [.quit]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: return []
    }
  }

  /// Gives a text to the prompt, and searches once.
  mutating func typeInPrompt(_ text: String) -> [Effect] {
    pager?.prompt?.query.text += text
    return search()
  }

  /// Searches for what stands in the prompt, from where the search began.
  private mutating func search() -> [Effect] {
    guard let prompt = pager?.prompt else { return [] }
    pager?.prompt?.failure = nil
    pager?.restart(prompt)
    guard !prompt.query.text.isEmpty else { return [] }
    do throws(RegularExpression.Failure) {
      let pattern = try SearchPattern(prompt.query)
      searches += 1
      _ = pager?.find(pattern, number: searches, isBackward: prompt.isBackward)
    } catch {
      pager?.prompt?.failure = error.description
    }
    return searchWork
  }

  /// Closes the prompt and keeps what was found; what was searched for last, where nothing is typed.
  private mutating func keepSearch() -> [Effect] {
    if let pager, let prompt = pager.prompt, prompt.start != pager.place {
      jumps.leave(Jumps.Stop(post: pager.post.id, place: prompt.start, chosen: nil, shift: prompt.shift))
    }
    guard let prompt = pager?.prompt, prompt.failure == nil else { return [] }
    if prompt.query.text.isEmpty {
      guard let last = searchHistory.entries.last else { return giveUpSearch() }
      pager?.prompt?.query = last
      let work = search()
      return keepSearch() + work
    }
    pager?.prompt = nil
    searchHistory.add(prompt.query)
    if pager?.search?.isComplete == true, pager?.search?.total == 0 {
      say(.nothing, isForward: !prompt.isBackward)
    }
    return []
  }

  /// Goes back to where the prompt was opened.
  private mutating func giveUpSearch() -> [Effect] {
    guard let prompt = pager?.prompt else { return [] }
    pager?.prompt = nil
    pager?.restore(prompt)
    return searchWork
  }

  /// The work that a search asks for next.
  var searchWork: [Effect] { pager?.searchStep.map { [.search($0)] } ?? [] }

  mutating func take(_ answer: SearchStep.Answer) -> [Effect] {
    let isForward = pager?.search?.goal?.isForward
    guard let outcome = pager?.take(answer) else { return [] }
    if let isForward, pager?.prompt == nil {
      notice = nil
      say(outcome, isForward: isForward)
    }
    return searchWork
  }

  /// Goes on with the search of the post that was open before, and with what is being typed.
  mutating func resumeSearch(of before: Pager) -> [Effect] {
    searches += 2
    pager?.resume(before, number: searches, earlier: searches - 1)
    return searchWork
  }

  /// Walks the hits, so many, in the direction of the search or against it.
  mutating func walkHits(isOnward: Bool, times: Int?) {
    let isForward = isOnward != (pager?.search?.isBackward == true)
    guard let outcome = pager?.walk(isForward: isForward, times: times ?? 1) else { return }
    say(outcome, isForward: isForward)
  }

  mutating func sayNothingIsSearchedFor() {
    let key = keymap.key(.search, in: mode).map { ": \($0) does" } ?? ""
    notice = Notice(text: "nothing is searched for\(key)")
  }

  /// Tells what is not seen by itself.
  private mutating func say(_ outcome: Pager.Outcome, isForward: Bool) {
    switch outcome {
    case .shown(isRound: true):
      notice = Notice(text: isForward ? "on from the start of the post" : "on from the end of the post")
    case .shown(isRound: false): break
    case .nothing:
      notice = Notice(text: "no hit for “\(pager?.search?.pattern.query.text ?? "")”")
    case .pending: notice = Notice(text: "searching")
    }
  }
}
