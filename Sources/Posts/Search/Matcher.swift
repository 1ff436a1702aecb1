/// Which sections of a collection match, and how well: a number for each section, brought up to date clause by clause.
///
/// There is no sorting and no early end in it: the postings of even the most frequent word are walked within
/// milliseconds (docs/decisions/0030).
struct Matcher {
  let ledger: Ledger
  /// The best contribution to each section in this clause.
  private var clause: [UInt16]
  /// The sum for each section; 0 for one that does not match. Its two highest bits are those of `Contribution`: any
  /// match of its own, and all of them exact.
  private(set) var totals: [UInt32]

  private static let own: UInt32 = 0x8000_0000
  private static let exact: UInt32 = 0x4000_0000
  private static let sum: UInt32 = 0x3FFF_FFFF

  init(_ ledger: Ledger) {
    self.ledger = ledger
    clause = Array(repeating: 0, count: ledger.owners.count)
    totals = ledger.owners.map { $0 == Ledger.nobody ? 0 : Self.exact }
  }

  /// Adds the sections of a word.
  mutating func add(_ postings: UnsafeRawBufferPointer, _ table: ScoreTable) {
    var reader = PostingReader(postings)
    let ledger = ledger
    clause.withUnsafeMutableBufferPointer { clause in
      table.contributions.withUnsafeBufferPointer { contributions in
        while let posting = reader.next() {
          let section = Int(posting.section)
          guard section < clause.count else { break }
          let contribution = contributions[Int(posting.info)]
          if contribution > clause[section] { clause[section] = contribution }
          if posting.info & 0x10 != 0, table.inherited != 0 {
            Self.inherit(table.inherited, from: section, ledger, clause)
          }
        }
      }
    }
  }

  /// Adds a section that was looked at.
  mutating func add(_ posting: Posting, _ table: ScoreTable) {
    let section = Int(posting.section)
    guard section < clause.count else { return }
    clause[section] = max(clause[section], table.contributions[Int(posting.info)])
    guard posting.info & 0x10 != 0, table.inherited != 0 else { return }
    let ledger = ledger
    clause.withUnsafeMutableBufferPointer { Self.inherit(table.inherited, from: section, ledger, $0) }
  }

  /// The sections that match every clause that was ended.
  var candidates: [Int] { totals.indices.filter { totals[$0] != 0 } }

  /// Adds a section that is known to match.
  mutating func add(section: Int) {
    clause[section] = max(clause[section], Contribution.own | Contribution.exact | 1)
  }

  /// Adds a post by its first section.
  /// - Parameter part: how well it matches, from 0 to 1.
  mutating func add(postFrom first: Int, part: Double = 0) {
    guard clause.indices.contains(first) else { return }
    let value = UInt16(max(1, min(part, 1) * Double(Contribution.value)))
    clause[first] = max(clause[first], Contribution.own | Contribution.exact | value)
    let ledger = ledger
    clause.withUnsafeMutableBufferPointer { Self.inherit(Contribution.exact | 1, from: first, ledger, $0) }
  }

  /// What is said of a post in its first section holds for its others, too.
  private static func inherit(
    _ contribution: UInt16, from section: Int, _ ledger: Ledger, _ clause: UnsafeMutableBufferPointer<UInt16>
  ) {
    let owner = ledger.owners[section]
    guard owner != Ledger.nobody else { return }
    let post = ledger.posts[Int(owner)]
    let end = min(Int(post.first) + Int(post.count), clause.count)
    var index = section + 1
    while index < end {
      if contribution > clause[index] { clause[index] = contribution }
      index += 1
    }
  }

  /// Whether anything matches the clause as far as it was added.
  var clauseHasMatches: Bool { clause.contains { $0 != 0 } }

  /// Ends a clause that has to hold.
  mutating func endClause() {
    totals.withUnsafeMutableBufferPointer { totals in
      clause.withUnsafeMutableBufferPointer { clause in
        for index in totals.indices {
          let (total, added) = (totals[index], UInt32(clause[index]))
          clause[index] = 0
          let marks = (total | added << 16) & Self.own | total & added << 16 & Self.exact
          let sum = total & Self.sum + added & UInt32(Contribution.value)
          totals[index] = total == 0 || added == 0 ? 0 : marks | sum
        }
      }
    }
  }

  /// Ends a clause that must not hold.
  mutating func endNegatedClause() {
    for index in totals.indices {
      if clause[index] != 0 { totals[index] = 0 }
      clause[index] = 0
    }
  }

  /// A number for each section that matches by itself: the larger, the sooner it is shown. Exact matches come first, then
  /// the better ones, then those of newer posts.
  func ranks() -> [UInt64] {
    var ranks: [UInt64] = []
    for (section, total) in totals.enumerated() where total & Self.own != 0 {
      let day = UInt64(ledger.posts[Int(ledger.owners[section])].day)
      let score = UInt64(min(total & Self.sum, 0x7_FFFF))
      ranks.append(UInt64(total & Self.exact) << 33 | score << 44 | day << 28 | UInt64(0xFFF_FFFF - section))
    }
    return ranks
  }

  /// The section that a rank is of.
  static func section(of rank: UInt64) -> Int { 0xFFF_FFFF - Int(rank & 0xFFF_FFFF) }
}
