internal import Foundation
internal import GRDB

/// The posts that have most in common with one.
///
/// It takes the two dozen words that tell most of the post (those that stand in it often, in its headings above all, and
/// in few sections of the collection: tf-idf, Salton and Buckley 1988) and counts for each other post the rarity of those
/// that it has too; a tag, a category or the series that both have counts as two words as rare.
struct RelatedPosts {
  private let database: Database
  private let ledger: Ledger
  private let isCancelled: () -> Bool

  /// Words of the post that are looked up, those that it repeats most.
  private static let mostCandidates = 200
  /// Words by which others are compared.
  private static let mostWords = 24
  private static let mostPosts = 50
  /// UTF-8 bytes of a section that are read.
  private static let reach = 50_000
  /// What has less than this part in common is another matter.
  private static let leastPart = 0.08

  init(_ database: Database, _ ledger: Ledger, _ isCancelled: @escaping () -> Bool) {
    self.database = database
    self.ledger = ledger
    self.isCancelled = isCancelled
  }

  /// Calls with the first section of each related post, and how much it has in common: 1 at the most.
  func forEach(of path: String, _ body: (_ section: Int, _ part: Double) -> Void) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT id, first, sections, title FROM posts WHERE path = ?", arguments: [path])
    guard let row else { return }
    let (id, first, count): (Int64, Int64, Int64) = (try row.value(0), try row.value(1), try row.value(2))
    var sums = Array(repeating: 0.0, count: ledger.posts.count)
    var total = 0.0
    /// The word that was counted last for each post: each counts once.
    var counted = Array(repeating: -1, count: sums.count)
    for (number, word) in try words(of: first..<first + count, title: row.value(3)).enumerated() {
      if isCancelled() { throw CancellationError() }
      total += word.rarity
      try forEachPost(in: word.rows) { post in
        if counted[post] != number { sums[post] += word.rarity }
        counted[post] = number
      }
    }
    for label in try String.fetchAll(
      database, sql: "SELECT label FROM labels WHERE post = ?", arguments: [id])
    {
      let posts = try posts(labelled: label)
      let rarity = 2 * Self.rarity(of: posts.count, in: ledger.posts.count)
      total += rarity
      for post in posts { sums[post] += rarity }
    }
    let least = total * Self.leastPart
    let best = sums.indices.filter { sums[$0] > least && ledger.posts[$0].id != id }
      .sorted { sums[$0] == sums[$1] ? $0 < $1 : sums[$0] > sums[$1] }
    for post in best.prefix(Self.mostPosts) { body(Int(ledger.posts[post].first), sums[post] / total) }
  }

  private static func rarity(of count: Int, in total: Int) -> Double {
    log(1 + Double(total) / Double(max(1, count)))
  }

  private struct TellingWord {
    let rows: FoundRows
    let rarity: Double
    let weight: Double
  }

  private func words(of sections: Range<Int64>, title: String) throws -> [TellingWord] {
    var counts: [[UInt8]: Double] = [:]
    func count(_ text: String, _ zone: Zone, weight: Double) {
      var reader = WordReader()
      reader.read(text, zone)
      let list = reader.list
      for word in list.words where word.length > 2 { counts[list.text(of: word), default: 0] += weight }
    }
    count(title, .title, weight: 4)
    let rows = try Row.fetchCursor(
      database, sql: "SELECT heading, text FROM sections WHERE id >= ? AND id < ?",
      arguments: [sections.lowerBound, sections.upperBound])
    while let row = try rows.next() {
      count(try row.value(0), .heading, weight: 3)
      let text: String = try row.value(1)
      count(String(decoding: text.utf8.prefix(Self.reach), as: UTF8.self), .text, weight: 1)
    }
    let candidates = counts.sorted {
      $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
    }
    let total = ledger.owners.count
    let words = try candidates.prefix(Self.mostCandidates).compactMap { word, count -> TellingWord? in
      let rows = try database.rows(of: word)
      let found = rows.count
      // What stands in every eighth section tells nothing, and costs most.
      guard found > 1, found * 8 < total || total < 64 else { return nil }
      let rarity = Self.rarity(of: found, in: total)
      return TellingWord(rows: rows, rarity: rarity, weight: (1 + log(count)) * rarity)
    }
    return Array(words.sorted { $0.weight > $1.weight }.prefix(Self.mostWords))
  }

  /// Calls for each section that has the word.
  private func forEachPost(in rows: FoundRows, _ body: (Int) -> Void) throws {
    for rows in rows.runs.values {
      try database.forEachPostings(in: rows) { bytes in
        var reader = PostingReader(bytes)
        while let posting = reader.next() {
          if ledger.isAlive(posting.section) { body(Int(ledger.owners[Int(posting.section)])) }
        }
      }
    }
  }

  private func posts(labelled label: String) throws -> [Int] {
    let sections = try Int.fetchAll(
      database.cachedStatement(sql: "SELECT first FROM posts JOIN labels ON post = id WHERE label = ?"),
      arguments: [label])
    return sections.compactMap { section in
      guard section >= 0, ledger.isAlive(UInt32(clamping: section)) else { return nil }
      return Int(ledger.owners[section])
    }
  }
}
