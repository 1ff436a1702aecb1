internal import Posts

/// The way through what has changed.
extension Reader {
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
}
