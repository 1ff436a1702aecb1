internal import Posts

/// The sections of a page, in order: those of its post that are not shown as the title block.
///
/// Each is put together when it is asked for: a long post has hundreds of thousands.
package struct PageSections: RandomAccessCollection, Sendable {
  private let sections: [Section]
  private let leaves: Flow.Leaves
  /// The index of each among the sections of the post, and the leaf that is its heading.
  private var entries: [(section: UInt32, leaf: UInt32)] = []

  init(of text: PostText, _ flow: Flow, omitting omitted: [Range<Int>]) {
    sections = text.post.sections
    leaves = flow.leaves
    var leaf = 0
    for (index, section) in sections.enumerated() {
      let offset = section.offset
      if omitted.contains(where: { $0.contains(offset) }) { continue }
      while leaf < leaves.bodyCount, leaves.start(of: leaf) < offset { leaf += 1 }
      guard leaf < leaves.bodyCount else { break }
      entries.append((UInt32(truncatingIfNeeded: index), UInt32(truncatingIfNeeded: leaf)))
    }
  }

  /// Those of a page without any.
  init(of flow: Flow) {
    (sections, leaves) = ([], flow.leaves)
  }

  /// Those whose headings lie in leaves that may hold more.
  init(of post: Post, within flow: Flow, omitting omitted: [Range<Int>] = []) {
    sections = post.sections
    leaves = flow.leaves
    var leaf = 0
    for (index, section) in sections.enumerated() where leaves.bodyCount > 0 {
      if omitted.contains(where: { $0.contains(section.offset) }) { continue }
      while leaf + 1 < leaves.bodyCount, leaves.start(of: leaf + 1) <= section.offset { leaf += 1 }
      entries.append((UInt32(truncatingIfNeeded: index), UInt32(truncatingIfNeeded: leaf)))
    }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }

  package subscript(index: Int) -> PageSection {
    let section = sections[Int(entries[index].section)]
    let leaf = Int(entries[index].leaf)
    return PageSection(
      title: section.title, level: section.level, anchor: section.anchor, part: leaf + 1,
      gap: leaves[leaf].gap)
  }

  /// The part of the page that shows the heading of a section.
  func part(of index: Int) -> Int { Int(entries[index].leaf) + 1 }

  /// The section that a part lies in, found by bisection.
  func index(at part: Int) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if self.part(of: middle) <= part { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// The words of a section, without those of its subsections.
  func words(of index: Int) -> Int { sections[Int(entries[index].section)].words }

  /// The first section after one that is not below it.
  func index(afterSubsectionsOf index: Int) -> Int {
    let level = self[index].level
    var next = index + 1
    while next < count, self[next].level > level { next += 1 }
    return next
  }

  /// The section that an anchor of another dialect means.
  func index(like anchor: String) -> Int? {
    entries.firstIndex { sections[Int($0.section)].isMeant(by: anchor) }
  }

  func index(of anchor: String) -> Int? {
    entries.firstIndex { sections[Int($0.section)].anchor == anchor }
  }
}
