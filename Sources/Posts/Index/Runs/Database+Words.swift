internal import Foundation
internal import GRDB

/// What the runs of an index know of a word.
extension Database {
  /// How many sections it stands in.
  func sectionCount(of word: [UInt8]) throws -> Int {
    let statement = try cachedStatement(sql: "SELECT sum(count) FROM words WHERE word = ?")
    return try Int.fetchOne(statement, arguments: [Data(word)]) ?? 0
  }

  /// A row for each run that has it, in which its postings are.
  func postings(of word: [UInt8]) throws -> RowCursor {
    let statement = try cachedStatement(
      sql: "SELECT sections FROM words JOIN postings ON postings.id = words.id WHERE words.word = ?")
    return try Row.fetchCursor(statement, arguments: [Data(word)])
  }
}
