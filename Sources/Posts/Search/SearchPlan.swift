internal import Patterns

/// A query as it is looked for: where the postings of its words lie, how much each tells, and the posts that fit its
/// filters.
struct SearchPlan {
  /// Clauses that are answered from the index, those that least can match first.
  private(set) var clauses: [Clause] = []
  /// Clauses for which texts have to be read.
  private(set) var slowClauses: [Clause] = []

  struct Clause {
    var sources: [Source] = []
    var expressions: [TextPattern] = []
    let isNegated: Bool

    /// Sections that may match, about.
    fileprivate var cost: Int {
      isNegated ? .max : sources.reduce(0) { $0 + $1.cost }
    }
  }

  /// What matches a clause.
  enum Source {
    /// Words that tell the same.
    case words(FoundRows, ScoreTable)
    /// Lists of words that begin so.
    case beginnings(FoundRows, ScoreTable)
    case phrase(PhraseLookup)
    case posts(MatchingPosts)

    fileprivate var cost: Int {
      switch self {
      case .words(let rows, _), .beginnings(let rows, _): rows.count
      // Places take longer than postings, and there are fewer where something else matches.
      case .phrase: .max / 256
      case .posts: 0
      }
    }
  }

  init(_ query: Query, _ lookup: inout Lookup) throws {
    for clause in query.clauses {
      var planned = Clause(isNegated: clause.isNegated)
      for term in clause.terms {
        switch term {
        case .text(let text): planned.sources += try lookup.sources(of: text)
        case .filter(let filter): planned.sources.append(.posts(try lookup.posts(of: filter)))
        case .related(let path): planned.sources.append(.posts(try lookup.posts(relatedTo: path)))
        case .expression(let pattern): planned.expressions.append(pattern)
        }
      }
      if planned.expressions.isEmpty { clauses.append(planned) } else { slowClauses.append(planned) }
    }
    clauses.sort { $0.cost < $1.cost }
  }
}
