internal import Posts

/// The keys of the finder, and what comes to it.
extension Reader {
  /// The notes below the list, as many as leave room for it.
  var finderNotes: [String] {
    guard let finder else { return [] }
    var notes = finder.result.notes
    if finder.isCut { notes.insert("only the first \(Finder.longestText) characters are looked for", at: 0) }
    if let failure = finder.failure, !finder.list.lines.isEmpty { notes.append(failure) }
    if !finder.query.isEmpty, let incompleteness = index.incompleteness { notes.append(incompleteness) }
    return Array(notes.prefix(max(0, min(3, size.rows / 4))))
  }

  var finderArea: FinderArea { FinderArea(in: size, notes: finderNotes.count, isLinear: words != nil) }

  /// Shows the finder: the one that a post was opened from as it is, else a new one.
  mutating func showFinder() -> [Effect] {
    if finder != nil { return returnToFinder() }
    awaited = nil
    finder = Finder(history: findHistory.entries)
    return []
  }

  /// Shows the posts that have much in common with the one that is read.
  mutating func showRelated() -> [Effect] {
    guard let id = pager?.post.id else { return [] }
    // Leaving leads back to this post, wherever it was opened from.
    finder = nil
    let value = id.contains(where: \.isWhitespace) ? "\"\(id)\"" : id
    return showFinder() + look(for: "related:\(value)")
  }

  /// Gives a key to the finder: what is no command of it is typed.
  mutating func typeInFinder(_ key: Key) -> [Effect] {
    guard let finder else { return [] }
    switch key {
    case .backspace where finder.text.isEmpty, .control("h") where finder.text.isEmpty:
      return leaveFinder()
    case .up, .control("p"):
      if self.finder?.recall() == true {
        giveUpOpening()
        return ask()
      }
    default:
      var text = finder.text
      if text.edit(by: key) { return look(for: text) }
    }
    return keymap.command(for: key, in: .finder).map { run($0, times: nil) } ?? []
  }

  /// Looks for what is typed now.
  mutating func look(for text: String) -> [Effect] {
    giveUpOpening()
    finder?.type(text)
    return ask()
  }

  private mutating func ask() -> [Effect] {
    finds += 1
    var request = finder?.request(finds)
    if let query = request?.query, query.asksForMemory { request?.query = query.remembering(memory.posts) }
    fitFinder()
    return request.map { [.find($0)] } ?? []
  }

  mutating func fitFinder() {
    let rows = finderArea.rows
    finder?.fit(rows: rows)
  }

  mutating func take(_ answer: FindAnswer) -> [Effect] {
    let rows = finderArea.rows
    finder?.take(answer, rows: rows)
    // There may be more notes now, or fewer.
    fitFinder()
    return []
  }

  /// Takes note of how far the index is, and looks again for what is looked for.
  mutating func take(_ state: IndexState) -> [Effect] {
    if let reason = state.memoryReason, index.memoryReason == nil {
      notice = Notice(text: "the index is kept in memory: \(reason)", isFailure: true)
    }
    index = state
    guard let finder else { return [] }
    guard finder.isFront else {
      self.finder?.isStale = true
      return []
    }
    return ask()
  }

  mutating func runInFinder(_ command: Command, times: Int?) -> [Effect] {
    switch command {
    case .open: return openSelectedSection()
    case .back: return leaveFinder()
    case .help: showHelp()
    default:
      guard let motion = Motion(command, times: times) else { return [] }
      finder?.move(motion)
      if finder?.extend() == true { return ask() }
    }
    return []
  }

  private mutating func leaveFinder() -> [Effect] {
    remember()
    giveUpOpening()
    finder = nil
    preview.clear()
    return []
  }

  /// Waits no more for a post that was to be opened.
  private mutating func giveUpOpening() {
    guard finder?.aim != nil else { return }
    finder?.aim = nil
    awaited = nil
  }

  /// Takes note of what was looked for.
  private mutating func remember() {
    guard let text = finder?.text, finder?.query.isEmpty == false else { return }
    findHistory.add(text)
  }

  private mutating func openSelectedSection() -> [Effect] {
    guard let finder, finder.selected != nil else { return [] }
    remember()
    return openFound(entry: finder.list.selected, .section)
  }

  /// Asks for the post of an entry.
  mutating func openFound(entry: Int, _ arrival: Finder.Aim.Arrival) -> [Effect] {
    guard let found = finder?.found(entry) else { return [] }
    let id = found.post.post.id
    finder?.aim = Finder.Aim(post: id, anchor: found.section.anchor, arrival: arrival)
    return open(id)
  }

  /// Shows the finder as it was when the post was opened.
  mutating func returnToFinder() -> [Effect] {
    guard let finder, !finder.isFront else { return [] }
    uncover()
    closePost()
    let origin = self.finder?.comeBack() ?? Finder.Origin()
    (pager, covered, outline) = (origin.pager, origin.covered, origin.outline)
    (jumps, following) = (origin.jumps, origin.following)
    refitPage()
    fitFinder()
    let effects = origin.isStale ? (covered ?? pager).map { readChanged($0.post.id) } ?? [] : []
    guard finder.isStale else { return effects }
    self.finder?.isStale = false
    return effects + ask()
  }
}
