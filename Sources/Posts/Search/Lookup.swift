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
  /// Words that are looked for in the place of one.
  private static let mostSlips = 3
  /// Sections that are more than anybody reads: other forms of a word come below them.
  private static let enough = 1000

  init(_ database: Database, _ ledger: Ledger, _ isCancelled: @escaping () -> Bool) {
    self.database = database
    self.ledger = ledger
    self.isCancelled = isCancelled
  }

  /// What matches a term.
  mutating func sources(of term: Query.TextTerm) throws -> [SearchPlan.Source] {
    var sources: [SearchPlan.Source] = []
    if let word = term.single {
      try add(word, .exact, term.zones, to: &sources)
      if term.isPrefix { try addBeginning(word, term.zones, to: &sources) }
      if !term.isQuoted {
        for form in try forms(of: word) { try add(form, .form, term.zones, to: &sources) }
      }
    } else {
      if let whole = term.whole {
        try add(whole, .exact, term.zones, to: &sources)
        if term.isPrefix { try addBeginning(whole, term.zones, to: &sources) }
      }
      if let phrase = try PhraseLookup(term, database, of: ledger.owners.count) {
        sources.append(.phrase(phrase))
      }
    }
    return sources
  }

  private func add(
    _ word: [UInt8], _ kind: MatchKind, _ zones: UInt8, to sources: inout [SearchPlan.Source]
  ) throws {
    let rows = try database.rows(of: word)
    guard rows.count > 0 else { return }
    sources.append(.words(rows, ScoreTable(count: rows.count, of: ledger.owners.count, kind, zones: zones)))
  }

  /// Adds the words that begin so: the lists of a beginning of few letters, else each word.
  private func addBeginning(
    _ beginning: [UInt8], _ zones: UInt8, to sources: inout [SearchPlan.Source]
  ) throws {
    let total = ledger.owners.count
    // A list does not say in which zones the words stand.
    if zones == 0xF0, BeginningWriter.isListed(beginning) {
      let lists = try database.lists(of: beginning)
      guard lists.count > 0 else { return }
      sources.append(.beginnings(lists, ScoreTable(beginningOf: lists.count, of: total)))
    } else {
      let words = try database.rows(ofWordsAfter: beginning) { try look(&$0) }
      guard words.count > 0 else { return }
      sources.append(.words(words, ScoreTable(beginningOf: words.count, of: total, zones: zones)))
    }
  }

  func posts(of filter: Query.Filter) throws -> MatchingPosts {
    var posts = MatchingPosts()
    try filter.forEachPost(database) { posts.add(from: $0) }
    posts.sort()
    return posts
  }

  func posts(relatedTo path: String) throws -> MatchingPosts {
    var posts = MatchingPosts()
    try RelatedPosts(database, ledger, isCancelled).forEach(of: path) { posts.add(from: Int64($0), part: $1) }
    posts.sort()
    return posts
  }

  /// Counts a row; ends the search where nobody waits for it any more.
  func look(_ count: inout Int) throws {
    count += 1
    if count.isMultiple(of: Self.stride), isCancelled() { throw CancellationError() }
  }

  /// Words of the same stem, the word itself not among them; none where that stands in enough sections.
  mutating func forms(of word: [UInt8]) throws -> [[UInt8]] {
    if let known = forms[word] { return known }
    let found = try database.rows(of: word).count < Self.enough ? findForms(of: word) : []
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
      arguments: [Data(start), Data(try Database.successor(of: start))])
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
    var count = 0
    let found = try database.words(oneSlipFrom: word) { try look(&count) }
    return found.sorted {
      $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
    }
    .prefix(Self.mostSlips).map(\.key)
  }
}
