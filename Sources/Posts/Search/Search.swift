internal import GRDB
internal import Patterns

/// A search in a read transaction.
struct Search {
  private let database: Database
  private let ledger: Ledger
  private var lookup: Lookup
  private let isCancelled: () -> Bool

  /// UTF-8 bytes of the beginning of a section, about.
  private static let beginning = 3000

  init(_ database: Database, _ ledger: Ledger, _ isCancelled: @escaping () -> Bool) {
    self.database = database
    self.ledger = ledger
    self.isCancelled = isCancelled
    lookup = Lookup(database, ledger, isCancelled)
  }

  mutating func run(_ query: Query, limit: Int) throws -> SearchResult {
    var result = SearchResult()
    result.notes = query.notes
    guard !query.isEmpty, query.refusal == nil else { return result }
    var query = query
    var ranking = try ranking(of: query, limit)
    var notes: [String] = []
    if ranking.sectionCount == 0, let forgiven = try forgiving(query, &notes) {
      let second = try self.ranking(of: forgiven, limit)
      if second.sectionCount > 0 {
        query = forgiven
        ranking = second
        result.notes += notes
      }
    }
    let lines = try LineFinder(query, &lookup)
    result.posts = try ranking.groups.compactMap { try post($0, lines) }
    result.words = lines.found
    result.sectionCount = ranking.sectionCount
    result.postCount = ranking.postCount
    return result
  }

  /// The posts in which anything matches.
  mutating func posts(of query: Query) throws -> Set<Int64> {
    let matcher = try matcher(of: query)
    var posts: Set<Int64> = []
    for rank in matcher.ranks() {
      posts.insert(ledger.posts[Int(ledger.owners[Matcher.section(of: rank)])].id)
    }
    return posts
  }

  private mutating func ranking(of query: Query, _ limit: Int) throws -> Ranking {
    Ranking(try matcher(of: query), limit: limit, most: PostIndex.mostSections)
  }

  private mutating func matcher(of query: Query) throws -> Matcher {
    var matcher = Matcher(ledger)
    if query.clauses.allSatisfy(\.isNegated) {
      for post in ledger.posts { matcher.add(postFrom: Int(post.first)) }
      matcher.endClause()
    }
    // What is slow is asked of those that are left.
    let clauses = query.clauses.filter { !$0.hasExpression } + query.clauses.filter(\.hasExpression)
    for clause in clauses {
      for term in clause.terms {
        if isCancelled() { throw CancellationError() }
        switch term {
        case .text(let text): try lookup.add(text, to: &matcher)
        case .filter(let filter):
          try filter.forEachPost(database) { matcher.add(postFrom: Int(truncatingIfNeeded: $0)) }
        case .expression(let pattern): try add(pattern, to: &matcher)
        case .related(let path):
          try RelatedPosts(database, ledger, isCancelled).forEach(of: path) {
            matcher.add(postFrom: $0, part: $1)
          }
        }
      }
      if clause.isNegated { matcher.endNegatedClause() } else { matcher.endClause() }
    }
    return matcher
  }

  /// Adds the sections, among those that match so far, in whose heading or text an expression finds something.
  private func add(_ pattern: TextPattern, to matcher: inout Matcher) throws {
    let statement = try database.cachedStatement(sql: "SELECT heading, text FROM sections WHERE id = ?")
    for section in matcher.candidates {
      if section.isMultiple(of: 64), isCancelled() { throw CancellationError() }
      guard let row = try Row.fetchOne(statement, arguments: [section]) else { continue }
      let (heading, text): (String, String) = (try row.value(0), try row.value(1))
      if pattern.occurs(in: text) || pattern.occurs(in: heading) { matcher.add(section: section) }
    }
  }

  /// The query with the words that a slip may have made of its own, where one stands nowhere; `nil` where none has any.
  private mutating func forgiving(_ query: Query, _ notes: inout [String]) throws -> Query? {
    var forgiven = query
    for (index, clause) in query.clauses.enumerated() where !clause.isNegated {
      for term in clause.terms {
        guard case .text(let text) = term, !text.isQuoted, let word = text.single, try !isKnown(text) else {
          continue
        }
        let slips = try lookup.slips(of: word)
        guard !slips.isEmpty else { continue }
        for slip in slips {
          let other = Query.TextTerm(
            source: text.source, words: [slip], isQuoted: true, zones: text.zones)
          forgiven.clauses[index].terms.append(.text(other))
        }
        let names = slips.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
        notes.append("nothing has \(text.source); looked for \(names)")
      }
    }
    return notes.isEmpty ? nil : forgiven
  }

  private mutating func isKnown(_ text: Query.TextTerm) throws -> Bool {
    var matcher = Matcher(ledger)
    try lookup.add(text, to: &matcher)
    return matcher.clauseHasMatches
  }

  private func post(_ group: Ranking.Group, _ lines: LineFinder) throws -> FoundPost? {
    if isCancelled() { throw CancellationError() }
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT \(ListedPost.columns) FROM posts WHERE id = ?"),
      arguments: [ledger.posts[group.post].id])
    guard let row else { return nil }
    let sections = try group.sections.compactMap { try section($0, lines) }
    return FoundPost(post: try ListedPost(row), sections: sections, sectionCount: group.count)
  }

  private func section(_ number: Int, _ lines: LineFinder) throws -> FoundSection? {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT heading, level, above, anchor, offset, text FROM sections WHERE id = ?"),
      arguments: [number])
    guard let row else { return nil }
    let above: String = try row.value(2)
    let text: String = try row.value(5)
    return FoundSection(
      heading: try row.value(0), level: try row.value(1),
      above: above.split(separator: "\n").map(String.init), anchor: try row.value(3),
      offset: try row.value(4), line: lines.line(of: text), beginning: text.beginning(Self.beginning))
  }
}

extension String {
  /// Its first bytes, so many at most, in whole scalars.
  fileprivate func beginning(_ count: Int) -> String {
    guard utf8.count > count else { return self }
    // An index within a scalar counts as where that begins.
    return String(unicodeScalars[..<utf8.index(startIndex, offsetBy: count)])
  }
}
