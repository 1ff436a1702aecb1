internal import Posts
internal import StateLog

/// An order of the shelf: one of the library, or by what is remembered.
package enum ShelfSort: String, CaseIterable, Sendable {
  case date, updated, title, length
  /// What was begun first, the most read of it on top, then what is not read, then what is.
  case progress

  /// The order of the library; what is equal in progress stands in it.
  var library: Library.Sort { Library.Sort(rawValue: rawValue) ?? .date }

  /// As the status row names it, with an arrow up where what is less comes first.
  var name: String {
    switch self {
    case .date, .updated, .progress: rawValue + " ↓"
    case .title, .length: rawValue + " ↑"
    }
  }

  /// What comes first by it.
  var meaning: String {
    switch self {
    case .date: "by date, the newest first"
    case .updated: "by update, the newest first"
    case .title: "by title, A to Z"
    case .length: "by length, the shortest first"
    case .progress: "by progress, what was begun first"
    }
  }

  /// The day that is told of a post in this order.
  func date(of post: Post) -> PostDate? {
    self == .updated ? post.updated ?? post.date : post.date
  }
}

extension Shelf {
  /// The order after the one there is. By updates nothing is sorted where no post tells of one, and by progress nothing
  /// that is not known.
  var nextSort: ShelfSort {
    let all = ShelfSort.allCases.filter {
      ($0 != .updated || listing.hasUpdates) && ($0 != .progress || state != nil)
    }
    let next = all.firstIndex(of: sort).map { ($0 + 1) % all.count } ?? 0
    return all[next]
  }

  /// All posts in the order of the shelf.
  var order: [Int32] {
    let order = listing.order(by: sort.library)
    guard sort == .progress, state != nil else { return order }
    let ranked = order.map { (rank: rank(of: $0), post: $0) }
    return ranked.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
      .map(\.element.post)
  }

  private func rank(of post: Int32) -> Double {
    let summary = summary(of: post)
    switch summary.progress {
    case .reading: return 1 + summary.fraction
    case .unread: return 1
    case .read: return 0
    }
  }
}
