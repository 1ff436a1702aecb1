internal import Posts

/// Posts that were opened from the finder.
extension Reader {
  /// The section that an awaited post was opened for; `nil` for one that the finder did not ask for.
  func aim(at id: Post.ID) -> Finder.Aim? {
    finder?.aim.flatMap { $0.post == id ? $0 : nil }
  }

  /// Opens a post that the finder asked for, what was looked for lit.
  mutating func openFound(_ text: PostText, _ aim: Finder.Aim) -> [Effect] {
    guard let finder else { return [] }
    if finder.isFront {
      self.finder?.giveWay(
        to: aim,
        Finder.Origin(
          pager: pager, covered: covered, outline: outline, jumps: jumps, following: following))
      (covered, outline) = (nil, nil)
    } else {
      uncover()
      if let pager { leave(pager) }
      self.finder?.giveWay(to: aim, Finder.Origin())
    }
    beginning = nil
    leavePost()
    pager = Pager(text, viewport: pageViewport, measure: measure, typography(of: text.post))
    if let destination = pager?.page.destination(of: aim.anchor) { pager?.show(destination) }
    let words = finder.result.words
    if !words.isEmpty {
      searches += 1
      pager?.find(SearchPattern(words, of: finder.text), number: searches, aim.arrival)
    }
    renewOutline()
    return needHyphenation() + searchWork
  }

  /// Opens the post that was found some steps from this one.
  mutating func openFoundNeighbour(_ step: Int, _ arrival: Finder.Aim.Arrival) -> [Effect] {
    guard let id = awaited ?? pager?.post.id else { return [] }
    guard let entry = finder?.neighbour(of: id, step, passing: unreadable) else {
      notice = Notice(text: step > 0 ? "last post that was found" : "first post that was found")
      return []
    }
    return openFound(entry: entry, arrival)
  }

  /// Walks the hits of a search through all posts: at the end of a post, on into the next one that was found.
  /// - Returns: `nil` where no such search is walked.
  mutating func walkFound(isOnward: Bool, times: Int?) -> [Effect]? {
    guard finder != nil, let pager, pager.search?.pattern.isOfFinder == true, times ?? 1 == 1 else {
      return nil
    }
    var trial = pager
    switch trial.walk(isForward: isOnward) {
    case .shown(isRound: false), .pending:
      self.pager = trial
      return []
    case .shown(isRound: true), .nothing:
      return openFoundNeighbour(isOnward ? 1 : -1, isOnward ? .firstHit : .lastHit)
    }
  }
}

extension Pager {
  /// Lights what was found in all posts, and shows a hit by where the post is to be opened.
  mutating func find(_ pattern: SearchPattern, number: Int, _ arrival: Finder.Aim.Arrival) {
    switch arrival {
    case .section:
      let before = self
      let section = sectionIndex
      let outcome = find(pattern, number: number, isBackward: false)
      let part = search?.current?.hit.start.part
      if outcome == .shown(isRound: false), let part, page.section(at: part) == section { return }
      // What is found elsewhere only is no reason to leave the section.
      self = before
      begin(pattern, number: number)
      settle()
    case .firstHit, .lastHit:
      scrollToTop()
      _ = find(pattern, number: number, isBackward: arrival == .lastHit)
      search?.isBackward = false
    }
  }
}
