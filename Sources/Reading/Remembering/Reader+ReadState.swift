internal import Posts
internal import StateLog

/// Which posts are read.
extension Reader {
  /// Notes the sections whose ends are in view; with the end of the post, that it is read.
  mutating func watchSections(of pager: Pager) {
    // What is not known yet may tell that it has changed.
    guard let visit, memory.state != nil, !pager.isSource else { return }
    let seen = pager.page.sectionsEnding(after: pager.top, upTo: pager.bottom).filter {
      !visit.seen.contains($0)
    }
    self.visit?.seen.formUnion(seen)
    if seen.isEmpty, visit.hasSeenEnd || !pager.hasEndOfBodyInView { return }
    let digests = digests(of: pager)
    var values = digests.values(of: seen)
    if pager.hasEndOfBodyInView, !visit.hasSeenEnd {
      self.visit?.hasSeenEnd = true
      if !memory.summary(of: pager.post.id).isRead { values = reading(of: pager.post, digests) }
    }
    if !values.isEmpty { note(values, of: pager.post, isLasting: values[StateKey.read] != nil) }
    settleChanges(of: pager, digests)
  }

  /// A post is as it was read again when all that has changed was seen.
  private mutating func settleChanges(of pager: Pager, _ digests: SeenDigests) {
    guard let visit, visit.changes != nil || visit.hasSeenEnd, let body = pager.post.body else { return }
    let state = memory.state(of: pager.post.id)
    guard state.isRead, state.readBody != body.value, digests.changes(since: state) == nil else { return }
    note([StateKey.read: "yes \(body.text)"], of: pager.post, isLasting: true)
  }

  /// What tells that a post is read, and what its sections said.
  private func reading(of post: Post, _ digests: SeenDigests?) -> [String: String] {
    var values = digests?.values ?? [:]
    values[StateKey.read] = post.body.map { "yes \($0.text)" } ?? "yes"
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
      note(reading(of: post, pager.map { digests(of: $0) }), of: post, isLasting: true)
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

  /// Lets the shelf show what is remembered now.
  mutating func showMemory() {
    guard let state = memory.state else { return }
    shelf.remember(state, rows: shelfRows)
  }
}
