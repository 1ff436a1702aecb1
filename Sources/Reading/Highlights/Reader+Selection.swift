internal import Posts
internal import StateLog

/// Text of the open post is selected: to be highlighted, noted at, or copied.
extension Reader {
  mutating func beginSelection() {
    guard !isSource else {
      notice = Notice(text: "nothing is selected in the source")
      return
    }
    guard let word = pager?.firstWord() else {
      notice = Notice(text: "no text to select in view")
      return
    }
    pager?.choice = nil
    pager?.selection = Selection(at: word)
    pager?.settle()
  }

  mutating func endSelection() {
    pager?.selection = nil
    pager?.settle()
  }

  mutating func runInSelection(_ command: Command, times: Int?) -> [Effect] {
    switch command {
    case .beginHere:
      pager?.toggleStart()
    case .swapEnds:
      pager?.swapEnds()
    case .highlight: if let key = highlight() { choose(key) }
    case .annotate: if let key = highlight() { beginNote(at: key) }
    case .removeHighlight:
      guard let word = pager?.selection?.word, let found = pager?.highlight(at: word.start) else {
        notice = Notice(text: "nothing is highlighted here")
        return []
      }
      endSelection()
      remove(found.key)
    case .copySection:
      guard let pager, let selection = pager.selection else { return [] }
      let words = pager.page.words(of: selection.passage ?? pager.page.sentence(around: selection.word))
      endSelection()
      return copy(Excerpt(Array(words.utf8), .passage))
    case .help: showHelp()
    case .back: endSelection()
    default:
      if pager?.moveSelection(command, times: times) == false { notice = Notice(text: "no further") }
    }
    return []
  }

  /// Highlights what is selected; else the sentence at the word, unless that is highlighted already.
  private mutating func highlight() -> String? {
    guard let pager, let selection = pager.selection else { return nil }
    if selection.start == nil, let found = pager.highlight(at: selection.word.start) { return found.key }
    let passage = selection.passage ?? pager.page.sentence(around: selection.word)
    if let same = pager.highlights.first(where: { $0.passage == passage }) { return same.key }
    let place = pager.page.saved(passage)
    guard place.quote.utf8.count <= Self.longestHighlight else {
      notice = Notice(text: "that is too much to be highlighted", isFailure: true)
      return nil
    }
    if refusesStandardInput("is not remembered") { return nil }
    let key = StateKey.highlight(place)
    note([key: place.text], of: pager.post, isLasting: true)
    renewHighlights()
    return key
  }

  /// UTF-8 bytes: some pages.
  private static let longestHighlight = 10_000

  private mutating func choose(_ key: String) {
    endSelection()
    pager?.choose(.highlight(key))
    notice = Notice(text: "highlighted")
  }
}
