internal import Posts

/// The sections of a post as they were when it was opened and as they are now.
struct Revision: Sendable {
  let first: SectionDigests
  private(set) var now: SectionDigests
  /// Since it was opened.
  private(set) var changes: SectionChanges

  init(_ first: SectionDigests, _ now: SectionDigests) {
    self.first = first
    self.now = now
    changes = now.changes(since: first)
  }

  /// What has changed since it was read last.
  mutating func take(_ next: SectionDigests) -> SectionChanges {
    let latest = next.changes(since: now)
    now = next
    changes = next.changes(since: first)
    return latest
  }
}

/// The sections that say something else than they said.
struct SectionChanges: Equatable, Sendable {
  /// Their anchors.
  let anchors: Set<String>
  /// Whether the text before the first section does, the frontmatter with it.
  let isOpeningChanged: Bool

  func union(_ other: SectionChanges) -> SectionChanges {
    SectionChanges(
      anchors: anchors.union(other.anchors), isOpeningChanged: isOpeningChanged || other.isOpeningChanged)
  }
}
