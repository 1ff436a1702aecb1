/// What posts are sorted by. A post is named by its index; ties go by id.
enum SortKeys {
  /// The posts in each order.
  static func orders(of posts: PostList) -> [Library.Sort: [Int32]] {
    posts.withRows { rows in
      let byID = posts.indices.sorted { rows[$0].id.lexicographicallyPrecedes(rows[$1].id) }
      func order(by number: (PostRow) -> Int64) -> [Int32] {
        // Sorting is stable: what is equal stays in the order of ids.
        byID.map { (number: number(rows[$0]), post: Int32(truncatingIfNeeded: $0)) }
          .sorted { $0.number < $1.number }.map(\.post)
      }
      var orders: [Library.Sort: [Int32]] = [:]
      for sort in Library.Sort.allCases where sort != .title { orders[sort] = order { key($0, sort) } }
      var titles = Rows<UInt8>()
      for post in posts.indices { titles.append(TitleKey(rows[post].title).bytes) }
      orders[.title] = titles.withUnsafeRows { titles in
        byID.sorted { titles[$0].lexicographicallyPrecedes(titles[$1]) }.map { Int32(truncatingIfNeeded: $0) }
      }
      return orders
    }
  }

  /// Whether one post stands before another.
  static func precedes(_ left: Int32, _ right: Int32, of posts: PostList, by sort: Library.Sort) -> Bool {
    posts.withRows { rows in
      let (left, right) = (rows[Int(left)], rows[Int(right)])
      if sort == .title {
        let (own, other) = (TitleKey(left.title), TitleKey(right.title))
        if own != other { return own < other }
      } else {
        let (own, other) = (key(left, sort), key(right, sort))
        if own != other { return own < other }
      }
      return left.id.lexicographicallyPrecedes(right.id)
    }
  }

  /// A number that is less for what comes first; of titles all the same.
  private static func key(_ post: PostRow, _ sort: Library.Sort) -> Int64 {
    switch sort {
    // Of the least number there is no opposite.
    case .date: -max(post.published, -.max)
    case .updated: -max(post.updated == nil ? post.published : post.revised, -.max)
    case .length: Int64(post.words)
    case .title: 0
    }
  }
}
