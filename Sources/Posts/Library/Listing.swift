/// What a shelf has to know of posts to sort and narrow them at once: orders and facets, in numbers. A post is named by
/// its index.
package struct Listing: Sendable {
  /// By number, sorted by kind and name.
  package private(set) var facets: [Facet] = []
  private var numbers: [Facet: Int32] = [:]
  /// The facets of each post.
  private var members: [[Int32]] = []
  private var keys: SortKeys
  private var orders: [Library.Sort: [Int32]] = [:]

  package init(_ posts: [Post]) {
    keys = SortKeys(posts)
    for sort in Library.Sort.allCases { orders[sort] = keys.order(by: sort) }
    let found = posts.map(\.facets)
    let sorted = Set(found.joined()).sorted { left, right in
      left.kind == right.kind ? Facet.precedes(left, right) : left.kind.rank < right.kind.rank
    }
    for facet in sorted { _ = number(making: facet) }
    members = found.map { $0.compactMap { numbers[$0] } }
  }

  /// All posts.
  package func order(by sort: Library.Sort) -> [Int32] { orders[sort] ?? [] }

  /// Whether any post tells when it was updated.
  package var hasUpdates: Bool { keys.hasUpdates }

  /// Those of some posts that have all these facets.
  package func posts(of order: [Int32], with facets: [Facet]) -> [Int32] {
    if facets.isEmpty { return order }
    let wanted = facets.map { numbers[$0] ?? -1 }
    return order.filter { post in wanted.allSatisfy { members[Int(post)].contains($0) } }
  }

  /// How many of some posts have each facet, by its number.
  package func counts(in posts: [Int32]) -> [Int] {
    var counts = Array(repeating: 0, count: facets.count)
    for post in posts {
      for facet in members[Int(post)] { counts[Int(facet)] += 1 }
    }
    return counts
  }

  /// Takes a post that has changed.
  mutating func replace(_ post: Post, at index: Int) {
    members[index] = post.facets.map { number(making: $0) }
    let own = Int32(truncatingIfNeeded: index)
    keys.replace(post, at: index)
    for sort in Library.Sort.allCases {
      var order = order(by: sort)
      order.removeAll { $0 == own }
      order.insert(own, at: order.firstIndex { keys.precedes(own, $0, by: sort) } ?? order.count)
      orders[sort] = order
    }
  }

  private mutating func number(making facet: Facet) -> Int32 {
    if let number = numbers[facet] { return number }
    let number = Int32(truncatingIfNeeded: facets.count)
    facets.append(facet)
    numbers[facet] = number
    return number
  }
}

extension Facet.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
