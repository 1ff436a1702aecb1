/// The facets of posts, in numbers. A post is named by its index.
struct FacetGroups: Sendable {
  /// By number, at first sorted by kind and name.
  private(set) var facets: [Facet] = []
  private var numbers: [Facet: Int32] = [:]
  /// Of all posts, one after the other.
  private var members = Rows<Int32>()

  init(_ posts: PostList) {
    posts.withRows { rows in
      for index in posts.indices { members.append(rows[index].facets.map { number(making: $0) }) }
    }
    sort()
  }

  /// Numbers the facets anew, by kind and name.
  private mutating func sort() {
    let sorted = facets.indices.sorted { left, right in
      let (left, right) = (facets[left], facets[right])
      return left.kind == right.kind ? Facet.precedes(left, right) : left.kind.rank < right.kind.rank
    }
    var new = Array(repeating: Int32(0), count: facets.count)
    for (number, before) in sorted.enumerated() { new[before] = Int32(truncatingIfNeeded: number) }
    facets = sorted.map { facets[$0] }
    numbers = numbers.mapValues { new[Int($0)] }
    members.map { new[Int($0)] }
  }

  func posts(of order: [Int32], with facets: [Facet]) -> [Int32] {
    if facets.isEmpty { return order }
    let wanted = facets.map { numbers[$0] ?? -1 }
    return members.withUnsafeRows { rows in
      order.filter { post in
        let own = rows[Int(post)]
        return wanted.allSatisfy { own.contains($0) }
      }
    }
  }

  func counts(in posts: [Int32]) -> [Int] {
    var counts = Array(repeating: 0, count: facets.count)
    counts.withUnsafeMutableBufferPointer { counts in
      members.withUnsafeRows { rows in
        for post in posts {
          for facet in rows[Int(post)] { counts[Int(facet)] += 1 }
        }
      }
    }
    return counts
  }

  /// Takes in a post that has changed or, behind those that are known, is new.
  mutating func take(_ post: PostRow, at index: Int) {
    let facets = post.facets.map { number(making: $0) }
    if index < members.count { members.replace(index, with: facets) } else { members.append(facets) }
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
