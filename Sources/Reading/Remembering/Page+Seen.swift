internal import Posts
internal import StateLog

extension Page {
  /// The sections whose ends are in a part of the page, by their indices; -1 is the text before the first one.
  func sectionsEnding(after top: Position, upTo bottom: Position) -> [Int] {
    let first = section(at: top.part) ?? -1
    return (first..<sections.count).prefix { end(of: $0) <= bottom }.filter { end(of: $0) > top }
  }

  /// The position after the last row of a section.
  private func end(of section: Int) -> Position {
    Position(part: section + 1 < sections.count ? sections.part(of: section + 1) : bodyEnd, row: 0)
  }

  /// Whether the end of a section was seen, whatever it said then.
  func isSeen(_ section: Int, by state: PostState) -> Bool {
    state.seen(section < 0 ? "" : sections[section].anchor)?.isEmpty == false
  }
}
