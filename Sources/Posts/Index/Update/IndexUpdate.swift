/// What an update of an index did.
package struct IndexUpdate: Equatable, Sendable {
  /// Posts whose files were read, because they are new or changed.
  package var read = 0
  /// Posts that are as they were.
  package var kept = 0
  /// Posts that lie elsewhere now and are the same; they are among those that were read.
  package var moved = 0
  /// Posts that are no more.
  package var gone = 0
  /// What could not be read.
  package var findings: [Finding] = []
  /// What is no post.
  package var skipped = Library.Skipped()

  /// Why there are no posts, as a message to the user; `nil` when there are any.
  /// - Parameter root: the collection as the user gave it.
  package func emptiness(of root: String) -> String? {
    guard read + kept == 0 else { return nil }
    var library = Library(root: root)
    library.findings = findings
    library.skipped = skipped
    return library.emptiness
  }

  package init() {}
}

/// How far an update is.
package struct IndexProgress: Equatable, Sendable {
  /// Posts of those that are new or changed.
  package let done: Int
  package let total: Int

  package init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
}
