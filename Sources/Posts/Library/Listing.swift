/// What a shelf has to know of posts to sort and narrow them at once. A post is named by its index.
package struct Listing: Sendable {
  private var groups: FacetGroups
  private var orders: [Library.Sort: [Int32]]
  /// Whether any post tells when it was updated.
  package private(set) var hasUpdates: Bool

  package init(_ posts: PostList) {
    groups = FacetGroups(posts)
    orders = SortKeys.orders(of: posts)
    hasUpdates = posts.withRows { rows in posts.indices.contains { rows[$0].updated != nil } }
  }

  /// By number.
  package var facets: [Facet] { groups.facets }

  /// All posts.
  package func order(by sort: Library.Sort) -> [Int32] { orders[sort] ?? [] }

  /// Those of some posts that have all these facets.
  package func posts(of order: [Int32], with facets: [Facet]) -> [Int32] {
    groups.posts(of: order, with: facets)
  }

  /// How many of some posts have each facet, by its number.
  package func counts(in posts: [Int32]) -> [Int] { groups.counts(in: posts) }

  // MARK: Changes

  /// Takes in posts that have changed, and then those that are new, by their indices.
  mutating func take(_ changed: [Int], of posts: PostList) {
    posts.withRows { rows in
      for index in changed {
        groups.take(rows[index], at: index)
        hasUpdates = hasUpdates || rows[index].updated != nil
      }
    }
    let numbers = changed.map { Int32(truncatingIfNeeded: $0) }
    for sort in Library.Sort.allCases {
      var order = order(by: sort).filter { !numbers.contains($0) }
      for number in numbers {
        let place = order.partitioningIndex { SortKeys.precedes(number, $0, of: posts, by: sort) }
        order.insert(number, at: place)
      }
      orders[sort] = order
    }
  }

  /// Forgets posts, and numbers the others anew.
  ///
  /// - Parameter count: of the posts before.
  mutating func remove(_ removed: Set<Int>, of count: Int) {
    let kept = (0..<count).filter { !removed.contains($0) }
    var numbers = Array(repeating: Int32(-1), count: count)
    for (number, index) in kept.enumerated() { numbers[index] = Int32(truncatingIfNeeded: number) }
    for sort in Library.Sort.allCases {
      orders[sort] = order(by: sort).map { numbers[Int($0)] }.filter { $0 >= 0 }
    }
    groups.keep(kept)
  }
}
