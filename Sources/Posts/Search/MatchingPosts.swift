/// Posts that match something that is said of posts, by their first sections.
struct MatchingPosts {
  struct Match {
    let first: Int
    /// Of a `Contribution`.
    let value: UInt16
  }

  private var matches: [Match] = []

  /// - Parameters:
  ///   - first: the number of its first section.
  ///   - part: how well it matches, from 0 to 1.
  mutating func add(from first: Int64, part: Double = 0) {
    guard let first = UInt32(exactly: first) else { return }
    let value = max(1, min(part, 1) * Double(Contribution.value))
    matches.append(Match(first: Int(first), value: UInt16(value)))
  }

  /// To be called when all were added.
  mutating func sort() { matches.sort { $0.first < $1.first } }

  /// Those whose first sections are among these.
  func part(from sections: Range<Int>) -> ArraySlice<Match> {
    let start = matches.partitioningIndex { $0.first >= sections.lowerBound }
    let end = matches.partitioningIndex { $0.first >= sections.upperBound }
    return matches[start..<max(start, end)]
  }
}

extension Array {
  /// The index of the first element of which something is true that is true of all behind it.
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
