extension PostList {
  /// Those of some posts, by their indices, in which every word occurs: in the title, description, path, tags,
  /// categories or series.
  package func posts(of order: [Int32], matching words: WordMatch) -> [Int32] {
    if words.isEmpty { return order }
    return withRows { rows in order.filter { words.matches(rows[Int($0)].filtered) } }
  }
}
