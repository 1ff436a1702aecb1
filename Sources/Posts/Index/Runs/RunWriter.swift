internal import Foundation
internal import GRDB

/// Writes the words of a run in the order of their bytes.
struct RunWriter {
  private let database: Database
  private let run: Int64
  private let insertWord: Statement
  private let insertPostings: Statement
  private let sections: Range<Int64>
  private var beginnings: BeginningWriter
  private var next: Int64
  /// UTF-8 bytes of postings and places.
  private var size: Int64 = 0

  /// A run has room for so many words.
  private static let room: Int64 = 1 << 32

  /// - Parameter sections: those whose words it holds.
  init(_ database: Database, _ sections: Range<Int64>) throws {
    self.database = database
    self.sections = sections
    let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM runs") ?? 0
    guard Run.ids.contains(last) else { throw DatabaseError.damaged }
    run = last + 1
    next = run * Self.room
    beginnings = try BeginningWriter(database, run: run, ids: Self.ids(of: run), sections)
    insertWord = try database.cachedStatement(sql: "INSERT INTO words VALUES (?, ?, ?, ?)")
    insertPostings = try database.cachedStatement(sql: "INSERT INTO postings VALUES (?, ?, ?, ?)")
  }

  /// Writes all of a run, unless there is nothing in it.
  static func write(_ words: consuming Inverter, _ database: Database) throws {
    let sections = words.sections
    guard !sections.isEmpty else { return }
    var run = try RunWriter(database, Int64(sections.lowerBound)..<Int64(sections.upperBound))
    try words.forEachWord { word, postings in try run.add(word, postings) }
    try run.finish()
  }

  /// The ids of the words of a run.
  static func ids(of run: Int64) -> Range<Int64> { run * room..<(run + 1) * room }

  mutating func add(_ word: UnsafeRawBufferPointer, _ writer: borrowing PostingWriter) throws {
    try insertWord.run {
      $0.bind(1, word)
      $0.bind(2, run)
      $0.bind(3, next)
      $0.bind(4, Int64(writer.count))
    }
    try writer.postings.withUnsafeBytes { postings in
      try writer.places.withUnsafeBytes { places in
        try insertPostings.run {
          $0.bind(1, next)
          $0.bind(2, word)
          $0.bind(3, postings)
          $0.bind(4, places)
        }
      }
    }
    try beginnings.add(word, writer.postings, count: writer.count)
    next += 1
    size += Int64(writer.postings.count + writer.places.count)
  }

  mutating func finish() throws {
    try beginnings.finish()
    try database.execute(
      sql: "INSERT INTO runs VALUES (?, ?, ?, ?)",
      arguments: [run, sections.lowerBound, sections.upperBound, size])
  }
}

/// A run as the index has it.
struct Run {
  let id: Int64
  let sections: Range<Int64>
  /// UTF-8 bytes of postings and places.
  let size: Int64

  /// By the sections they hold.
  static func all(_ database: Database) throws -> [Run] {
    try Row.fetchAll(database, sql: "SELECT id, first, end, size FROM runs ORDER BY first").map { row in
      let run = Run(
        id: try row.value(0), sections: try sections(row.value(1), row.value(2)), size: try row.value(3))
      guard ids.contains(run.id), (0..<1 << 40).contains(run.size) else { throw DatabaseError.damaged }
      return run
    }
  }

  /// The number of the first section that no run holds yet.
  static func nextSection(_ database: Database) throws -> UInt32 {
    let next = try Int64.fetchOne(database, sql: "SELECT max(end) FROM runs") ?? 0
    guard (0..<mostSections).contains(next) else { throw DatabaseError.damaged }
    return UInt32(next)
  }

  private static func sections(_ first: Int64, _ end: Int64) throws -> Range<Int64> {
    guard first >= 0, first <= end, end < mostSections else { throw DatabaseError.damaged }
    return first..<end
  }

  /// No honest index has others, or more.
  static let ids: Range<Int64> = 0..<1 << 30
  static let mostSections: Int64 = 1 << 28
}
