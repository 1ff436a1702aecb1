internal import GRDB

extension Library.Sort {
  /// The same order in SQL; ties go by path.
  fileprivate var sql: String {
    switch self {
    case .date: "published DESC"
    case .updated: "coalesce(revised, published) DESC"
    case .title: "key"
    case .length: "words"
    }
  }
}

extension PostIndex {
  /// Hands over the posts in which a query finds anything, one by one, until `body` returns false.
  /// - Parameter query: one that asks for nothing finds all.
  package func list(
    _ query: Query, by sort: Library.Sort, _ body: (ListedPost) throws -> Bool
  ) throws {
    try database.read { database in
      var found: Set<Int64>?
      if !query.isEmpty {
        var search = try Search(database, Ledger(database)) { false }
        found = try search.posts(of: query)
      }
      let rows = try Row.fetchCursor(
        database, sql: "SELECT \(ListedPost.columns), id FROM posts ORDER BY \(sort.sql), path")
      while let row = try rows.next() {
        if let found, !found.contains(try row.value(12)) { continue }
        guard try body(ListedPost(row)) else { return }
      }
    }
  }
}
