internal import Posts

// The event map:
//
//   key        a command of the mode's keymap, or a letter of the filter while one is typed
//   resized    the screens refit, each keeping its place
//   scanned    the library grows; the selected post stays selected
//   loaded     the awaited post opens where it was left; another one is dropped
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
    case .failed(let id, let message):
      guard awaited == id else { return [] }
      awaited = nil
      notice = Notice(text: message, isFailure: true)
    }
    return []
  }

  private mutating func resize(to size: Size) {
    self.size = size
    let viewport = viewport
    pager?.refit(to: viewport, measure: measure)
    shelf.fit(rows: shelfRows)
    help?.fit(rows: viewport.rows)
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if mode == .shelf, shelf.isTyping, type(key) { return [] }
    guard let command = keymap.command(for: key, in: mode) else { return [] }
    return run(command)
  }

  /// Gives a key to the filter that is being typed; false for one that is not its own.
  private mutating func type(_ key: Key) -> Bool {
    switch key {
    case .character(let character): shelf.filter.append(character)
    case .backspace, .control("h"):
      if shelf.filter.isEmpty { shelf.isTyping = false } else { shelf.filter.removeLast() }
    case .control("u"): shelf.filter = ""
    case .enter: shelf.isTyping = false
    case .escape:
      shelf.isTyping = false
      shelf.filter = ""
    default: return false
    }
    shelf.show(library, rows: shelfRows)
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
    help = Help(mode: mode, rows: viewport.rows)
  }

  private mutating func runOnShelf(_ command: Command) -> [Effect] {
    switch command {
    case .open:
      guard let post = shelf.selectedPost else { return [] }
      return open(post.id)
    case .filter: shelf.isTyping = true
    case .clear: shelf.filter = ""
    case .sort: shelf.sort = shelf.sort.next
    case .help: showHelp()
    default: shelf.move(command)
    }
    shelf.show(library, rows: shelfRows)
    return []
  }

  private mutating func runInPager(_ command: Command) -> [Effect] {
    switch command {
    case .back:
      closePost()
      return hasShelf ? [] : [.quit]
    case .nextPost: return openNeighbour(1)
    case .previousPost: return openNeighbour(-1)
    case .help: showHelp()
    case .widen: setMeasure(measure + 4)
    case .narrow: setMeasure(measure - 4)
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
    self.measure = min(max(measure, 20), max(20, size.columns))
    let viewport = viewport
    pager?.refit(to: viewport, measure: self.measure)
    notice = Notice(text: "measure \(self.measure)")
  }

  private mutating func openNeighbour(_ step: Int) -> [Effect] {
    guard hasShelf, let id = pager?.post.id else { return [] }
    guard let neighbour = shelf.neighbour(of: id, step) else {
      notice = Notice(text: step > 0 ? "last post" : "first post")
      return []
    }
    shelf.select(neighbour.id, rows: shelfRows)
    return open(neighbour.id)
  }
}
