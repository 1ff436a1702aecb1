internal import Markdown
internal import Posts
internal import StateLog

extension Page {
  /// Of a post of more sections, or of more bytes, nobody wants to know which ones have changed.
  private static let mostDigests = 1000
  private static let mostBytes = 1 << 24

  /// The sections whose ends are in a part of the page, by their indices; -1 is the text before the first one.
  func sectionsEnding(after top: Position, upTo bottom: Position) -> [Int] {
    let first = section(at: top.part) ?? -1
    return (first..<sections.count).prefix { end(of: $0) <= bottom }.filter { end(of: $0) > top }
  }

  /// The position after the last row of a section.
  private func end(of section: Int) -> Position {
    Position(part: section + 1 < sections.count ? sections.part(of: section + 1) : bodyEnd, row: 0)
  }

  /// What tells of some sections that they were seen, and what they said.
  func seen(_ sections: some Sequence<Int>) -> [String: String] {
    var values: [String: String] = [:]
    for section in sections where section < self.sections.count && !isEmpty(section) {
      values[StateKey.seen(anchor(of: section))] = digest(of: section)
    }
    return values
  }

  /// All sections, where there are few enough.
  var remembered: Range<Int> {
    let isFew = sections.count <= Self.mostDigests && document.source.count <= Self.mostBytes
    return isFew ? -1..<sections.count : -1..<(-1)
  }

  /// What says something else than when it was seen last; in a post that was read, what is new as well. `nil` where
  /// nothing does.
  func changes(since state: PostState) -> SectionChanges? {
    guard !state.isEmpty else { return nil }
    let isNewChanged = state.isRead && remembered.contains { isSeen($0, by: state) }
    let changed = remembered.filter { section in
      if isEmpty(section) { return false }
      let seen = state.seen(anchor(of: section)) ?? ""
      return seen.isEmpty ? isNewChanged : seen != digest(of: section)
    }
    if changed.isEmpty { return nil }
    return SectionChanges(
      anchors: Set(changed.filter { $0 >= 0 }.map { sections[$0].anchor }),
      isOpeningChanged: changed.first == -1)
  }

  /// Whether the end of a section was seen, whatever it said then.
  func isSeen(_ section: Int, by state: PostState) -> Bool {
    state.seen(anchor(of: section))?.isEmpty == false
  }

  /// Whether it is an opening without any text.
  private func isEmpty(_ section: Int) -> Bool { section < 0 && extent(ofSection: nil).isEmpty }

  private func anchor(of section: Int) -> String { section < 0 ? "" : sections[section].anchor }

  /// 8 digits of what it says.
  private func digest(of section: Int) -> String {
    String(Digest(of: document.source[extent(ofSection: section < 0 ? nil : section)]).short.text.prefix(8))
  }
}
