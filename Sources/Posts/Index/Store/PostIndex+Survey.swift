internal import GRDB

/// What the index knows of all posts, to be shown before their files are looked at.
extension PostIndex {
  /// The collection as the index has it; what has changed since shows by its stamp.
  package func survey() throws -> Survey {
    try survey("", count: total())
  }

  /// The newest posts of it, and how many there are in all.
  package func newest(_ count: Int) throws -> (survey: Survey, total: Int) {
    (try survey("ORDER BY date DESC, published DESC LIMIT \(count)", count: count), try total())
  }

  private func total() throws -> Int {
    try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM posts") } ?? 0
  }

  private func survey(_ part: String, count: Int) throws -> Survey {
    var survey = Survey(root: root)
    survey.reserveCapacity(count)
    try database.read { database in
      let statement = try database.makeStatement(sql: "SELECT \(Self.columns) FROM posts \(part)")
      try statement.forEachRow { row in
        let stamp = FileStamp(size: row.number(0), modified: row.number(1), inode: row.number(2))
        // What its badges say may be another today.
        survey.add(Self.post(row), row.number(14) == 0 ? stamp : stamp.doubted)
      }
    }
    return survey
  }

  private static let columns = """
    size, modified, inode, path, title, description, published, revised, tags, categories, series, language,
    words, minutes, passing, badges, body, addresses, slugs, described
    """

  /// - Parameter row: of `columns`.
  private static func post(_ row: borrowing Statement.Columns) -> Post {
    var post = Post(id: row.text(3), title: row.text(4))
    post.description = row.text(5)
    if !row.isNull(6) { post.date = PostDate(secondsSinceEpoch: row.number(6)) }
    if !row.isNull(7) { post.updated = PostDate(secondsSinceEpoch: row.number(7)) }
    post.tags = list(row.text(8))
    post.categories = list(row.text(9))
    post.series = row.isNull(10) ? nil : row.text(10)
    post.language = row.isNull(11) ? nil : row.text(11)
    post.words = Int(row.number(12))
    post.minutes = Int(row.number(13))
    post.isPassing = row.number(14) != 0
    post.badges = Post.Badges(rawValue: UInt8(truncatingIfNeeded: row.number(15)))
    post.body = ShortDigest(value: UInt64(bitPattern: row.number(16)))
    post.addresses = list(row.text(17))
    post.slugs = list(row.text(18))
    post.isDescribed = row.number(19) != 0
    return post
  }

  private static func list(_ text: String) -> [String] {
    text.isEmpty ? [] : text.split(separator: "\n").map(String.init)
  }
}
