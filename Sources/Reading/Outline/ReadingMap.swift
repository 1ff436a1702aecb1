internal import Posts
internal import StateLog

/// What the outline tells of sections besides their titles: how long they are, what of them is read, and how often they
/// hold what is searched for.
struct ReadingMap {
  private let pager: Pager
  private let state: PostState
  private let seen: Set<Int>
  /// The words of the longest section.
  private let longest: Int

  /// - Parameters:
  ///   - state: what is remembered of the post.
  ///   - seen: the sections whose ends were in view since it was opened.
  ///   - longest: the words of the longest section.
  init(of pager: Pager, _ state: PostState, seen: Set<Int>, longest: Int) {
    self.pager = pager
    self.state = state
    self.seen = seen
    self.longest = max(1, longest)
  }

  struct Facts: Equatable {
    /// Whether the end of the section was seen.
    var isRead: Bool
    /// How long it is beside the longest one, and how much of it is read, both from 0 to 1.
    var length: Double
    var read: Double
    var minutes: Int
    var hits: Int
  }

  /// - Parameter entry: of the outline; 0 is the title, of which nothing is told.
  func facts(of entry: Int) -> Facts? {
    let section = entry - 1
    guard pager.sections.indices.contains(section) else { return nil }
    let words = pager.sections.words(of: section)
    let isRead = seen.contains(section) || pager.page.isSeen(section, by: state)
    return Facts(
      isRead: isRead, length: Double(words) / Double(longest), read: isRead ? 1 : readPart(of: section),
      minutes: Int((Double(words) / Double(max(1, pager.post.words)) * Double(pager.post.minutes)).rounded()),
      hits: pager.search?.count(in: parts(of: section)) ?? 0)
  }

  /// How much of the section in view was seen; none of any other.
  private func readPart(of section: Int) -> Double {
    let parts = parts(of: section)
    guard parts.contains(pager.top.part), !parts.isEmpty else { return 0 }
    let page = pager.page
    let extent = page.extent(ofSection: section)
    let end = page.offset(of: min(max(pager.bottom.part, parts.lowerBound), parts.upperBound))
    return extent.isEmpty ? 0 : min(1, max(0, Double(end - extent.lowerBound) / Double(extent.count)))
  }

  private func parts(of section: Int) -> Range<Int> {
    let sections = pager.sections
    let start = sections.part(of: section)
    let end = section + 1 < sections.count ? sections.part(of: section + 1) : pager.page.bodyEnd
    return start..<max(start, end)
  }
}
