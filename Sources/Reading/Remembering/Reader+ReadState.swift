internal import Posts
internal import StateLog

/// Which posts are read.
extension Reader {
  /// Notes the sections whose ends are in view; with the end of the post, that it is read.
  mutating func watchSections(of pager: Pager) {
    // What is not known yet may tell that it has changed.
    guard let visit, memory.state != nil, !pager.isSource else { return }
    let page = pager.page
    let seen = page.sectionsEnding(after: pager.top, upTo: pager.bottom).filter { !visit.seen.contains($0) }
    self.visit?.seen.formUnion(seen)
    var values = page.seen(seen.filter(page.remembered.contains))
    if pager.hasEndOfBodyInView, !visit.hasSeenEnd {
      self.visit?.hasSeenEnd = true
      if !memory.summary(of: pager.post.id).isRead { values.merge(reading(of: page)) { $1 } }
    }
    guard !values.isEmpty || self.visit?.hasSeenEnd != visit.hasSeenEnd else { return }
    if !values.isEmpty { note(values, of: pager.post, isLasting: values[StateKey.read] != nil) }
    settleChanges(of: pager)
  }

  /// A post is as it was read again when all that has changed was seen.
  private mutating func settleChanges(of pager: Pager) {
    guard let visit, visit.changes != nil || visit.hasSeenEnd, let body = pager.post.body else { return }
    let state = memory.state(of: pager.post.id)
    guard state.isRead, state.readBody != body.value, pager.page.changes(since: state) == nil else { return }
    note([StateKey.read: "yes \(body.text)"], of: pager.post, isLasting: true)
  }

  /// What tells that a post is read, and what its sections said.
  private func reading(of page: Page) -> [String: String] {
    var values = page.seen(page.remembered)
    values[StateKey.read] = page.post.body.map { "yes \($0.text)" } ?? "yes"
    return values
  }

  /// Says of the open or selected post that it is read; of one that is, that it is as new.
  mutating func toggleRead() {
    let pager = covered ?? pager
    guard let post = pager?.post ?? shelf.selectedPost else { return }
    let state = memory.state(of: post.id)
    if state.isRead {
      let values = state.seenSections.reduce(into: [StateKey.read: "no", StateKey.place: ""]) { $0[$1] = "" }
      note(values, of: post, isLasting: true)
      places[post.id] = nil
      notice = Notice(text: "unread: \(post.title)")
    } else {
      let values = pager.map { reading(of: $0.page) }
      note(values ?? [StateKey.read: post.body.map { "yes \($0.text)" } ?? "yes"], of: post, isLasting: true)
      notice = Notice(text: "read: \(post.title)")
    }
    showMemory()
  }

  mutating func toggleStar() {
    guard let post = (covered ?? pager)?.post ?? shelf.selectedPost else { return }
    let isStarred = memory.summary(of: post.id).isStarred
    note([StateKey.star: isStarred ? "no" : "yes"], of: post, isLasting: true)
    notice = Notice(text: isStarred ? "star taken from \(post.title)" : "starred: \(post.title)")
    showMemory()
  }

  /// Opens the next post that is not read.
  mutating func openNextUnread() -> [Effect] {
    // What is read is not known.
    guard hasShelf, memory.state != nil else { return openNeighbour(1) }
    guard let id = awaited ?? pager?.post.id,
      let post = shelf.nextUnread(after: id, passing: unreadable, by: memory.summary)
    else {
      notice = Notice(text: "no other post is unread")
      return []
    }
    // Read to its end, the one that is left counts for the search already.
    finder = nil
    return openFromShelf(post)
  }

  mutating func selectNextUnread() {
    guard let post = shelf.nextUnread(after: shelf.selectedPost?.id, by: memory.summary) else {
      return notice = Notice(text: "no other post is unread")
    }
    shelf.select(post.id, rows: shelfRows)
  }

  mutating func toggleHidingRead() {
    guard memory.state != nil else { return }
    shelf.toggleHidingRead(rows: shelfRows)
    notice = Notice(text: shelf.hidesRead ? "posts that are read are left out" : "all posts")
  }

  /// What has changed in the open post since it was read, or since it was opened.
  var sectionChanges: SectionChanges? {
    let changes = [visit?.changes, following.revision?.changes].compactMap(\.self)
    guard let first = changes.first else { return nil }
    return changes.dropFirst().reduce(first) { $0.union($1) }
  }

  /// Puts the next section on top that has changed.
  mutating func showNextChanged() {
    guard let pager, let changes = sectionChanges, !isSource else {
      return notice = Notice(text: "nothing has changed since you read it")
    }
    let current = pager.sectionIndex ?? -1
    let sections = pager.sections
    let changed = sections.indices.filter { changes.anchors.contains(sections[$0].anchor) }
    guard let next = changed.first(where: { $0 > current }) ?? changed.first else {
      return notice = Notice(text: "only the beginning has changed since you read it")
    }
    if next <= current { notice = Notice(text: "from the first change again") }
    self.pager?.show(section: next)
  }

  /// Lets the shelf show what is remembered now.
  mutating func showMemory() {
    guard let state = memory.state else { return }
    shelf.remember(state, rows: shelfRows)
  }
}
