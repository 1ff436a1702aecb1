internal import Posts

/// What the keys of a post do.
extension Reader {
  mutating func runInPager(_ command: Command, times: Int?) -> [Effect] {
    // Terminals know no Ctrl-I but Tab: right after going back it is meant as the way forward.
    let isForward = command == .nextTarget && times == nil && jumps.isWalked && !jumps.ahead.isEmpty
    let command = isForward ? .jumpForward : command
    jumps.isWalked = [.jumpBack, .jumpForward].contains(command)
    switch command {
    case .top, .bottom, .percent: leaveForJump()
    default: break
    }
    switch command {
    case .source: return toggleSource()
    case .back where isSource, .goBack where isSource, .jumpBack where isSource: return toggleSource()
    case .jumpForward where isSource: notice = Notice(text: "nothing to go forward to")
    case .back:
      if finder != nil { return returnToFinder() }
      closePost()
      return hasShelf ? [] : [.quit]
    case .clear:
      guard pager?.choice == nil else {
        pager?.choice = nil
        return []
      }
      if pager?.search?.pattern.isOfFinder == true { return runInPager(.back, times: nil) }
      guard pager?.search == nil else {
        pager?.clearSearch()
        return []
      }
      return runInPager(.back, times: nil)
    case .openTable: return openTable()
    case .panLeft, .panRight, .panToStart, .panToEnd: return pan(command, times: times)
    case .search: beginSearch()
    case .nextHit, .previousHit:
      if let effects = walkFound(isOnward: command == .nextHit, times: times) { return effects }
      guard pager?.search == nil else {
        walkHits(isOnward: command == .nextHit, times: times)
        return []
      }
      return runInPager(command == .nextHit ? .nextSection : .previousSection, times: times)
    case .nextTarget, .previousTarget, .jumpBack, .jumpForward: return jump(command, times: times)
    case .labelLinks: labelLinks()
    case .select: beginSelection()
    case .nextHighlight, .previousHighlight: showHighlight(isForward: command == .nextHighlight)
    case .removeHighlight: removeHighlight()
    case .keepForLater: return takeOutside(command)
    case .peek: return peekAtChoice()
    case .follow:
      guard let target = pager?.choice?.target else { return runInPager(.rowDown, times: times) }
      return follow(target)
    case .goBack:
      return goBackToFollowed() ?? runInPager(.back, times: nil)
    case .nextUnread: return openNextUnread()
    case .nextChanged: showNextChanged()
    case .toggleRead: if !refusesStandardInput("is not remembered") { toggleRead() }
    case .toggleStar: if !refusesStandardInput("is not remembered") { toggleStar() }
    case .nextPost: return openNeighbour(times ?? 1)
    case .previousPost: return openNeighbour(-(times ?? 1))
    case .readOn:
      // A held key goes on by one post, however long that takes to come.
      if awaited != nil, beginning == nil, !following.isReading { return [] }
      if pager?.showsEnd == true, times == nil {
        guard hasShelf else {
          notice = Notice(text: "end of the post")
          return []
        }
        return finder == nil ? openNextUnread() : openNeighbour(1)
      }
      pager?.move(.pages(times ?? 1))
    case .percent where times == nil:
      let key = keymap.key(.percent, in: mode) ?? "%"
      notice = Notice(text: "\(key) takes a number before it, as in 50\(key)")
    case .outline: showOutline()
    case .browseOrOutline:
      if case .link? = pager?.choice?.target { return takeOutside(.browseOrOutline) }
      showOutline()
    case .copySection: return copySection()
    case .copyCode: return copyCode()
    case .copyLink: return copyLink()
    case .reload:
      if refusesStandardInput("cannot be read anew") { return [] }
      return reload()
    case .edit:
      guard let pager, !refusesStandardInput("has no file to edit") else { return [] }
      return [.edit(pager.post.id, line: pager.line)] + reload()
    case .help: showHelp()
    case .widen: setMeasure(min(measure + 4 * (times ?? 1), max(measure, size.columns)))
    case .narrow: setMeasure(max(measure - 4 * (times ?? 1), Self.narrowestMeasure))
    case .resetMeasure: setMeasure(firstMeasure)
    case .toggleFold, .fold, .unfold, .foldAll, .unfoldAll:
      if isSource { notice = Notice(text: "nothing folds in the source") } else { fold(command) }
    case .justify: return toggleJustified()
    case .wrapCode: toggleCodeWrapped()
    case .numberCode: toggleCodeNumbered()
    case .nextSection, .nextPeerSection:
      if pager?.showNextSection(isPeer: command == .nextPeerSection, times: times) == false {
        notice = Notice(text: "last section")
      }
    case .previousSection, .previousPeerSection:
      if pager?.showPreviousSection(isPeer: command == .previousPeerSection, times: times) == false {
        notice = Notice(text: "first section")
      }
    default:
      if let motion = Motion(command, times: times) { pager?.move(motion) }
    }
    return []
  }

  private mutating func setMeasure(_ measure: Int) {
    self.measure = measure
    refitPage()
    notice = Notice(text: "measure \(self.measure)")
  }

  /// Reads the open post anew; its place is kept.
  private mutating func reload() -> [Effect] {
    guard let id = pager?.post.id else { return [] }
    return open(id)
  }

  mutating func openNeighbour(_ step: Int) -> [Effect] {
    guard let id = awaited ?? pager?.post.id else { return [] }
    if finder != nil { return openFoundNeighbour(step, .section) }
    if refusesOtherPosts() { return [] }
    guard let neighbour = shelf.neighbour(of: id, step, passing: unreadable) else {
      notice = Notice(text: step > 0 ? "last post" : "first post")
      return []
    }
    return openFromShelf(neighbour)
  }

  /// Says that there are no other posts, where one was opened alone.
  mutating func refusesOtherPosts() -> Bool {
    guard !hasShelf else { return false }
    notice = Notice(text: "no other posts: this one was opened alone")
    return true
  }

  /// Opens a post of the shelf, which stays listed there.
  mutating func openFromShelf(_ post: Post) -> [Effect] {
    shelf.keep(post.id)
    shelf.select(post.id, rows: shelfRows)
    return open(post.id)
  }
}
