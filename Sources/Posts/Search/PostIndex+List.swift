internal import GRDB

/// An order of listed posts; ties go by path.
package enum ListSort: String, CaseIterable, Sendable {
  /// The newest first, what has no date last.
  case date
  /// The one changed last first; what was never changed goes by its date.
  case updated
  /// By letters and digits alone.
  case title
  /// The shortest first.
  case length

  fileprivate var order: String {
    switch self {
    case .date: "date IS NULL, date DESC"
    case .updated: "coalesce(updated, date) IS NULL, coalesce(updated, date) DESC"
    case .title: "key"
    case .length: "words"
    }
  }
}

extension PostIndex {
  /// Hands over the posts in which a query finds anything, one by one, until `body` returns false.
  /// - Parameter query: one that asks for nothing finds all.
  package func list(
    _ query: Query, by sort: ListSort, _ body: (ListedPost) throws -> Bool
  ) throws {
    try database.read { database in
      var found: Set<Int64>?
      if !query.isEmpty {
        var search = try Search(database, Ledger(database)) { false }
        found = try search.posts(of: query)
      }
      let rows = try Row.fetchCursor(
        database, sql: "SELECT \(ListedPost.columns), id FROM posts ORDER BY \(sort.order), path")
      while let row = try rows.next() {
        if let found, !found.contains(try row.value(12)) { continue }
        guard try body(ListedPost(row)) else { return }
      }
    }
  }
}
