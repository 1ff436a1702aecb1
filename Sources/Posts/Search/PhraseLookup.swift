internal import GRDB

/// Finds words that stand one after the other, run by run.
struct PhraseLookup {
  private let database: Database
  /// Where the words lie that are whole, each with its place in the phrase.
  private var words: [(index: Int, rows: FoundRows)] = []
  /// Where those lie that the last one may go on as, by run; `nil` where it is whole.
  private var endings: [Int64: [Int64]]?
  private let last: Int
  private let table: ScoreTable

  /// Words that the last one may be the beginning of, at most: the most frequent ones.
  private static let mostEndings = 1000

  /// `nil` where one of the words stands nowhere.
  /// - Parameter total: all sections.
  init?(_ term: Query.TextTerm, _ database: Database, of total: Int) throws {
    self.database = database
    last = term.words.count - 1
    for (index, word) in term.words.enumerated() where index < last || !term.isPrefix {
      let rows = try database.rows(of: word)
      guard rows.count > 0 else { return nil }
      words.append((index, rows))
    }
    // It tells as much as the rarest of its words, of which there are as many at the most.
    let fewest = words.map(\.rows.count).min() ?? 0
    table = ScoreTable(count: fewest, of: total, .exact, zones: term.zones)
    if term.isPrefix { endings = try Self.endings(of: term.words[last], database) }
  }

  private static func endings(of word: [UInt8], _ database: Database) throws -> [Int64: [Int64]] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT run, id FROM words WHERE word >= ? AND word < ? ORDER BY count DESC LIMIT \(mostEndings)
        """)
    var endings: [Int64: [Int64]] = [:]
    try word.withUnsafeBytes { start in
      try Database.successor(of: word).withUnsafeBytes { end in
        try statement.forEachRow({
          $0.bind(1, start)
          $0.bind(2, end)
        }) { endings[$0.number(0), default: []].append($0.number(1)) }
      }
    }
    return endings
  }

  func add(_ run: Int64, to matcher: inout Matcher) throws {
    var rows: [(index: Int, row: Int64)] = []
    for word in words {
      guard let row = word.rows.runs[run]?.lowerBound else { return }
      rows.append((word.index, row))
    }
    let endings = endings?[run]
    if self.endings != nil, endings == nil { return }
    var starts = PhraseStarts()
    try withReaders(rows[...], []) { readers in
      // The rarest one first.
      var readers = readers.sorted { $0.size < $1.size }
      starts.find(&readers) { matcher.mayMatch($0) }
    }
    for row in endings ?? [] where !starts.isEmpty {
      try withReaders([(last, row)], []) { readers in
        for var reader in readers { starts.check(&reader) }
      }
    }
    starts.forEachSection(checked: endings != nil) { matcher.add($0, table) }
  }

  /// Calls with a reader of each row, while all of them are there.
  private func withReaders(
    _ rows: ArraySlice<(index: Int, row: Int64)>, _ readers: [PhraseReader],
    _ body: ([PhraseReader]) throws -> Void
  ) throws {
    guard let (index, row) = rows.first else { return try body(readers) }
    // One for each row, for they are read at the same time.
    let statement = try database.makeStatement(sql: "SELECT sections, places FROM postings WHERE id = ?")
    try statement.forEachRow({ $0.bind(1, row) }) {
      let reader = PhraseReader($0.bytes(0), $0.bytes(1), index)
      try withReaders(rows.dropFirst(), readers + [reader], body)
    }
  }
}
