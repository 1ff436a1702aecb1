internal import Markdown
internal import Posts

extension Reader {
  /// Follows what has changed on the disk: on the shelf, beside it, and on the page.
  mutating func take(_ changes: Changes) -> [Effect] {
    let effects = follow(changes)
    return hasShelf && isThere ? [.updateIndex] + effects : effects
  }

  /// Whether the folder is there: of one that has gone the index keeps what it has.
  var isThere: Bool { !library.findings.contains { $0.path.isEmpty } }

  private mutating func follow(_ changes: Changes) -> [Effect] {
    unreadable.subtract(changes.read)
    finder?.follow(changes.read)
    if let library = changes.library {
      self.library = library
      siteMap = nil
      shelf.follow(library, rows: shelfRows)
      renewFacets()
    }
    preview.follow(changes.read)
    if let awaited, changes.read.contains(awaited) { following.isStale = true }
    guard let id = (covered ?? pager)?.post.id else { return [] }
    if changes.gone.contains(id) {
      notice = Notice(text: "\(id) is gone: what was read of it stays", isFailure: true)
      following.isAlone = true
    }
    guard awaited == nil, changes.read.contains(id) else { return [] }
    return readChanged(id)
  }

  mutating func readChanged(_ id: Post.ID) -> [Effect] {
    let effects = open(id)
    following.isReading = true
    return effects
  }

  /// Reads the post that has just come once more, where its file has changed since it was asked for.
  mutating func catchUp(with id: Post.ID) -> [Effect] {
    guard following.isStale else { return [] }
    following.isStale = false
    return awaited == nil ? readChanged(id) : []
  }

  /// Shows the open post as its file says now, at the same place; a table that has the whole screen stays until it is
  /// left. Where the file says the same, nothing happens.
  mutating func takeChanged(_ text: PostText) -> [Effect] {
    following.isReading = false
    guard let open = covered ?? pager, open.post.id == text.post.id else { return [] }
    let wasAlone = following.isAlone
    following.isAlone = false
    if open.document.source == text.document.source {
      if wasAlone { notice = Notice(text: "\(open.post.id) is there again") }
      return []
    }
    // Many programs empty a file before they write it anew: what was read keeps its place meanwhile.
    if text.document.source.isEmpty {
      notice = Notice(text: "\(open.post.id) is empty now: what was read of it stays", isFailure: true)
      following.isAlone = true
      return []
    }
    let table = covered == nil ? nil : pager
    uncover()
    guard let before = pager else { return [] }
    let changes = revise(before, text)
    show(text, insteadOf: before)
    notice = Notice(text: changed(changes, in: text.post))
    let effects = needHyphenation() + resumeSearch(of: before)
    if let table { (covered, pager) = (pager, table) }
    return effects
  }

  /// Shows a post read anew at the place, and in the way, in which it stood there.
  mutating func show(_ text: PostText, insteadOf before: Pager) {
    let place = before.readingPlace.carried(from: before.post.sections, to: text.post.sections)
    pager = Pager(
      text, viewport: pageViewport, measure: measure, typography(of: text.post), at: place)
    pager?.takeView(of: before)
    (labels, peek) = (nil, nil)
    renewOutline()
  }

  /// Notes which sections have changed; returns those that have since the post was read last.
  @discardableResult
  mutating func revise(_ before: Pager, _ text: PostText) -> SectionChanges {
    let new = SectionDigests(of: text.document, text.post.sections)
    if following.revision != nil, let changes = following.revision?.take(new) { return changes }
    let revision = Revision(SectionDigests(of: before.document, before.post.sections), new)
    following.revision = revision
    return revision.changes
  }

  private func changed(_ changes: SectionChanges, in post: Post) -> String {
    switch changes.anchors.count {
    case 0: return "changed"
    case 1:
      let section = post.sections.first { changes.anchors.contains($0.anchor) }
      return "changed: \(section?.title ?? "")"
    case let count: return "changed: \(count) sections"
    }
  }
}
