internal import GRDB

/// A search in a read transaction.
struct Search {
  private let database: Database
  private let ledger: Ledger
  private let lookup: Lookup
  private let isCancelled: () -> Bool

  init(_ database: Database, _ ledger: Ledger, _ isCancelled: @escaping () -> Bool) {
    self.database = database
    self.ledger = ledger
    self.isCancelled = isCancelled
    lookup = Lookup(database, ledger, isCancelled)
  }

  func run(_ query: Query, limit: Int) throws -> SearchResult {
    guard !query.isEmpty, query.refusal == nil else { return SearchResult() }
    var query = query
    var ranking = try ranking(of: query, limit)
    var result = SearchResult()
    if ranking.sectionCount == 0, let forgiven = try forgiving(query, &result.notes) {
      let second = try self.ranking(of: forgiven, limit)
      if second.sectionCount > 0 {
        query = forgiven
        ranking = second
      } else {
        result.notes = []
      }
    }
    let lines = try LineFinder(query, lookup)
    result.posts = try ranking.groups.compactMap { try post($0, lines) }
    result.sectionCount = ranking.sectionCount
    result.postCount = ranking.postCount
    return result
  }

  /// The posts in which anything matches.
  func posts(of query: Query) throws -> Set<Int64> {
    let matcher = try matcher(of: query)
    var posts: Set<Int64> = []
    for rank in matcher.ranks() {
      posts.insert(ledger.posts[Int(ledger.owners[Matcher.section(of: rank)])].id)
    }
    return posts
  }

  private func ranking(of query: Query, _ limit: Int) throws -> Ranking {
    Ranking(try matcher(of: query), limit: limit, most: PostIndex.mostSections)
  }

  private func matcher(of query: Query) throws -> Matcher {
    var matcher = Matcher(ledger)
    if query.clauses.allSatisfy(\.isNegated) {
      for post in ledger.posts { matcher.add(postFrom: Int(post.first)) }
      matcher.endClause()
    }
    for clause in query.clauses {
      for term in clause.terms {
        if isCancelled() { throw CancellationError() }
        switch term {
        case .text(let text): try lookup.add(text, to: &matcher)
        case .filter(let filter):
          try filter.forEachPost(database) { matcher.add(postFrom: Int(truncatingIfNeeded: $0)) }
        }
      }
      if clause.isNegated { matcher.endNegatedClause() } else { matcher.endClause() }
    }
    return matcher
  }

  /// The query with the words that a slip may have made of its own, where one stands nowhere; `nil` where none has any.
  private func forgiving(_ query: Query, _ notes: inout [String]) throws -> Query? {
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

  private func isKnown(_ text: Query.TextTerm) throws -> Bool {
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
    return FoundSection(
      heading: try row.value(0), level: try row.value(1),
      above: above.split(separator: "\n").map(String.init), anchor: try row.value(3),
      offset: try row.value(4), line: lines.line(of: try row.value(5)))
  }
}
