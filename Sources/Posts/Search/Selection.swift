/// The best of the sections that were found so far, in no order, and how many there were.
struct Selection {
  struct Row {
    /// The larger, the sooner it is shown: exact matches come first, then the better ones, then those of newer posts.
    let rank: UInt64
    /// Sections of its post that match, shown or not.
    let count: Int
  }

  private(set) var rows: [Row] = []
  private(set) var sectionCount = 0
  private(set) var postCount = 0
  /// Sections that are shown in all, and of a post.
  private let limit: Int
  private let most: Int
  /// What ranks no higher is not shown.
  private var threshold: UInt64 = 0
  /// Of the post that is looked at, the highest first.
  private var ranks: [UInt64] = []

  init(limit: Int, most: Int) {
    self.limit = limit
    self.most = most
  }

  /// Adds the sections of a post that match by themselves; where there are none, the first one for which it matches as a
  /// whole.
  mutating func add(_ post: Ledger.Entry, _ totals: ArraySlice<UInt32>) {
    var count = 0
    var first: Int?
    ranks.removeAll(keepingCapacity: true)
    for index in totals.indices where totals[index] != 0 {
      let total = totals[index]
      if total & Matcher.own != 0 {
        count += 1
        note(Self.rank(total, post, index - totals.startIndex))
      } else if first == nil {
        first = index
      }
    }
    if count == 0, let first {
      count = 1
      note(Self.rank(totals[first], post, first - totals.startIndex))
    }
    guard count > 0 else { return }
    sectionCount += count
    postCount += 1
    for rank in ranks { rows.append(Row(rank: rank, count: count)) }
    prune()
  }

  private static func rank(_ total: UInt32, _ post: Ledger.Entry, _ index: Int) -> UInt64 {
    let score = UInt64(min(total & Matcher.score, 0x7_FFFF))
    let section = UInt64(0xFFF_FFFF - Int(post.first) - index)
    return UInt64(total & Matcher.exact) << 33 | score << 44 | UInt64(post.day) << 28 | section
  }

  /// The section that a rank is of.
  static func section(of rank: UInt64) -> Int { 0xFFF_FFFF - Int(rank & 0xFFF_FFFF) }

  private mutating func note(_ rank: UInt64) {
    guard rank > threshold else { return }
    if ranks.count == most {
      guard let last = ranks.last, rank > last else { return }
      ranks.removeLast()
    }
    ranks.insert(rank, at: ranks.firstIndex { $0 < rank } ?? ranks.count)
  }

  /// Lets go of what cannot be shown any more.
  private mutating func prune() {
    guard limit < 1 << 20, rows.count > max(1024, limit * 4) else { return }
    rows.moveLargest(limit)
    rows.removeSubrange(limit...)
    threshold = rows.lazy.map(\.rank).min() ?? 0
  }

  /// Posts by their best section, and in each its best ones.
  struct Group: Equatable {
    /// Its index in the ledger.
    let post: Int
    var sections: [Int]
    /// Sections that match, shown or not.
    let count: Int
  }

  /// - Parameter limit: sections that are shown in all.
  func groups(_ ledger: Ledger, limit: Int) -> [Group] {
    var groups: [Group] = []
    var places: [Int: Int] = [:]
    for row in rows.sorted(by: { $0.rank > $1.rank }).prefix(limit) {
      let section = Self.section(of: row.rank)
      let post = Int(ledger.owners[section])
      if let place = places[post] {
        groups[place].sections.append(section)
      } else {
        places[post] = groups.count
        groups.append(Group(post: post, sections: [section], count: row.count))
      }
    }
    return groups
  }
}

extension [Selection.Row] {
  /// Moves the highest ranks to the front, in any order: quickselect (Hoare 1961), on a median of three.
  fileprivate mutating func moveLargest(_ count: Int) {
    var low = 0
    var high = self.count - 1
    while low < high {
      let (first, last, other) = (self[low].rank, self[high].rank, self[(low + high) / 2].rank)
      let middle = Swift.max(Swift.min(first, last), Swift.min(Swift.max(first, last), other))
      var left = low
      var right = high
      while left <= right {
        while self[left].rank > middle { left += 1 }
        while self[right].rank < middle { right -= 1 }
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
