extension Library {
  /// More changed posts than this are made ready faster all together.
  private static let fewChanges = 64

  /// Changes, removes and adds posts; what a shelf needs of them is changed with them, where it was made ready.
  ///
  /// - Parameters:
  ///   - removed: indices of posts, in order.
  package mutating func patch(
    _ changed: [(index: Int, post: Post)] = [], removing removed: [Int] = [], adding added: [Post] = []
  ) {
    var patched = changed.count + added.count <= Self.fewChanges ? listing : nil
    for (index, post) in changed {
      posts[index] = post
      patched?.replace(post, at: index)
    }
    if !removed.isEmpty {
      let gone = Set(removed)
      let kept = posts.indices.filter { !gone.contains($0) }
      posts = kept.map { posts[$0] }
      patched?.keep(kept)
    }
    for post in added {
      posts.append(post)
      patched?.append(post)
    }
    listing = patched
  }
}
