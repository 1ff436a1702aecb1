internal import Posts

// The event map:
//
//   key        a command of the mode's keymap, or a letter of the filter while one is typed
//   resized    the screens refit, each keeping its place
//   scanned    the library grows; the selected post stays selected
//   loaded     the awaited post opens where it was left; another one is dropped
//   found      the hits are counted on; those of a search that is over are dropped
//   failed     the message says why; what was shown stays

extension Reader {
  package mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key):
      notice = nil
      return press(key)
    case .resized(let size):
      resize(to: size)
    case .scanned(let library, let progress):
      self.library = library
      self.progress = progress
      shelf.show(library, rows: shelfRows)
    case .loaded(let text):
      guard awaited == text.post.id else { return [] }
      awaited = nil
      if let pager { places[pager.post.id] = pager.place }
      pager = Pager(text, viewport: viewport, measure: measure, at: places[text.post.id])
      if !hasShelf { notice = Notice(text: "? keys · q quit") }
    case .found(let answer):
      return take(answer)
    case .failed(let id, let message):
      guard awaited == id else { return [] }
      awaited = nil
      if !hasShelf { return [.fail(message)] }
      notice = Notice(text: message, isFailure: true)
    }
    return []
  }

  private mutating func resize(to size: Size) {
    self.size = size
    let viewport = viewport
    pager?.refit(to: viewport, measure: measure)
    shelf.fit(rows: shelfRows)
    help?.fit(to: viewport)
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if mode == .shelf, shelf.isTyping, type(key) { return [] }
    if mode == .pager, pager?.prompt != nil { return typeInPrompt(key) }
    guard let command = keymap.command(for: key, in: mode) else { return [] }
    return run(command)
  }

  /// Gives a key to the filter that is being typed; false for one that is not its own.
  private mutating func type(_ key: Key) -> Bool {
    switch key {
    case .character(let character): shelf.filter(by: shelf.filter + String(character), rows: shelfRows)
    case .backspace where shelf.filter.isEmpty: shelf.isTyping = false
    case .backspace: shelf.filter(by: String(shelf.filter.dropLast()), rows: shelfRows)
    case .control("u"): shelf.filter(by: "", rows: shelfRows)
    case .control("w"): shelf.filter(by: shelf.filter.droppingLastWord, rows: shelfRows)
    case .enter: shelf.isTyping = false
    case .escape, .control("c"):
      shelf.isTyping = false
      shelf.filter(by: "", rows: shelfRows)
    default: return false
    }
    return true
  }

  private mutating func run(_ command: Command) -> [Effect] {
    switch command {
    case .quit: return [.quit]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: break
    }
    switch mode {
    case .shelf: return runOnShelf(command)
    case .pager: return runInPager(command)
    case .help:
      if command == .back { help = nil } else { help?.run(command) }
      return []
    }
  }

  private mutating func showHelp() {
    help = Help(mode: mode, size: viewport)
  }

  private mutating func runOnShelf(_ command: Command) -> [Effect] {
    switch command {
    case .open:
      guard let post = shelf.selectedPost else { return [] }
      shelf.select(post.id, rows: shelfRows)
      return open(post.id)
    case .filter:
      // Who goes on with the shelf does not wait for a post any more.
      awaited = nil
      shelf.isTyping = true
    case .clear: shelf.filter(by: "", rows: shelfRows)
    case .sort: shelf.sort(by: shelf.sort.next, library, rows: shelfRows)
    case .help: showHelp()
    default: shelf.move(command)
    }
    return []
  }

  private mutating func runInPager(_ command: Command) -> [Effect] {
    switch command {
    case .back:
      closePost()
      return hasShelf ? [] : [.quit]
    case .clear:
      guard pager?.search == nil else {
        pager?.clearSearch()
        return []
      }
      return runInPager(.back)
    case .search: beginSearch()
    case .nextHit, .previousHit:
      guard pager?.search == nil else {
        walkHits(isForward: command == .nextHit)
        return []
      }
      return runInPager(command == .nextHit ? .nextSection : .previousSection)
    case .nextPost: return openNeighbour(1)
    case .previousPost: return openNeighbour(-1)
    case .help: showHelp()
    case .widen: setMeasure(min(measure + 4, max(measure, size.columns)))
    case .narrow: setMeasure(max(measure - 4, Self.narrowestMeasure))
    case .resetMeasure: setMeasure(Self.standardMeasure)
    case .nextSection, .nextPeerSection:
      if pager?.showNextSection(isPeer: command == .nextPeerSection) == false {
        notice = Notice(text: "last section")
      }
    case .previousSection, .previousPeerSection:
      if pager?.showPreviousSection(isPeer: command == .previousPeerSection) == false {
        notice = Notice(text: "first section")
      }
    default: pager?.move(command)
    }
    return []
  }

  private mutating func setMeasure(_ measure: Int) {
    self.measure = measure
    let viewport = viewport
    pager?.refit(to: viewport, measure: self.measure)
    notice = Notice(text: "measure \(self.measure)")
  }

  private mutating func openNeighbour(_ step: Int) -> [Effect] {
    guard hasShelf, let id = awaited ?? pager?.post.id else { return [] }
    guard let neighbour = shelf.neighbour(of: id, step) else {
      notice = Notice(text: step > 0 ? "last post" : "first post")
      return []
    }
    shelf.select(neighbour.id, rows: shelfRows)
    return open(neighbour.id)
  }
}

extension String {
  fileprivate var droppingLastWord: String {
    let words = self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]
    return String(words[..<(words.lastIndex(of: " ").map(index(after:)) ?? startIndex)])
  }
}
