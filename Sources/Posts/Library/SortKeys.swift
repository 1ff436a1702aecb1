/// What posts are sorted by, as numbers where that is possible. A post is named by its index.
struct SortKeys: Sendable {
  private var ids: [Post.ID]
  private var dates: [Int64]
  private var updates: [Int64]
  private var words: [Int]
  private var titles: [TitleKey]
  private(set) var hasUpdates: Bool

  init(_ posts: [Post]) {
    ids = posts.map(\.id)
    dates = posts.map { Self.key(of: $0.date) }
    updates = posts.map { Self.key(of: $0.updated ?? $0.date) }
    words = posts.map(\.words)
    titles = posts.map { TitleKey($0.title) }
    hasUpdates = posts.contains { $0.updated != nil }
  }

  mutating func replace(_ post: Post, at index: Int) {
    ids[index] = post.id
    dates[index] = Self.key(of: post.date)
    updates[index] = Self.key(of: post.updated ?? post.date)
    words[index] = post.words
    titles[index] = TitleKey(post.title)
    hasUpdates = hasUpdates || post.updated != nil
  }

  var count: Int { ids.count }

  mutating func append(_ post: Post) {
    ids.append(post.id)
    dates.append(Self.key(of: post.date))
    updates.append(Self.key(of: post.updated ?? post.date))
    words.append(post.words)
    titles.append(TitleKey(post.title))
    hasUpdates = hasUpdates || post.updated != nil
  }

  mutating func keep(_ kept: [Int]) {
    ids = kept.map { ids[$0] }
    dates = kept.map { dates[$0] }
    updates = kept.map { updates[$0] }
    words = kept.map { words[$0] }
    titles = kept.map { titles[$0] }
  }

  func order(by sort: Library.Sort) -> [Int32] {
    ids.indices.map { Int32(truncatingIfNeeded: $0) }.sorted { precedes($0, $1, by: sort) }
  }

  /// Whether one post stands before another; ties go by id.
  func precedes(_ left: Int32, _ right: Int32, by sort: Library.Sort) -> Bool {
    let (left, right) = (Int(left), Int(right))
    switch sort {
    case .date where dates[left] != dates[right]: return dates[left] > dates[right]
    case .updated where updates[left] != updates[right]: return updates[left] > updates[right]
    case .title where titles[left] != titles[right]: return titles[left] < titles[right]
    case .length where words[left] != words[right]: return words[left] < words[right]
    default: return ids[left] < ids[right]
    }
  }

  /// Later dates are larger numbers; what has none is less than any.
  private static func key(of date: PostDate?) -> Int64 {
    guard let date else { return .min }
    let day = (Int64(date.year) &* 16 &+ Int64(date.month)) &* 32 &+ Int64(date.day)
    return day &* 1 << 32 &+ Int64(date.seconds)
  }
}
