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
    let rows = try Row.fetchCursor(
      database, sql: "SELECT first, sections, day, id FROM posts INDEXED BY extents ORDER BY first")
    while let row = try rows.next() {
      let first: Int64 = try row.value(0)
      let count: Int64 = try row.value(1)
      let day: Int64 = try row.value(2)
      guard first >= Int64(owners.count), first < Run.mostSections,
        (0..<Run.mostSections - first).contains(count)
      else {
        throw DatabaseError.damaged
      }
      owners.append(contentsOf: repeatElement(Self.nobody, count: Int(first) - owners.count))
      owners.append(contentsOf: repeatElement(UInt32(posts.count), count: Int(count)))
      posts.append(
        Entry(
          id: try row.value(3), first: UInt32(first), count: UInt32(count), day: UInt16(clamping: day)))
    }
  }

  func isAlive(_ section: UInt32) -> Bool {
    Int(section) < owners.count && owners[Int(section)] != Self.nobody
  }
}
