/// The sections that match in the order in which they are shown: posts by their best section, and in each its best ones.
struct Ranking {
  struct Group: Equatable {
    /// Its index in the ledger.
    let post: Int
    var sections: [Int]
    /// Sections that match, shown or not.
    var count: Int
  }

  private(set) var groups: [Group] = []
  let sectionCount: Int
  private(set) var postCount = 0

  /// - Parameters:
  ///   - limit: sections that are shown in all.
  ///   - most: sections that are shown of a post.
  init(_ matcher: borrowing Matcher, limit: Int, most: Int) {
    let ledger = matcher.ledger
    var ranks = matcher.ranks()
    sectionCount = ranks.count
    var counts = Array(repeating: UInt32(0), count: ledger.posts.count)
    for rank in ranks {
      let post = Int(ledger.owners[Matcher.section(of: rank)])
      if counts[post] == 0 { postCount += 1 }
      counts[post] += 1
    }
    // Few are shown, and only as many are put in order as that takes.
    var sorted = min(ranks.count, max(256, limit > 1 << 20 ? .max : limit * 4))
    while true {
      if sorted < ranks.count / 2 {
        ranks.moveLargest(sorted)
      } else {
        sorted = ranks.count
      }
      ranks[..<sorted].sort(by: >)
      if group(ranks[..<sorted], ledger, counts, limit, most) >= limit || sorted == ranks.count { return }
      sorted = min(ranks.count, sorted * 8)
    }
  }

  /// - Returns: how many sections are shown.
  private mutating func group(
    _ ranks: ArraySlice<UInt64>, _ ledger: Ledger, _ counts: [UInt32], _ limit: Int, _ most: Int
  ) -> Int {
    groups = []
    var places: [Int: Int] = [:]
    var shown = 0
    for rank in ranks where shown < limit {
      let section = Matcher.section(of: rank)
      let post = Int(ledger.owners[section])
      if let place = places[post] {
        guard groups[place].sections.count < most else { continue }
        groups[place].sections.append(section)
      } else {
        places[post] = groups.count
        groups.append(Group(post: post, sections: [section], count: Int(counts[post])))
      }
      shown += 1
    }
    return shown
  }
}

extension [UInt64] {
  /// Moves the largest numbers to the front, in any order: quickselect (Hoare 1961), on a median of three.
  fileprivate mutating func moveLargest(_ count: Int) {
    var low = 0
    var high = self.count - 1
    while low < high {
      let middle = Swift.max(
        Swift.min(self[low], self[high]), Swift.min(Swift.max(self[low], self[high]), self[(low + high) / 2]))
      var left = low
      var right = high
      while left <= right {
        while self[left] > middle { left += 1 }
        while self[right] < middle { right -= 1 }
        if left <= right {
          swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if count <= right { high = right } else if count > left { low = left } else { return }
    }
  }
}
