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
  ///   - moment: what is found within it is shown at once.
  ///   - early: takes the best of what was found so far, at most once, where finding all takes more than a moment.
  /// - Throws: `CancellationError` where it was cancelled.
  package mutating func run(
    _ query: Query, limit: Int = .max, isCancelled: @escaping () -> Bool = { false },
    moment: Duration = .milliseconds(8), early: ((SearchResult) -> Void)? = nil
  ) throws -> SearchResult {
    try index.database.read { database in
      var search = Search(database, try ledger(database), moment: moment, early: early, isCancelled)
      return try search.run(query, limit: limit)
    }
  }

  /// The posts that have most in common with one, the most first.
  package mutating func related(to id: Post.ID, limit: Int) throws -> [ListedPost] {
    var query = Query("")
    query.clauses = [Query.Clause(terms: [.related(id)])]
    return try run(query, limit: limit).posts.map(\.post)
  }

  /// Finds out what a search needs to know of all posts, so that the next one need not.
  package mutating func prepare() throws {
    try index.database.read { _ = try ledger($0) }
  }

  private mutating func ledger(_ database: Database) throws -> Ledger {
    let current = try Int64.fetchOne(database, sql: "SELECT generation FROM state")
    if let ledger, generation == current { return ledger }
    let new = try Ledger(database)
    (ledger, generation) = (new, current)
    return new
  }
}
