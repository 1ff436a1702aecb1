import Foundation
import GRDB
import GRDBSQLite
import Testing

@testable import Posts

/// What searches cost: the instructions of SQLite's machine, and the pages that it looks at.
@Suite(.serialized) struct SearchWorkTests {
  /// An index in memory of 120 posts with some 1,000 sections.
  private static let index = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for number in 0..<120 {
      try Data(Sample.source(of: number, sections: 8).utf8).write(
        to: folder.appending(path: "post\(number).md"))
    }
    let index = try PostIndex(of: folder.path, options: ScanOptions(today: Sample.today), in: nil)
    try index.update()
    return index
  }

  @Test(
    arguments: [
      ("beans", 2425, 160), ("peas7x3", 290, 17), ("pea", 34500, 141), ("b", 2346, 156),
      ("\"row of beans\"", 196, 18),
      ("beans -soil tag:bed3", 610, 46), ("title:garden heading:section", 3548, 222), ("tag:bed3", 1373, 90),
      ("beens", 4274, 352), ("peas7x3 regex:be.ns", 286, 17), ("related:post3.md", 6116, 310),
    ])
  func searches(query: String, steps: Int, pages: Int) throws {
    let index = try Self.index.get()
    var search = PostSearch(index)
    _ = try search.run(Query(query), limit: 50)
    let work = try index.database.read { try Self.count($0) }
    _ = try search.run(Query(query), limit: 50)
    let done = try index.database.read { try Self.taken(work, $0) }
    #expect(done.steps.isAbout(steps) && done.pages.isAbout(pages), "\(query): \(done)")
  }

  /// Takes the steps of statements as they end.
  private final class Counter {
    var steps = 0
  }

  private static func count(_ database: Database) throws -> Counter {
    let counter = Counter()
    sqlite3_trace_v2(
      database.sqliteConnection, UInt32(SQLITE_TRACE_PROFILE),
      { _, counter, statement, _ in
        guard let counter, let statement else { return 0 }
        Unmanaged<Counter>.fromOpaque(counter).takeUnretainedValue().steps += Int(
          sqlite3_stmt_status(OpaquePointer(statement), SQLITE_STMTSTATUS_VM_STEP, 1))
        return 0
      }, Unmanaged.passUnretained(counter).toOpaque())
    _ = pages(database)
    return counter
  }

  private static func taken(_ counter: Counter, _ database: Database) throws -> Work {
    let work = Work(steps: counter.steps, pages: pages(database))
    sqlite3_trace_v2(database.sqliteConnection, 0, nil, nil)
    return work
  }

  /// Pages that were looked at since this was asked last.
  private static func pages(_ database: Database) -> Int {
    [SQLITE_DBSTATUS_CACHE_HIT, SQLITE_DBSTATUS_CACHE_MISS].reduce(0) { sum, which in
      var (count, highest): (Int32, Int32) = (0, 0)
      sqlite3_db_status(database.sqliteConnection, which, &count, &highest, 1)
      return sum + Int(count)
    }
  }
}
