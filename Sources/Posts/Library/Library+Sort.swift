extension Library {
  /// An order of the shelf.
  package enum Sort: String, CaseIterable, Sendable {
    /// The newest first, what has no date last.
    case date
    /// By letters and digits alone: without case, accents and leading emoji, numbers by value.
    case title
    /// The shortest first.
    case length
  }

  /// The posts in an order that never depends on the order they were read in: ties go by id.
  package func sorted(by sort: Sort) -> [Post] {
    switch sort {
    case .date:
      return posts.sorted { left, right in
        left.date == right.date ? left.id < right.id : Self.isNewer(left.date, right.date)
      }
    case .title:
      let keyed = posts.map { (key: TitleKey($0.title), post: $0) }
      let order = keyed.sorted { $0.key == $1.key ? $0.post.id < $1.post.id : $0.key < $1.key }
      return order.map(\.post)
    case .length:
      return posts.sorted { $0.words == $1.words ? $0.id < $1.id : $0.words < $1.words }
    }
  }

  private static func isNewer(_ left: PostDate?, _ right: PostDate?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left > right
  }
}
