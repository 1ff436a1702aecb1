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

  package init() {}
}

/// How far an update is.
package struct IndexProgress: Equatable, Sendable {
  /// Posts of those that are new or changed.
  package let done: Int
  package let total: Int
}
