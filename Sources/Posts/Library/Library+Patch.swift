extension Library {
  /// More changed posts than this are made ready faster all together.
  private static let fewChanges = 64

  /// Changes, removes and adds posts; what a shelf needs of them is changed with them, where it was made ready.
  ///
  /// - Parameters:
  ///   - changed: by their indices, each under the id it had.
  ///   - removed: indices.
  package mutating func patch(
    _ changed: [Int: Post] = [:], removing removed: Set<Int> = [], adding added: [Post] = []
  ) {
    var patched = changed.count + added.count <= Self.fewChanges ? listing : nil
    let count = posts.count
    posts.patch(changed, removing: removed, adding: added)
    patched?.remove(removed, of: count)
    let others = changed.values.compactMap { posts.index(of: $0.id) }.sorted()
    patched?.take(others + posts.indices.suffix(added.count), of: posts)
    listing = patched
  }
}
