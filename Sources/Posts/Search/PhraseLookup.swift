internal import Foundation
internal import GRDB

/// Finds words that stand one after the other.
struct PhraseLookup {
  private let term: Query.TextTerm
  private let database: Database

  /// Words that the last one may be the beginning of, at most: the most frequent ones.
  private static let mostEndings = 1000

  /// Where a phrase may start.
  private struct Start {
    let section: UInt32
    let position: UInt32
    var info: UInt8
  }

  init(_ term: Query.TextTerm, _ database: Database) {
    self.term = term
    self.database = database
  }

  func add(to matcher: inout Matcher, of total: Int) throws {
    let starts = try starts()
    var table: ScoreTable?
    var index = 0
    var found: [Posting] = []
    while index < starts.count {
      let section = starts[index].section
      var count = 0
      var info: UInt8 = 0xF0
      while index < starts.count, starts[index].section == section {
        count += 1
        info &= starts[index].info
        index += 1
      }
      found.append(Posting(section: section, info: info & 0xF0 | Posting.weight(count: count, of: 100)))
    }
    for posting in found {
      let scores = table ?? ScoreTable(count: found.count, of: total, .exact, zones: term.zones)
      table = scores
      matcher.add(posting, scores)
    }
  }

  /// The starts that every word agrees with, by section and position.
  private func starts() throws -> [Start] {
    let counts = try term.words.indices.map { index in
      isOpen(index) ? .max : try database.sectionCount(of: term.words[index])
    }
    guard counts.allSatisfy({ $0 > 0 }) else { return [] }
    // The rarest one first.
    let order = term.words.indices.sorted { counts[$0] < counts[$1] }
    var starts: [Start] = []
    for (step, index) in order.enumerated() {
      if step == 0 {
        try forEach(index) { collect($0, $1, index, &starts) }
        if isOpen(index) { starts.sort { ($0.section, $0.position) < ($1.section, $1.position) } }
      } else {
        var agrees = Array(repeating: false, count: starts.count)
        try forEach(index) { check($0, $1, index, &starts, &agrees) }
        starts = zip(starts, agrees).filter(\.1).map(\.0)
      }
      if starts.isEmpty { break }
    }
    return starts
  }

  /// Whether a word may go on.
  private func isOpen(_ index: Int) -> Bool { term.isPrefix && index == term.words.count - 1 }

  /// Calls with the postings and places of a word, run by run.
  private func forEach(
    _ index: Int, _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Void
  ) throws {
    let word = term.words[index]
    let rows: RowCursor
    if isOpen(index) {
      rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT sections, places FROM words
          JOIN postings ON postings.id = words.id
          WHERE words.word >= ? AND words.word < ? ORDER BY count DESC LIMIT \(Self.mostEndings)
          """, arguments: [Data(word), Data(Lookup.successor(of: word))])
    } else {
      rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT sections, places FROM words JOIN runs ON runs.id = words.run
          JOIN postings ON postings.id = words.id
          WHERE words.word = ? ORDER BY runs.first
          """, arguments: [Data(word)])
    }
    while let row = try rows.next() {
      try row.withUnsafeData(atIndex: 0) { postings in
        try row.withUnsafeData(atIndex: 1) { places in
          (postings ?? Data()).withUnsafeBytes { postings in
            (places ?? Data()).withUnsafeBytes { body(postings, $0) }
          }
        }
      }
    }
  }

  private func collect(
    _ postings: UnsafeRawBufferPointer, _ places: UnsafeRawBufferPointer, _ index: Int,
    _ starts: inout [Start]
  ) {
    var postings = PostingReader(postings)
    var places = PlaceReader(places)
    while let posting = postings.next() {
      PlaceReader.forEach(places.next()) { position in
        guard position >= UInt32(index) else { return }
        starts.append(
          Start(section: posting.section, position: position - UInt32(index), info: posting.info))
      }
    }
  }

  private func check(
    _ postings: UnsafeRawBufferPointer, _ places: UnsafeRawBufferPointer, _ index: Int,
    _ starts: inout [Start],
    _ agrees: inout [Bool]
  ) {
    var postings = PostingReader(postings)
    var places = PlaceReader(places)
    var next = 0
    while next < starts.count, let posting = postings.next() {
      let bytes = places.next()
      while next < starts.count, starts[next].section < posting.section { next += 1 }
      guard next < starts.count, starts[next].section == posting.section else { continue }
      var start = next
      PlaceReader.forEach(bytes) { position in
        guard position >= UInt32(index) else { return }
        let wanted = position - UInt32(index)
        while start < starts.count, starts[start].section == posting.section, starts[start].position < wanted
        {
          start += 1
        }
        guard start < starts.count, starts[start].section == posting.section, starts[start].position == wanted
        else { return }
        agrees[start] = true
        starts[start].info &= posting.info
      }
    }
  }
}
