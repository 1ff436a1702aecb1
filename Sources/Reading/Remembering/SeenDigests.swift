internal import Markdown
internal import Posts
internal import StateLog

/// What each section of a page says, as digests: to be kept when its end was seen, and compared later.
///
/// By the indices of sections; -1 is the text before the first one.
struct SeenDigests: Sendable {
  /// By section from -1; none where nobody wants to know which ones have changed.
  private let all: [(anchor: String, digest: String)]

  /// Of a post of more sections, or of more bytes, nothing is kept.
  private static let mostSections = 1000
  private static let mostBytes = 1 << 24

  init(of page: Page) {
    let source = page.document.source
    let isKept = page.sections.count <= Self.mostSections && source.count <= Self.mostBytes
    all = (isKept ? -1..<page.sections.count : -1..<(-1)).map { section in
      let extent = page.extent(ofSection: section < 0 ? nil : section)
      // There need not be a text before the first section.
      if section < 0, extent.isEmpty { return ("", "") }
      let digest = String(Digest(of: source[extent]).short.text.prefix(8))
      return (section < 0 ? "" : page.sections[section].anchor, digest)
    }
  }

  /// What tells that some sections were seen, and what they said.
  func values(of sections: some Sequence<Int>) -> [String: String] {
    var values: [String: String] = [:]
    for section in sections where all.indices.contains(section + 1) && !all[section + 1].digest.isEmpty {
      values[StateKey.seen(all[section + 1].anchor)] = all[section + 1].digest
    }
    return values
  }

  /// The same of all sections.
  var values: [String: String] { values(of: all.indices.map { $0 - 1 }) }

  /// What says something else than when it was seen last; in a post that was read, what is new as well. `nil` where
  /// nothing does.
  func changes(since state: PostState) -> SectionChanges? {
    let seen = all.map { state.seen($0.anchor) ?? "" }
    let isNewChanged = state.isRead && seen.contains { !$0.isEmpty }
    let changed = all.indices.filter { index in
      if all[index].digest.isEmpty { return false }
      return seen[index].isEmpty ? isNewChanged : seen[index] != all[index].digest
    }
    if changed.isEmpty { return nil }
    return SectionChanges(
      anchors: Set(changed.filter { $0 > 0 }.map { all[$0].anchor }), isOpeningChanged: changed.first == 0)
  }
}
