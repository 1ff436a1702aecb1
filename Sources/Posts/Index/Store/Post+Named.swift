internal import GRDB

/// Posts of the index with what their addresses are made of, and nothing else.
extension Post {
  private static let names = "path, title, slugs, addresses"

  static func named(in database: Database, id: Int64) throws -> Post? {
    let statement = try database.cachedStatement(sql: "SELECT \(names) FROM posts WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map { try named($0) }
  }

  /// Those of a tail.
  static func named(_ tail: String, in database: Database) throws -> [Post] {
    let sql = "SELECT \(names) FROM posts JOIN tails ON posts.id = post WHERE tail = ? ORDER BY path"
    return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [tail]).map { try named($0) }
  }

  private static func named(_ row: Row) throws -> Post {
    var post = Post(id: try row.value(0), title: try row.value(1))
    (post.slugs, post.addresses) = (try row.list(2), try row.list(3))
    return post
  }
}
