internal import GRDB
internal import Patterns

/// A search in a read transaction.
struct Search {
  private let database: Database
  private let ledger: Ledger
  private var lookup: Lookup
  private let isCancelled: () -> Bool
  /// Takes the best of what was found so far, once, where finding all takes more than a moment.
  private var early: ((SearchResult) -> Void)?
  private let start = ContinuousClock.now
  private let moment: Duration
  /// What is said of the query that is looked for.
  private var notes: [String] = []

  /// Sections that are shown then, at the most.
  private static let earlyLimit = 24

  init(
    _ database: Database, _ ledger: Ledger, moment: Duration = .zero, early: ((SearchResult) -> Void)? = nil,
    _ isCancelled: @escaping () -> Bool
  ) {
    self.database = database
    self.ledger = ledger
    self.moment = moment
    self.early = early
    self.isCancelled = isCancelled
    lookup = Lookup(database, ledger, isCancelled)
  }

  mutating func run(_ query: Query, limit: Int) throws -> SearchResult {
    var result = SearchResult()
    result.notes = query.notes
    if query.isEmpty { return result }
    let most = PostIndex.mostSections
    let selection = try select(query, limit: limit, most: most)
    if selection.sectionCount == 0, let forgiven = try forgiving(query) {
      let second = try select(forgiven, limit: limit, most: most)
      if second.sectionCount > 0 { return try self.result(of: forgiven, second, limit: limit) }
      notes = []
    }
    return try self.result(of: query, selection, limit: limit)
  }

  /// The posts in which anything matches.
  mutating func posts(of query: Query) throws -> Set<Int64> {
    let selection = try select(query, limit: .max, most: 1)
    return Set(
      selection.rows.map { ledger.posts[Int(ledger.owners[Selection.section(of: $0.rank)])].id })
  }

  /// What is shown of a selection.
  private mutating func result(
    of query: Query, _ selection: Selection, limit: Int
  ) throws -> SearchResult {
    var result = SearchResult()
    let reader = ResultReader(
      database: database, ledger: ledger, lines: try LineFinder(query, &lookup))
    result.notes = query.notes + notes
    result.posts = try selection.groups(ledger, limit: limit).compactMap { group in
      if isCancelled() { throw CancellationError() }
      return try reader.post(group)
    }
    result.words = reader.lines.found
    result.sectionCount = selection.sectionCount
    result.postCount = selection.postCount
    return result
  }

  /// Goes through the collection run by run, through what was indexed last first.
  private mutating func select(_ query: Query, limit: Int, most: Int) throws -> Selection {
    let plan = try SearchPlan(query, &lookup)
    var selection = Selection(limit: limit, most: most)
    var matcher = Matcher(ledger)
    let runs = try Run.all(database)
    for (index, run) in runs.enumerated().reversed() {
      if isCancelled() { throw CancellationError() }
      matcher.begin(run)
      for clause in plan.clauses where matcher.hasMatches {
        try add(clause, run.id, to: &matcher)
        if clause.isNegated { matcher.endNegatedClause() } else { matcher.endClause() }
      }
      guard matcher.hasMatches else { continue }
      try read(plan.slowClauses, run.id, &matcher, query, &selection)
      if index > 0 { try showEarly(query, selection) }
    }
    return selection
  }

  private func add(_ clause: SearchPlan.Clause, _ run: Int64, to matcher: inout Matcher) throws {
    for source in clause.sources {
      switch source {
      case .words(let rows, let table):
        guard let rows = rows.runs[run] else { continue }
        var count = 0
        try database.forEachPostings(in: rows) { postings in
          try lookup.look(&count)
          matcher.add(postings, table)
        }
      case .beginnings(let rows, let table):
        guard let rows = rows.runs[run] else { continue }
        try database.forEachList(in: rows) { matcher.add($0, table) }
      case .phrase(let phrase): try phrase.add(run, to: &matcher)
      case .posts(let posts): matcher.add(posts)
      }
    }
  }

  /// Selects of the sections that match so far. What is asked of texts is asked of theirs alone, post by post.
  private mutating func read(
    _ clauses: [SearchPlan.Clause], _ run: Int64, _ matcher: inout Matcher, _ query: Query,
    _ selection: inout Selection
  ) throws {
    let putOff = try clauses.map { clause in
      try add(clause, run, to: &matcher)
      return (clause: clause, others: matcher.putOff())
    }
    for post in matcher.posts {
      let own = matcher.own(of: post)
      for index in putOff.isEmpty ? 0..<0 : own {
        for (clause, others) in putOff where matcher.totals[index] != 0 {
          let finds = try finds(clause.expressions, in: matcher.sections.lowerBound + index)
          let added = finds ? max(others[index], Contribution.own | Contribution.exact | 1) : others[index]
          matcher.decide(index, added, isNegated: clause.isNegated)
        }
      }
      selection.add(ledger.posts[post], matcher.totals[own])
      if !putOff.isEmpty { try showEarly(query, selection) }
    }
  }

  /// Whether an expression finds something in the heading or the text of a section.
  private func finds(_ expressions: [TextPattern], in section: Int) throws -> Bool {
    if isCancelled() { throw CancellationError() }
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT heading, text FROM sections WHERE id = ?"), arguments: [section])
    guard let row else { return false }
    let (heading, text): (String, String) = (try row.value(0), try row.value(1))
    return expressions.contains { $0.occurs(in: text) || $0.occurs(in: heading) }
  }

  private mutating func showEarly(_ query: Query, _ selection: Selection) throws {
    guard let early, selection.sectionCount > 0, ContinuousClock.now - start >= moment else { return }
    self.early = nil
    var result = try result(of: query, selection, limit: Self.earlyLimit)
    result.isComplete = false
    early(result)
  }

  /// The query with the words that a slip may have made of its own, where one stands nowhere; `nil` where none has any.
  private mutating func forgiving(_ query: Query) throws -> Query? {
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
    var query = Query("")
    query.clauses = [Query.Clause(terms: [.text(text)])]
    var search = Search(database, ledger, isCancelled)
    return try search.select(query, limit: 1, most: 1).sectionCount > 0
  }
}
