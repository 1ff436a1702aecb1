/// Which sections of a run match, and how well: a number for each, brought up to date clause by clause.
///
/// The numbers of a run fit into the caches of a processor, and its sections into no other run: a search goes from run
/// to run (docs/decisions/0038).
struct Matcher {
  private let ledger: Ledger
  /// Of the run.
  private(set) var sections = 0..<0
  /// The posts that those belong to, by their indices in the ledger.
  private(set) var posts = 0..<0
  /// The best contribution to each section in this clause.
  private var clause: [UInt16] = []
  /// The sum for each section; 0 for one that does not match. Its two highest bits are those of `Contribution`: any
  /// match of its own, and all of them exact.
  private(set) var totals: [UInt32] = []
  /// Whether any section matches all clauses that were ended.
  private(set) var hasMatches = false

  static let own: UInt32 = 0x8000_0000
  static let exact: UInt32 = 0x4000_0000
  static let score: UInt32 = 0x3FFF_FFFF

  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  /// Begins anew with another run: everything in it matches.
  mutating func begin(_ run: Run) {
    let end = min(Int(run.sections.upperBound), ledger.owners.count)
    sections = min(Int(run.sections.lowerBound), end)..<end
    posts = ledger.posts(from: sections)
    clause.removeAll(keepingCapacity: true)
    clause.append(contentsOf: repeatElement(0, count: sections.count))
    totals.removeAll(keepingCapacity: true)
    totals.append(contentsOf: repeatElement(0, count: sections.count))
    for post in posts {
      for section in own(of: post) { totals[section] = Self.exact }
    }
    hasMatches = !posts.isEmpty
  }

  /// The sections of a post, counted from the first one of the run.
  func own(of post: Int) -> Range<Int> {
    let entry = ledger.posts[post]
    let start = Int(entry.first) - sections.lowerBound
    return start..<max(start, min(start + Int(entry.count), sections.count))
  }

  /// Whether a section of the run matches all clauses that were ended.
  func mayMatch(_ section: UInt32) -> Bool {
    let index = Int(section) - sections.lowerBound
    return totals.indices.contains(index) && totals[index] != 0
  }

  /// Adds the sections of a word.
  mutating func add(_ postings: UnsafeRawBufferPointer, _ table: ScoreTable) {
    var reader = PostingReader(postings)
    let ledger = ledger
    let first = sections.lowerBound
    clause.withUnsafeMutableBufferPointer { clause in
      table.contributions.withUnsafeBufferPointer { contributions in
        while let posting = reader.next() {
          let index = Int(posting.section) - first
          guard index >= 0, index < clause.count else { break }
          let contribution = contributions[Int(posting.info)]
          if contribution > clause[index] { clause[index] = contribution }
          if posting.info & table.title != 0, table.inherited != 0 {
            Self.inherit(table.inherited, from: index, first, ledger, clause)
          }
        }
      }
    }
  }

  /// Adds a section that was looked at.
  mutating func add(_ posting: Posting, _ table: ScoreTable) {
    let index = Int(posting.section) - sections.lowerBound
    guard clause.indices.contains(index) else { return }
    clause[index] = max(clause[index], table.contributions[Int(posting.info)])
    guard posting.info & table.title != 0, table.inherited != 0 else { return }
    let (first, ledger) = (sections.lowerBound, ledger)
    clause.withUnsafeMutableBufferPointer { Self.inherit(table.inherited, from: index, first, ledger, $0) }
  }

  /// Adds all sections of posts.
  mutating func add(_ posts: MatchingPosts) {
    for match in posts.part(from: sections) {
      let owner = ledger.owners[match.first]
      guard owner != Ledger.nobody else { continue }
      for index in own(of: Int(owner)) {
        clause[index] = max(clause[index], Contribution.exact | match.value)
      }
    }
  }

  /// What is said of a post in its first section holds for its others, too.
  private static func inherit(
    _ contribution: UInt16, from index: Int, _ first: Int, _ ledger: Ledger,
    _ clause: UnsafeMutableBufferPointer<UInt16>
  ) {
    let owner = ledger.owners[first + index]
    guard owner != Ledger.nobody else { return }
    let post = ledger.posts[Int(owner)]
    let end = min(Int(post.first) + Int(post.count) - first, clause.count)
    var index = index + 1
    while index < end {
      if contribution > clause[index] { clause[index] = contribution }
      index += 1
    }
  }

  /// Ends a clause that has to hold.
  mutating func endClause() {
    var any: UInt32 = 0
    totals.withUnsafeMutableBufferPointer { totals in
      clause.withUnsafeMutableBufferPointer { clause in
        for index in totals.indices {
          let new = Self.sum(totals[index], UInt32(clause[index]))
          clause[index] = 0
          totals[index] = new
          any |= new
        }
      }
    }
    hasMatches = any != 0
  }

  /// Ends a clause that must not hold.
  mutating func endNegatedClause() {
    for index in totals.indices {
      if clause[index] != 0 { totals[index] = 0 }
      clause[index] = 0
    }
  }

  /// Ends a clause that depends on what the texts say, too.
  /// - Returns: what else matches it, to be given to `decide`.
  mutating func putOff() -> [UInt16] {
    defer { for index in clause.indices { clause[index] = 0 } }
    return clause
  }

  /// Ends such a clause for one section, by its index in the run.
  mutating func decide(_ index: Int, _ added: UInt16, isNegated: Bool) {
    totals[index] = isNegated ? (added == 0 ? totals[index] : 0) : Self.sum(totals[index], UInt32(added))
  }

  @inline(__always)
  private static func sum(_ total: UInt32, _ added: UInt32) -> UInt32 {
    let marks = (total | added << 16) & own | total & added << 16 & exact
    let both = marks | (total & score &+ added & UInt32(Contribution.value))
    return total == 0 || added == 0 ? 0 : both
  }
}
