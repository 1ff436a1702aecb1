internal import Posts

extension Library.Sort {
  /// As the status row names it, with an arrow up where what is less comes first.
  var name: String { rawValue + (self == .date || self == .updated ? " ↓" : " ↑") }

  /// What comes first by it.
  var meaning: String {
    switch self {
    case .date: "by date, the newest first"
    case .updated: "by update, the newest first"
    case .title: "by title, A to Z"
    case .length: "by length, the shortest first"
    }
  }

  /// The day that is told of a post in this order.
  func date(of post: Post) -> PostDate? {
    self == .updated ? post.updated ?? post.date : post.date
  }
}

extension Shelf {
  /// The order after the one there is. By updates nothing is sorted where no post tells of one.
  var nextSort: Library.Sort {
    let all = Library.Sort.allCases.filter { $0 != .updated || listing.hasUpdates }
    let next = all.firstIndex(of: sort).map { ($0 + 1) % all.count } ?? 0
    return all[next]
  }
}
