internal import Posts

// The event map:
//
//   key        a command of the mode's keymap, or a letter of the filter while one is typed
//   paste      text for what is being typed, and nothing elsewhere
//   click      a target of the frame: a post is selected or opened, a link followed, a section shown
//   wheel      the text or the selection moves
//   resized    the screens refit, each keeping its place
//   scanned    the library grows; the selected post stays selected
//   began      the beginning of the awaited post is shown; what needs all of it waits for that
//   loaded     the awaited post opens where it was left; another one is dropped
//   changed    rows come, go and change; the open post is read anew where its file has changed
//   grown      the post on standard input is shown as far as it has come
//   copied     the notice says what was copied, and how
//   previewed  what is beside the shelf is filled; one for a post that is not selected any more is dropped
//   hyphenation  the page is set anew with it
//   found      the hits are counted on; those of a search that is over are dropped
//   kept        notes are let go that are in the logs
//   remembered  the shelf shows what was read, and the open post goes to where it was left
//   complained  the message says why
//   indexed    the status row says how far the index is; what is looked for is looked for again
//   footed     what the post has to do with others stands below it; of another post it is dropped
//   answered   what was found is listed; the answer to an older request is dropped
//   failed     the message says why; what was shown stays
//
// Whatever post is loaded, its row on the shelf is made anew.

extension Reader {
  package mutating func update(_ event: Event) -> [Effect] {
    let effects = beginning == nil ? take(event) : takeEarly(event)
    followPage()
    renewHighlights()
    return effects + followSelection() + needFooter()
  }

  mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key):
      notice = nil
      return press(key)
    case .paste(let text):
      return paste(text)
    case .click(let position):
      return click(at: position)
    case .wheel(let notches, let position):
      return turnWheel(notches, at: position)
    case .resized(let size):
      resize(to: size)
    case .scanned(let library, let progress):
      self.progress = progress
      // Read anew, the shelf stays as it is until all of it is known.
      if isRescanning, !progress.isComplete { return [] }
      if isRescanning { notice = rescanNotice(library) }
      if isRescanning { preview.clear() }
      isRescanning = false
      unreadable = []
      self.library = library
      siteMap = nil
      shelf.show(library, rows: shelfRows)
      renewFacets()
      return progress.isComplete && isThere ? [.updateIndex] : []
    case .indexed(let state):
      return take(state)
    case .footed(let id, let footer):
      take(footer, of: id)
    case .answered(let answer):
      return take(answer)
    case .remembered(let state, let number):
      take(state, upTo: number)
    case .kept(let number): memory.release(upTo: number)
    case .complained(let message):
      notice = Notice(text: message, isFailure: true)
    case .began(let text):
      return begin(text)
    case .loaded(let text):
      return load(text) + catchUp(with: text.post.id)
    case .changed(let changes):
      return take(changes)
    case .previewed(let id, let start):
      preview.take(start, of: id, measure: measure, previewTypography)
    case .hyphenation(let language, let hyphenation):
      take(hyphenation, of: language)
    case .found(let answer):
      return take(answer)
    case .grown(let text, let arrival):
      return take(text, arrival)
    case .copied(let excerpt, let outcome):
      return take(outcome, of: excerpt)
    case .failed(let id, let message):
      return fail(id, message)
    }
    return []
  }

  private mutating func resize(to size: Size) {
    self.size = size
    (labels, peek) = (nil, nil)
    refitPage()
    shelf.fit(rows: shelfRows)
    fitFacets()
    fitFinder()
    let viewport = viewport
    help?.fit(to: viewport)
  }

  private mutating func press(_ key: Key) -> [Effect] {
    let before = pending
    pending = Pending()
    if peek != nil { return pressInPeek(key) }
    if labels != nil { return typeLabel(key) }
    if mode == .help, help?.search?.isTyping == true { return typeInHelp(key) }
    if mode == .finder { return typeInFinder(key) }
    if mode == .shelf, shelf.isTyping, typeOnShelf(key) { return [] }
    if pager?.note != nil { return typeNote(key) }
    if [.pager, .table].contains(mode), pager?.prompt != nil { return typeInPrompt(key) }
    if mode == .outline, outline?.isTyping == true, typeInOutline(key) { return [] }
    if mode == .facets, facets?.isTyping == true, typeInFacets(key) { return [] }
    if let command = before.command, case .character(let letter) = key, letter.isASCII, letter.isLetter {
      return command == .setMark ? setMark(letter) : showMark(letter)
    }
    if before.command != nil, key == .escape { return [] }
    if let more = before.adding(key) {
      pending = more
      return []
    }
    if endsSequence(before.keys, key) { return [] }
    // A sequence goes on, or the key means what it does alone.
    for keys in [before.keys + [key], [key]] {
      let command = keymap.command(for: keys, in: mode)
      if !keymap.continuations(of: keys, in: mode).isEmpty {
        pending = Pending(count: command == nil ? before.count : nil, keys: keys)
        pending.start = before.start ?? sequenceStart
      } else if command == nil {
        continue
      }
      if let command, hasMoved(before.keys, for: command, keys), let start = before.start {
        returnTo(start)
      }
      return command.map { run($0, times: before.count) } ?? []
    }
    return []
  }

  /// Pasted text is typed where something is, on one line, and never runs as commands.
  private mutating func paste(_ text: String) -> [Effect] {
    pending = Pending()
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(1000)
    if help?.search?.isTyping == true {
      help?.paste(line)
    } else if mode == .finder, let finder {
      return look(for: finder.text + line)
    } else if mode == .shelf, shelf.isTyping {
      shelf.filter(by: shelf.filter + line, rows: shelfRows)
    } else if mode == .outline, let outline, outline.isTyping {
      narrowOutline(to: outline.filter + line)
    } else if mode == .facets, let filter = facets?.filter, facets?.isTyping == true {
      facets?.narrow(to: filter + line)
    } else if pager?.note != nil {
      pager?.note?.paste(line)
    } else if [.pager, .table].contains(mode), pager?.prompt != nil {
      return typeInPrompt(String(line))
    } else {
      notice = Notice(text: "pasted text ignored: nothing is being typed")
    }
    return []
  }

  /// The command of a key that works on every screen and is no text; `nil` for any other.
  func command(anywhere key: Key) -> Command? {
    if case .character = key { return nil }
    return keymap.command(for: key, in: mode).flatMap { [.quit, .redraw, .suspend].contains($0) ? $0 : nil }
  }

  mutating func runAnywhere(_ key: Key) -> [Effect] {
    command(anywhere: key).map { run($0, times: nil) } ?? []
  }

  mutating func run(_ command: Command, times: Int?) -> [Effect] {
    switch command {
    case .quit: return [.quit]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: break
    }
    if needsAll(command) { return [] }
    if command == .setMark || command == .showMark {
      if !refusesStandardInput("is not remembered") { pending.command = command }
      return []
    }
    if [.find, .related].contains(command), refusesOtherPosts() { return [] }
    if command == .find { return showFinder() }
    if command == .related { return showRelated() }
    switch mode {
    case .shelf: return runOnShelf(command, times: times)
    case .finder: return runInFinder(command, times: times)
    case .pager: return runInPager(command, times: times)
    case .table: return runInTable(command, times: times)
    case .selection: return runInSelection(command, times: times)
    case .outline:
      runInOutline(command, times: times)
      return []
    case .facets:
      runInFacets(command, times: times)
      return []
    case .help:
      runInHelp(command, times: times)
      return []
    }
  }
}
