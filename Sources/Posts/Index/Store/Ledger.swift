internal import GRDB

/// Which post each section belongs to. What belongs to none is gone, and its words are waiting to be cleared away.
struct Ledger {
  struct Entry {
    let id: Int64
    let first: UInt32
    let count: UInt32
    /// Days since 1970; 0 for a post without a date.
    let day: UInt16
  }

  /// By their first sections.
  private(set) var posts: [Entry] = []
  /// The post of each section, `nobody` where there is none.
  private(set) var owners: [UInt32] = []

  static let nobody = UInt32.max

  init(_ database: Database) throws {
    let statement = try database.makeStatement(
      sql: "SELECT first, sections, day, id FROM posts INDEXED BY extents ORDER BY first")
    try statement.forEachRow { row in
      let (first, count) = (row.number(0), row.number(1))
      guard first >= Int64(owners.count), first < Run.mostSections,
        (0..<Run.mostSections - first).contains(count)
      else {
        throw DatabaseError.damaged
      }
      owners.append(contentsOf: repeatElement(Self.nobody, count: Int(first) - owners.count))
      owners.append(contentsOf: repeatElement(UInt32(posts.count), count: Int(count)))
      posts.append(
        Entry(
          id: row.number(3), first: UInt32(first), count: UInt32(count), day: UInt16(clamping: row.number(2)))
      )
    }
  }

  /// The posts whose first sections are among these, by their indices.
  func posts(from sections: Range<Int>) -> Range<Int> {
    let start = posts.partitioningIndex { Int($0.first) >= sections.lowerBound }
    let end = posts.partitioningIndex { Int($0.first) >= sections.upperBound }
    return start..<max(start, end)
  }

  func isAlive(_ section: UInt32) -> Bool {
    Int(section) < owners.count && owners[Int(section)] != Self.nobody
  }
}
