internal import Posts

extension Reader {
  mutating func runOnShelf(_ command: Command, times: Int?) -> [Effect] {
    switch command {
    case .open:
      guard let post = shelf.selectedPost else { return [] }
      return openFromShelf(post)
    case .edit: return editSelected()
    case .filter:
      // Who goes on with the shelf does not wait for a post any more.
      awaited = nil
      shelf.isTyping = true
    case .clear: widenShelf(clearingFilter: true)
    case .takeBack: widenShelf(clearingFilter: false)
    case .facets: showFacets()
    case .sort:
      shelf.sort(by: shelf.nextSort, rows: shelfRows)
      notice = Notice(text: shelf.sort.meaning)
    case .nextUnread: selectNextUnread()
    case .toggleRead: toggleRead()
    case .toggleStar: toggleStar()
    case .hideRead: toggleHidingRead()
    case .help: showHelp()
    case .unreadable: showUnreadable()
    case .reload:
      guard progress.isComplete else { return [] }
      progress.isComplete = false
      isRescanning = true
      return [.scan]
    default:
      if let motion = Motion(command, times: times) { shelf.move(motion) }
    }
    return []
  }

  /// Gives a key to the filter that is being typed; false for one that is not its own.
  mutating func typeOnShelf(_ key: Key) -> Bool {
    if key == .enter {
      shelf.isTyping = false
      return true
    }
    var typing = FilterTyping(shelf.filter)
    guard typing.take(key) else { return false }
    shelf.isTyping = typing.isTyping
    shelf.filter(by: typing.text, rows: shelfRows)
    return true
  }
}
