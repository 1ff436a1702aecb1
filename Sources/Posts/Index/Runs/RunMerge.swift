internal import Foundation
internal import GRDB

/// Makes one run of several, so that a word is looked up in few places, and clears away what belongs to no post any more.
struct RunMerge {
  /// More runs are merged. A word is looked up in each of them, which costs little beside reading what they have of it.
  private static let most = 16

  /// Merges the last runs where there are too many: as few as there need to be, with those before them that are not much
  /// larger, so that a word is written anew a few times at most, however many updates there are.
  static func run(_ database: Database) throws {
    let runs = try Run.all(database)
    guard runs.count > most else { return }
    var start = runs.count
    var size: Int64 = 0
    for index in runs.indices.reversed() {
      guard size * 2 >= runs[index].size || index >= most - 1 else { break }
      start = index
      size += runs[index].size
    }
    guard runs.count - start > 1 else { return }
    try merge(Array(runs[start...]), Ledger(database), database)
  }

  /// - Parameter runs: by their sections, which follow each other.
  private static func merge(_ runs: [Run], _ ledger: Ledger, _ database: Database) throws {
    var sources = try runs.map { try Source($0, database) }
    let delete = try database.cachedStatement(sql: "DELETE FROM words WHERE word = ? AND run = ?")
    guard let first = runs.first?.sections.lowerBound, let end = runs.last?.sections.upperBound, first <= end
    else {
      throw DatabaseError.damaged
    }
    var run = try RunWriter(database, first..<end)
    var writer = PostingWriter()
    while let word = sources.compactMap(\.word).min(by: { $0.lexicographicallyPrecedes($1) }) {
      writer.removeAll()
      for index in sources.indices where sources[index].word == word {
        delete.setUncheckedArguments([word, sources[index].run])
        try delete.execute()
        try sources[index].add(to: &writer, ledger)
      }
      if writer.count > 0 { try word.withUnsafeBytes { try run.add($0, writer) } }
    }
    sources = []
    for old in runs {
      let ids = RunWriter.ids(of: old.id)
      for table in ["postings", "beginnings"] {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE id >= ? AND id < ?", arguments: [ids.lowerBound, ids.upperBound])
      }
      try database.execute(sql: "DELETE FROM runs WHERE id = ?", arguments: [old.id])
    }
    try run.finish()
  }

  /// A run that is read word by word.
  private struct Source {
    let run: Int64
    /// `nil` behind the last one.
    private(set) var word: Data?
    private let rows: RowCursor
    private var row: Row?

    init(_ run: Run, _ database: Database) throws {
      self.run = run.id
      let ids = RunWriter.ids(of: run.id)
      rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT word, sections, places FROM postings WHERE id >= ? AND id < ? ORDER BY id
          """, arguments: [ids.lowerBound, ids.upperBound])
      try step()
    }

    private mutating func step() throws {
      row = try rows.next()
      word = try row?.value(0)
    }

    /// Adds what is known of the word, and goes on to the next.
    mutating func add(to writer: inout PostingWriter, _ ledger: Ledger) throws {
      try row?.withUnsafeData(atIndex: 1) { postings in
        try row?.withUnsafeData(atIndex: 2) { places in
          (postings ?? Data()).withUnsafeBytes { postings in
            (places ?? Data()).withUnsafeBytes { places in
              var postings = PostingReader(postings)
              var places = PlaceReader(places)
              while let posting = postings.next() {
                let bytes = places.next()
                if ledger.isAlive(posting.section) { writer.add(posting, places: bytes) }
              }
            }
          }
        }
      }
      try step()
    }
  }
}
