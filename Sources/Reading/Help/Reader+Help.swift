internal import Posts

extension Reader {
  mutating func showHelp() {
    help = Help(.keys(mode, offered), size: viewport)
  }

  /// Lists what could not be read, and why.
  mutating func showUnreadable() {
    guard !library.findings.isEmpty else {
      notice = Notice(text: progress.isComplete ? "all files could be read" : "still reading")
      return
    }
    help = Help(.unreadable(library), size: viewport)
  }

  mutating func runInHelp(_ command: Command, times: Int?) {
    switch command {
    case .clear where help?.search != nil: help?.clearSearch()
    case .back, .clear: help = nil
    case .search: help?.beginSearch()
    case .nextHit, .previousHit:
      guard help?.search != nil else { return sayNothingIsSearchedFor() }
      let isForward = command == .nextHit
      if help?.walk(isForward ? times ?? 1 : -(times ?? 1)) == true {
        notice = Notice(text: isForward ? "on from the start" : "on from the end")
      } else {
        sayWhatHasNoHit()
      }
    default:
      if let motion = Motion(command, times: times) { help?.move(motion) }
    }
  }

  /// Gives a key to the prompt of the help screen. All but the commands that work everywhere are its own.
  mutating func typeInHelp(_ key: Key) -> [Effect] {
    switch key {
    case .enter:
      help?.keepSearch()
      sayWhatHasNoHit()
    case .escape, .control("c"): help?.giveUpSearch()
    default:
      if help?.type(key) == true { return [] }
      guard key == .backspace || key == .control("h") else { return runAnywhere(key) }
      help?.giveUpSearch()
    }
    return []
  }

  private mutating func sayWhatHasNoHit() {
    guard let search = help?.search, search.hits.isEmpty else { return }
    notice = Notice(text: "no hit for “\(search.text)”")
  }

  func drawHelp(_ help: Help, in frame: inout Frame) {
    HelpView.draw(help, in: &frame)
    if words != nil {
      let row = help.search?.current.map { $0.start.part - help.top } ?? 0
      frame.cursor = Frame.Position(row: (0..<help.size.rows).contains(row) ? row : 0, column: 0)
    }
    if let search = help.search, search.isTyping {
      PromptRow.draw("/" + search.text, search.status, in: &frame)
    } else {
      drawStatus(
        keymap.hint([.back: "back", .search: "search"], in: .help), keeping: size.columns / 2,
        HelpView.status(help), in: &frame)
    }
  }
}
