internal import GRDB

/// Where the postings of words lie that are looked for together.
struct FoundRows {
  /// The rows of each run, which follow each other.
  private(set) var runs: [Int64: ClosedRange<Int64>] = [:]
  /// The sections that each of the words stands in, in all.
  private(set) var count = 0

  mutating func add(_ row: Int64, of run: Int64, count: Int64) {
    if let known = runs[run] {
      runs[run] = min(known.lowerBound, row)...max(known.upperBound, row)
    } else {
      runs[run] = row...row
    }
    self.count &+= Int(count)
  }
}

/// What the runs of an index know of words.
extension Database {
  /// The rows of `postings` of a word.
  func rows(of word: [UInt8]) throws -> FoundRows {
    try rows(by: "SELECT run, id, count FROM words WHERE word = ?", word)
  }

  /// The rows of `postings` of the words that begin so and go on.
  /// - Parameter look: called with a count at each word.
  func rows(ofWordsAfter beginning: [UInt8], _ look: (inout Int) throws -> Void) throws -> FoundRows {
    var found = FoundRows()
    var count = 0
    let statement = try cachedStatement(sql: "SELECT run, id, count FROM words WHERE word > ? AND word < ?")
    try beginning.withUnsafeBytes { start in
      try Self.successor(of: beginning).withUnsafeBytes { end in
        try statement.forEachRow({
          $0.bind(1, start)
          $0.bind(2, end)
        }) {
          try look(&count)
          found.add($0.number(1), of: $0.number(0), count: $0.number(2))
        }
      }
    }
    return found
  }

  /// What comes after all words that begin so.
  /// - Throws: where that is no UTF-8, in which no byte is 0xFF.
  static func successor(of beginning: [UInt8]) throws -> [UInt8] {
    var next = beginning
    guard let last = next.indices.last else { return next }
    guard next[last] < 0xFF else { throw DatabaseError.damaged }
    next[last] += 1
    return next
  }

  /// The rows of `beginnings` of a beginning.
  func lists(of beginning: [UInt8]) throws -> FoundRows {
    try rows(by: "SELECT run, id, count FROM beginnings WHERE beginning = ?", beginning)
  }

  private func rows(by sql: String, _ text: [UInt8]) throws -> FoundRows {
    var found = FoundRows()
    try text.withUnsafeBytes { text in
      try cachedStatement(sql: sql).forEachRow({ $0.bind(1, text) }) {
        found.add($0.number(1), of: $0.number(0), count: $0.number(2))
      }
    }
    return found
  }

  /// Calls with the postings of rows of `postings`.
  func forEachPostings(in rows: ClosedRange<Int64>, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let statement = try cachedStatement(sql: "SELECT sections FROM postings WHERE id BETWEEN ? AND ?")
    try statement.forEachRow({
      $0.bind(1, rows.lowerBound)
      $0.bind(2, rows.upperBound)
    }) { try body($0.bytes(0)) }
  }

  /// The same of rows of `beginnings`.
  func forEachList(in rows: ClosedRange<Int64>, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let statement = try cachedStatement(sql: "SELECT sections FROM beginnings WHERE id BETWEEN ? AND ?")
    try statement.forEachRow({
      $0.bind(1, rows.lowerBound)
      $0.bind(2, rows.upperBound)
    }) { try body($0.bytes(0)) }
  }
}
