internal import GRDB

/// A section that links to a post.
package struct Backlink: Equatable, Sendable {
  package let post: ListedPost
  /// Empty for what stands before the first heading, as is the anchor.
  package let heading: String
  package let anchor: String
}

extension PostIndex {
  /// The posts that link to one, the newest first, each with the first section that does.
  /// - Parameter limit: as many as are wanted.
  /// - Returns: with how many there are.
  package func backlinks(to id: Post.ID, limit: Int = .max) throws -> (links: [Backlink], count: Int) {
    let site = SiteConfig.found(around: root)
    return try database.read { database in
      let linking = try Self.linking(to: id, site, database)
        .sorted { ($1.day, $0.path) < ($0.day, $1.path) }
      let links = try linking.prefix(limit).compactMap { link -> Backlink? in
        let row = try Row.fetchOne(
          database,
          sql: "SELECT \(ListedPost.columns) FROM posts WHERE id = ?", arguments: [link.post])
        let section = try Row.fetchOne(
          database, sql: "SELECT heading, anchor FROM sections WHERE id = ?", arguments: [link.section])
        guard let row, let section else { return nil }
        return Backlink(
          post: try ListedPost(row), heading: try section.value(0), anchor: try section.value(1))
      }
      return (links, linking.count)
    }
  }

  private struct Linking {
    let post: Int64
    let path: Post.ID
    /// Since 1970; 0 without one.
    let day: Int64
    let address: String
    let section: Int64
  }

  /// Of each post the first link that leads there. Those with the tails of the post may; they do where a map of all posts
  /// with the tails of the link says so.
  private static func linking(
    to id: Post.ID, _ site: SiteConfig, _ database: Database
  ) throws -> [Linking] {
    guard
      let number = try Int64.fetchOne(database, sql: "SELECT id FROM posts WHERE path = ?", arguments: [id]),
      let post = try Post.named(in: database, id: number)
    else { return [] }
    var candidates: [Linking] = []
    for tail in SiteMap.tails(of: post) {
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT post, path, day, address, section FROM links JOIN posts ON posts.id = post
          WHERE tail = ? AND post <> ?
          """, arguments: [tail, number])
      while let row = try rows.next() {
        candidates.append(
          Linking(
            post: try row.value(0), path: try row.value(1), day: try row.value(2), address: try row.value(3),
            section: try row.value(4)))
      }
    }
    let tails = Set(candidates.flatMap { SiteMap.tails(of: $0.address, in: $0.path, site) })
    var posts: [Post.ID: Post] = [:]
    for post in try tails.flatMap({ try Post.named($0, in: database) }) { posts[post.id] = post }
    let map = SiteMap(posts.values, site)
    var first: [Int64: Linking] = [:]
    for link in candidates {
      guard case .post(id, _) = map.target(of: link.address, in: link.path) else { continue }
      if let other = first[link.post], other.section <= link.section { continue }
      first[link.post] = link
    }
    return Array(first.values)
  }
}
