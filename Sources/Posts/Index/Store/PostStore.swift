internal import Foundation
internal import GRDB
import Markdown

/// Writes the rows of posts and their sections, within a transaction.
struct PostStore {
  private let database: Database
  private let insertPost: Statement
  private let insertLabel: Statement
  private let insertSection: Statement
  private let insertTail: Statement
  private let deleteTail: Statement
  private let insertLink: Statement
  private let stampPost: Statement

  init(_ database: Database) throws {
    self.database = database
    insertPost = try database.cachedStatement(
      sql: """
        INSERT INTO posts (id, path, size, modified, inode, high, low, title, key, description, date, updated, tags,
          categories, series, language, draft, words, minutes, published, revised, badges, passing, described, body,
          addresses, slugs, first, sections, day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    insertLabel = try database.cachedStatement(sql: "INSERT OR IGNORE INTO labels VALUES (?, ?)")
    insertSection = try database.cachedStatement(sql: "INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?, ?)")
    insertTail = try database.cachedStatement(sql: "INSERT OR IGNORE INTO tails VALUES (?, ?)")
    deleteTail = try database.cachedStatement(sql: "DELETE FROM tails WHERE tail = ? AND post = ?")
    // Of the same link in several sections the first one counts.
    insertLink = try database.cachedStatement(sql: "INSERT OR IGNORE INTO links VALUES (?, ?, ?, ?)")
    stampPost = try database.cachedStatement(
      sql: "UPDATE posts SET size = ?, modified = ?, inode = ? WHERE id = ?")
  }

  /// Takes a post away, with its sections.
  func remove(_ post: KnownPost) throws {
    if let named = try Post.named(in: database, id: post.id) {
      let tails = SiteMap.tails(of: named)
      for tail in tails { try deleteTail.execute(arguments: [tail, post.id]) }
    }
    try database.execute(sql: "DELETE FROM links WHERE post = ?", arguments: [post.id])
    try database.execute(sql: "DELETE FROM posts WHERE id = ?", arguments: [post.id])
    try database.execute(sql: "DELETE FROM labels WHERE post = ?", arguments: [post.id])
    try database.execute(
      sql: "DELETE FROM sections WHERE id >= ? AND id < ?",
      arguments: [post.first, post.first &+ post.sections])
  }

  /// Says that a file is as it was, under another stamp.
  func stamp(_ id: Int64, _ stamp: FileStamp) throws {
    stampPost.setUncheckedArguments([stamp.size, stamp.modified, stamp.inode, id])
    try stampPost.execute()
  }

  /// - Parameters:
  ///   - id: `nil` for a post that is new.
  ///   - first: the number of its first section.
  func insert(_ harvested: HarvestedPost, of harvest: Harvest, id: Int64?, first: UInt32) throws {
    let post = harvested.post
    let file = harvested.file
    insertPost.setUncheckedArguments([
      id, file.path, file.stamp.size, file.stamp.modified, file.stamp.inode,
      Int64(bitPattern: file.digest.high), Int64(bitPattern: file.digest.low),
      post.title, TitleKey(post.title).data, post.description, post.date?.text, post.updated?.text,
      post.tags.joined(separator: "\n"), post.categories.joined(separator: "\n"), post.series, post.language,
      post.badges.contains(.draft), post.words, post.minutes, post.date?.secondsSinceEpoch,
      post.updated?.secondsSinceEpoch, Int64(post.badges.rawValue), post.isPassing,
      post.isDescribed, Int64(bitPattern: post.body?.value ?? 0), post.addresses.joined(separator: "\n"),
      post.slugs.joined(separator: "\n"), Int64(first),
      harvested.sections.count, post.date?.daysSinceEpoch ?? 0,
    ])
    try insertPost.execute()
    let id = id ?? database.lastInsertedRowID
    for label in Set((post.tags + post.categories + [post.series].compactMap(\.self)).map(Self.label)) {
      insertLabel.setUncheckedArguments([label, id])
      try insertLabel.execute()
    }
    for tail in harvested.tails {
      insertTail.setUncheckedArguments([tail, id])
      try insertTail.execute()
    }
    for link in harvested.links {
      let section = Int64(first) + Int64(link.section - harvested.sections.lowerBound)
      insertLink.setUncheckedArguments([link.tail, id, link.address, section])
      try insertLink.execute()
    }
    for (offset, index) in harvested.sections.enumerated() {
      try insert(harvest.sections[index], of: post, harvest, number: Int64(first) + Int64(offset))
    }
  }

  /// A tag as it is compared.
  static func label(_ text: String) -> String {
    String(decoding: WordMatch.folded(text), as: UTF8.self)
  }

  private func insert(
    _ section: HarvestedSection, of post: Post, _ harvest: Harvest, number: Int64
  ) throws {
    let heading = section.number.map { post.sections[$0] }
    let text = harvest.text.withUnsafeBufferPointer { String(decoding: $0[section.text], as: UTF8.self) }
    insertSection.setUncheckedArguments([
      number, heading?.level ?? 0, heading?.title ?? "", heading?.path.joined(separator: "\n") ?? "",
      heading?.anchor ?? "", heading?.offset ?? 0, text,
    ])
    try insertSection.execute()
  }
}

/// A post as the index has it.
struct KnownPost {
  let id: Int64
  let stamp: FileStamp
  let digest: Digest
  let first: Int64
  let sections: Int64

  /// Those with these paths.
  static func at(_ paths: Set<Post.ID>, _ database: Database) throws -> [[UInt8]: KnownPost] {
    var known: [[UInt8]: KnownPost] = [:]
    let statement = try database.cachedStatement(sql: "SELECT \(columns) FROM posts WHERE path = ?")
    for path in paths {
      statement.setUncheckedArguments([path])
      try statement.forEachRow { known[Array($0.bytes(0))] = KnownPost($0) }
    }
    return known
  }

  /// All of them, by the UTF-8 of their paths: two names may differ in their normal form alone.
  static func all(_ database: Database) throws -> [[UInt8]: KnownPost] {
    var known: [[UInt8]: KnownPost] = [:]
    known.reserveCapacity(try Int.fetchOne(database, sql: "SELECT count(*) FROM posts") ?? 0)
    try database.makeStatement(sql: "SELECT \(columns) FROM posts").forEachRow {
      known[Array($0.bytes(0))] = KnownPost($0)
    }
    return known
  }

  /// The files that are new or have another stamp, and the posts whose files have, or are gone.
  static func others(
    than files: SurveyedFiles, _ database: Database
  ) throws -> (files: [Post.ID], known: [[UInt8]: KnownPost], kept: Int) {
    var (known, kept): ([[UInt8]: KnownPost], Int) = ([:], 0)
    var isOther = Array(repeating: true, count: files.posts.count)
    var failed = files.failures
    try database.makeStatement(sql: "SELECT \(columns) FROM posts").forEachRow { row in
      let post = KnownPost(row)
      if let index = files.posts.index(ofUTF8: row.bytes(0)), files.stamps[index] == post.stamp {
        isOther[index] = false
        kept += 1
      } else if !failed.isEmpty, failed[row.text(0)]?.stamp == post.stamp {
        failed[row.text(0)] = nil
        kept += 1
      } else {
        known[Array(row.bytes(0))] = post
      }
    }
    return (isOther.indices.filter { isOther[$0] }.map { files.posts.id(at: $0) } + failed.keys, known, kept)
  }

  private static let columns = "path, id, size, modified, inode, high, low, first, sections"

  /// - Parameter row: of `columns`.
  private init(_ row: borrowing Statement.Columns) {
    id = row.number(1)
    stamp = FileStamp(size: row.number(2), modified: row.number(3), inode: row.number(4))
    digest = Digest(high: UInt64(bitPattern: row.number(5)), low: UInt64(bitPattern: row.number(6)))
    first = row.number(7)
    sections = row.number(8)
  }
}
