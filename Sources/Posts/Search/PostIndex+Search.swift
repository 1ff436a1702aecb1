internal import GRDB

extension PostIndex {
  /// Sections that are shown of a post, at most.
  package static let mostSections = 5

  /// Finds sections; see `PostSearch`.
  package func search(_ query: Query, limit: Int = .max) throws -> SearchResult {
    var search = PostSearch(self)
    return try search.run(query, limit: limit)
  }
}

/// Searches an index again and again, as somebody types: what each search needs to know of all posts is kept until
/// they change.
package struct PostSearch: Sendable {
  private let index: PostIndex
  private var ledger: Ledger?
  /// Of the index, when the ledger was read.
  private var generation: Int64?

  package init(_ index: PostIndex) {
    self.index = index
  }

  /// Finds sections. The order depends on nothing but the index and the query.
  /// - Parameters:
  ///   - limit: sections that are shown.
  ///   - isCancelled: asked now and then; when true, the search ends.
  /// - Throws: `CancellationError` where it was cancelled.
  package mutating func run(
    _ query: Query, limit: Int = .max, isCancelled: @escaping () -> Bool = { false }
  ) throws -> SearchResult {
    try index.database.read { database in
      let current = try Int64.fetchOne(database, sql: "SELECT generation FROM state")
      let known = generation == current ? ledger : nil
      let ledger = try known ?? Ledger(database)
      (self.ledger, generation) = (ledger, current)
      var search = Search(database, ledger, isCancelled)
      return try search.run(query, limit: limit)
    }
  }
}
