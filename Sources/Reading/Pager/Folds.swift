/// The sections of a page that show only their headings.
struct Folds: Sendable {
  /// The folded sections, by index.
  private(set) var sections: Set<Int> = []
  /// The parts that are not shown, in order and apart from each other.
  private(set) var hidden: [Range<Int>] = []

  /// The parts below the heading of a section, those of its subsections included.
  private static func extent(of index: Int, in sections: PageSections, parts: Int) -> Range<Int> {
    let level = sections[index].level
    var next = index + 1
    while next < sections.count, sections[next].level > level { next += 1 }
    let start = sections.part(of: index) + 1
    return start..<max(start, next < sections.count ? sections.part(of: next) : parts)
  }

  /// - Parameter parts: how many the page has.
  mutating func set(_ folded: Set<Int>, in sections: PageSections, parts: Int) {
    self.sections = folded
    hidden = []
    for index in folded.sorted() {
      let part = sections.part(of: index)
      // Within a folded section nothing more is to be hidden.
      if let last = hidden.last, last.contains(part) { continue }
      let extent = Self.extent(of: index, in: sections, parts: parts)
      if !extent.isEmpty { hidden.append(extent) }
    }
  }

  /// The hidden parts that a part is among, by bisection; `nil` for one that is shown.
  func hidden(around part: Int) -> Range<Int>? {
    var low = 0
    var high = hidden.count
    while low < high {
      let middle = (low + high) / 2
      if hidden[middle].upperBound <= part { low = middle + 1 } else { high = middle }
    }
    return low < hidden.count && hidden[low].contains(part) ? hidden[low] : nil
  }
}
