internal import Foundation
internal import GRDB

/// Looks words up in the runs of an index, within a read transaction.
struct Lookup {
  let database: Database
  private let ledger: Ledger
  private let isCancelled: () -> Bool
  /// Other forms of the words that were asked for: what is found and what is lit want the same ones.
  private var forms: [[UInt8]: [[UInt8]]] = [:]

  /// Rows that are read between two looks at whether anybody still waits.
  private static let stride = 256
  /// Forms of a word that are looked at, at most.
  private static let mostForms = 64
  /// Sections that are more than anybody reads: other forms of a word come below them.
  private static let enough = 1000

  init(_ database: Database, _ ledger: Ledger, _ isCancelled: @escaping () -> Bool) {
    self.database = database
    self.ledger = ledger
    self.isCancelled = isCancelled
  }

  /// Adds what a term of a clause finds.
  mutating func add(_ term: Query.TextTerm, to matcher: inout Matcher) throws {
    if let word = term.single {
      try add(word, .exact, term.zones, to: &matcher)
      if term.isPrefix { try addPrefix(word, term.zones, to: &matcher) }
      if !term.isQuoted {
        for form in try forms(of: word) { try add(form, .form, term.zones, to: &matcher) }
      }
    } else {
      if let whole = term.whole {
        try add(whole, .exact, term.zones, to: &matcher)
        if term.isPrefix { try addPrefix(whole, term.zones, to: &matcher) }
      }
      try PhraseLookup(term, database).add(to: &matcher, of: ledger.owners.count)
    }
  }

  func add(_ word: [UInt8], _ kind: MatchKind, _ zones: UInt8, to matcher: inout Matcher) throws {
    let count = try database.sectionCount(of: word)
    guard count > 0 else { return }
    let table = ScoreTable(count: count, of: ledger.owners.count, kind, zones: zones)
    try add(database.postings(of: word), table, to: &matcher)
  }

  private func addPrefix(_ prefix: [UInt8], _ zones: UInt8, to matcher: inout Matcher) throws {
    let arguments: StatementArguments = [Data(prefix), Data(Self.successor(of: prefix))]
    let count = try Int.fetchOne(
      database, sql: "SELECT sum(count) FROM words WHERE word > ? AND word < ?", arguments: arguments)
    guard let count else { return }
    let total = ledger.owners.count
    let table = ScoreTable(count: min(count, total), of: total, .prefix, zones: zones)
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT sections FROM words JOIN postings ON postings.id = words.id
          WHERE words.word > ? AND words.word < ?
          """), arguments: arguments)
    try add(rows, table, to: &matcher)
  }

  private func add(_ rows: RowCursor, _ table: ScoreTable, to matcher: inout Matcher) throws {
    var count = 0
    while let row = try rows.next() {
      try look(&count)
      try row.withUnsafeData(atIndex: 0) { data in
        data?.withUnsafeBytes { matcher.add($0, table) }
      }
    }
  }

  /// Counts a row; ends the search where nobody waits for it any more.
  private func look(_ count: inout Int) throws {
    count += 1
    if count.isMultiple(of: Self.stride), isCancelled() { throw CancellationError() }
  }

  /// What comes after all words that begin so.
  static func successor(of prefix: [UInt8]) -> [UInt8] {
    // No byte of UTF-8 is 0xFF.
    var next = prefix
    if let last = next.indices.last { next[last] += 1 }
    return next
  }

  /// Words of the same stem, the word itself not among them; none where that stands in enough sections.
  mutating func forms(of word: [UInt8]) throws -> [[UInt8]] {
    if let known = forms[word] { return known }
    let found = try database.sectionCount(of: word) < Self.enough ? findForms(of: word) : []
    forms[word] = found
    return found
  }

  private func findForms(of word: [UInt8]) throws -> [[UInt8]] {
    let stem = Stem.of(word)
    // Endings of words that have one of `i` or `e` before it may change that, too.
    var start = Array(zip(word, stem).prefix { $0 == $1 }.map(\.0))
    if let last = start.last,
      last == UInt8(ascii: "i") || last == UInt8(ascii: "y") || last == UInt8(ascii: "e")
    {
      start.removeLast()
    }
    guard start.count >= 3 else { return [] }
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT DISTINCT word FROM words WHERE word >= ? AND word < ?"),
      arguments: [Data(start), Data(Self.successor(of: start))])
    var forms: [[UInt8]] = []
    while let row = try rows.next(), forms.count < Self.mostForms {
      let other: [UInt8] = try row.withUnsafeData(atIndex: 0) { Array($0 ?? Data()) }
      if other != word, Stem.of(other) == stem { forms.append(other) }
    }
    return forms
  }

  /// The most frequent words that a slip may have made this one of.
  func slips(of word: [UInt8]) throws -> [[UInt8]] {
    guard Typo.mayBeSlip(word) else { return [] }
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT word, sum(count) FROM words WHERE length(word) BETWEEN ? AND ? GROUP BY word"),
      arguments: [word.count - 2, word.count + 2])
    var found: [(word: [UInt8], count: Int)] = []
    var count = 0
    while let row = try rows.next() {
      try look(&count)
      let isSlip = try row.withUnsafeData(atIndex: 0) { data in
        (data ?? Data()).withUnsafeBytes { bytes in
          // A look at the bytes before an array is made of them: most differ at once.
          bytes.first == word[0] || bytes.dropFirst().first == word[1] || bytes.first == word[1]
            ? Typo.isSlip(Array(bytes), word) : false
        }
      }
      if isSlip {
        found.append((try row.withUnsafeData(atIndex: 0) { Array($0 ?? Data()) }, try row.value(1)))
      }
    }
    return found.sorted {
      $0.count == $1.count ? $0.word.lexicographicallyPrecedes($1.word) : $0.count > $1.count
    }
    .prefix(3).map(\.word)
  }
}
