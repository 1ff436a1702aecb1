/// What a shelf has to know of posts to sort, narrow and filter them at once. A post is named by its index.
package struct Listing: Sendable {
  private var groups: FacetGroups
  private var keys: SortKeys
  private var orders: [Library.Sort: [Int32]] = [:]
  private var texts: FoldedTexts

  package init(_ posts: [Post]) {
    groups = FacetGroups(posts)
    keys = SortKeys(posts)
    texts = FoldedTexts(posts)
    for sort in Library.Sort.allCases { orders[sort] = keys.order(by: sort) }
  }

  /// By number.
  package var facets: [Facet] { groups.facets }

  /// All posts.
  package func order(by sort: Library.Sort) -> [Int32] { orders[sort] ?? [] }

  /// Whether any post tells when it was updated.
  package var hasUpdates: Bool { keys.hasUpdates }

  /// Those of some posts that have all these facets.
  package func posts(of order: [Int32], with facets: [Facet]) -> [Int32] {
    groups.posts(of: order, with: facets)
  }

  /// Those of some posts in which every word occurs: in the title, description, path, tags, categories or series.
  package func posts(of order: [Int32], matching words: WordMatch) -> [Int32] {
    texts.posts(of: order, matching: words)
  }

  /// How many of some posts have each facet, by its number.
  package func counts(in posts: [Int32]) -> [Int] { groups.counts(in: posts) }

  // MARK: Changes

  mutating func replace(_ post: Post, at index: Int) {
    groups.replace(post, at: index)
    texts.replace(post, at: index)
    place(Int32(truncatingIfNeeded: index)) { $0.replace(post, at: index) }
  }

  mutating func append(_ post: Post) {
    groups.append(post)
    texts.append(post)
    place(Int32(truncatingIfNeeded: keys.count)) { $0.append(post) }
  }

  /// Puts a post into each order anew.
  private mutating func place(_ post: Int32, change: (inout SortKeys) -> Void) {
    change(&keys)
    for sort in Library.Sort.allCases {
      var order = order(by: sort)
      order.removeAll { $0 == post }
      var (low, high) = (0, order.count)
      while low < high {
        let middle = (low + high) / 2
        if keys.precedes(post, order[middle], by: sort) { high = middle } else { low = middle + 1 }
      }
      order.insert(post, at: low)
      orders[sort] = order
    }
  }

  /// Keeps these posts, given in order, and numbers them anew.
  mutating func keep(_ kept: [Int]) {
    var numbers = Array(repeating: Int32(-1), count: keys.count)
    for (number, index) in kept.enumerated() { numbers[index] = Int32(truncatingIfNeeded: number) }
    for sort in Library.Sort.allCases {
      orders[sort] = order(by: sort).map { numbers[Int($0)] }.filter { $0 >= 0 }
    }
    groups.keep(kept)
    keys.keep(kept)
    texts.keep(kept)
  }
}
