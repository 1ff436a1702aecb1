/// The facets of posts, in numbers. A post is named by its index.
struct FacetGroups: Sendable {
  /// By number, at first sorted by kind and name.
  private(set) var facets: [Facet] = []
  private var numbers: [Facet: Int32] = [:]
  /// Of all posts, one after the other.
  private var members = Rows<Int32>()

  init(_ posts: [Post]) {
    let found = posts.map(\.facets)
    let sorted = Set(found.joined()).sorted { left, right in
      left.kind == right.kind ? Facet.precedes(left, right) : left.kind.rank < right.kind.rank
    }
    for facet in sorted { _ = number(making: facet) }
    for facets in found { members.append(facets.compactMap { numbers[$0] }) }
  }

  func posts(of order: [Int32], with facets: [Facet]) -> [Int32] {
    if facets.isEmpty { return order }
    let wanted = facets.map { numbers[$0] ?? -1 }
    return members.withUnsafeRows { row in
      order.filter { post in
        let own = row(Int(post))
        return wanted.allSatisfy { own.contains($0) }
      }
    }
  }

  func counts(in posts: [Int32]) -> [Int] {
    var counts = Array(repeating: 0, count: facets.count)
    counts.withUnsafeMutableBufferPointer { counts in
      members.withUnsafeRows { row in
        for post in posts {
          for facet in row(Int(post)) { counts[Int(facet)] += 1 }
        }
      }
    }
    return counts
  }

  mutating func replace(_ post: Post, at index: Int) {
    members.replace(index, with: post.facets.map { number(making: $0) })
  }

  mutating func append(_ post: Post) {
    members.append(post.facets.map { number(making: $0) })
  }

  mutating func keep(_ kept: [Int]) {
    members.keep(kept)
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
