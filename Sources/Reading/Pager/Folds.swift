/// What folds to its title: a section, or a callout or details, by its index.
enum Fold: Hashable, Sendable {
  case section(Int)
  case block(Int)
}

/// What of a page shows only its title.
struct Folds: Sendable {
  private(set) var folded: Set<Fold> = []
  /// The parts that are not shown, in order and apart from each other.
  private(set) var hidden: [Range<Int>] = []

  /// - Parameter extent: the parts that one hides when it is folded.
  mutating func set(_ folded: Set<Fold>, hiding extent: (Fold) -> Range<Int>) {
    self.folded = folded
    hidden = []
    let extents = folded.map(extent).filter { !$0.isEmpty }
    for extent in extents.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = hidden.last, extent.lowerBound <= last.upperBound {
        hidden[hidden.count - 1] = last.lowerBound..<max(last.upperBound, extent.upperBound)
      } else {
        hidden.append(extent)
      }
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
