internal import GRDB

/// Reads what is shown of sections that were found.
struct ResultReader {
  let database: Database
  let ledger: Ledger
  let lines: LineFinder

  /// UTF-8 bytes of the beginning of a section, about.
  private static let beginning = 3000

  /// `nil` where the index is damaged.
  func post(_ group: Selection.Group) throws -> FoundPost? {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT \(ListedPost.columns) FROM posts WHERE id = ?"),
      arguments: [ledger.posts[group.post].id])
    guard let row else { return nil }
    let sections = try group.sections.compactMap { try section($0, of: ledger.posts[group.post]) }
    return FoundPost(post: try ListedPost(row), sections: sections, sectionCount: group.count)
  }

  private func section(_ number: Int, of post: Ledger.Entry) throws -> FoundSection? {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT heading, level, above, anchor, offset, text FROM sections WHERE id = ?"),
      arguments: [number])
    guard let row else { return nil }
    var text: String = try row.value(5)
    if text.isEmpty, number == Int(post.first) { text = try firstText(of: post) }
    return FoundSection(
      heading: try row.value(0), level: try row.value(1),
      above: try row.list(2), anchor: try row.value(3),
      offset: try row.value(4), line: lines.line(of: text), beginning: text.beginning(Self.beginning))
  }

  /// What a post begins with below its first headings.
  private func firstText(of post: Ledger.Entry) throws -> String {
    try String.fetchOne(
      database.cachedStatement(
        sql: "SELECT text FROM sections WHERE id >= ? AND id < ? AND text <> '' ORDER BY id LIMIT 1"),
      arguments: [Int(post.first), Int(post.first) + Int(post.count)]) ?? ""
  }
}

extension String {
  /// Its first bytes, so many at most, in whole scalars.
  fileprivate func beginning(_ count: Int) -> String {
    guard utf8.count > count else { return self }
    // An index within a scalar counts as where that begins.
    return String(unicodeScalars[..<utf8.index(startIndex, offsetBy: count)])
  }
}
