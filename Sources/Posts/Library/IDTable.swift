/// Finds the number of a post by its id, in a table of nothing but numbers: the ids stand in the list of the posts.
struct IDTable: Sendable {
  /// Numbers where the hashes of their ids put them or, where others stand, behind those; -1 where none is.
  private var slots: [Int32] = []
  private var count = 0

  func number(of id: UnsafeRawBufferPointer, in posts: PostRows) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = Self.hash(id) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if posts[number].isCalled(id) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Takes in the next post.
  mutating func append(_ posts: PostRows) {
    count += 1
    if 2 * count > slots.count {
      slots = Array(repeating: -1, count: max(16, 2 * slots.count))
      for number in 0..<count { put(number, posts) }
    } else {
      put(count - 1, posts)
    }
  }

  private mutating func put(_ number: Int, _ posts: PostRows) {
    var slot = Self.hash(posts[number].id) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: number)
  }

  private static func hash(_ id: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: id)
    return hasher.finalize()
  }
}
