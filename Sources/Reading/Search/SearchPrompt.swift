/// What is typed to be searched for.
struct SearchPrompt: Sendable {
  var query = SearchQuery()
  /// Whether the hit before the start is wanted, not the one after it.
  private(set) var isBackward = false
  /// Where the search begins, and where giving it up leads back to.
  var start: Place
  /// How far the page was panned there.
  let shift: Int
  /// The search that there was before.
  var earlier: Search?
  /// Why what is typed cannot be searched for.
  var failure: String?
  private let history: [SearchQuery]
  /// The entry of the history that is shown; its count where none is.
  private var index: Int
  /// What was typed before the history was looked at.
  private var draft = SearchQuery()

  init(start: Place, shift: Int, earlier: Search?, history: [SearchQuery]) {
    self.start = start
    self.shift = shift
    self.earlier = earlier
    self.history = history
    index = history.count
  }

  /// Shows an entry of the history some steps away; false where there is none.
  mutating func recall(_ step: Int) -> Bool {
    guard (0...history.count).contains(index + step) else { return false }
    if index == history.count { draft = query }
    index += step
    query = index == history.count ? draft : history[index]
    return true
  }

  /// Takes a key that changes what is searched for; false for one that does not.
  mutating func type(_ key: Key) -> Bool {
    switch key {
    case .character("?") where query.text.isEmpty && !isBackward: isBackward = true
    case .backspace where query.text.isEmpty && isBackward: isBackward = false
    case .backspace where query.text.isEmpty, .control("h") where query.text.isEmpty: return false
    case .control("r"): query.isRegular.toggle()
    case .up: return recall(-1)
    case .down: return recall(1)
    default: return query.text.edit(by: key)
    }
    return true
  }

  var label: String { (query.isRegular ? "regex" : "") + (isBackward ? "?" : "/") }
}
