internal import Markdown
internal import Posts

/// A section of a page.
package struct PageSection: Equatable, Sendable {
  package let title: String
  package let level: Int
  package let anchor: String
  /// The part of the page that shows its heading.
  package let part: Int
  /// The blank rows above its heading.
  let gap: Int

  /// The sections of a post that are not shown as its title block, in order.
  static func all(of text: PostText, _ flow: Flow, omitting omitted: [Range<Int>]) -> [PageSection] {
    var sections: [PageSection] = []
    var leaf = 0
    for section in text.post.sections where !omitted.contains(where: { $0.contains(section.offset) }) {
      while leaf < flow.leaves.count, flow.leaves[leaf].block.range.lowerBound < section.offset { leaf += 1 }
      guard leaf < flow.leaves.count else { break }
      sections.append(
        PageSection(
          title: section.title, level: section.level, anchor: section.anchor, part: leaf + 1,
          gap: flow.leaves[leaf].gap))
    }
    return sections
  }
}
