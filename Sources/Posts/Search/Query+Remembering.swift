/// The posts of which something is remembered that a query may ask for.
package struct RememberedPosts: Equatable, Sendable {
  package var read: Set<Post.ID> = []
  package var reading: Set<Post.ID> = []
  package var starred: Set<Post.ID> = []

  package init() {}
}

extension Query {
  /// Whether it asks for what is remembered of posts.
  package var asksForMemory: Bool {
    clauses.contains { clause in
      clause.terms.contains { if case .filter(.remembered) = $0 { true } else { false } }
    }
  }

  /// The same with the posts in it that are meant.
  package func remembering(_ posts: RememberedPosts) -> Query {
    var query = self
    for clause in clauses.indices {
      query.clauses[clause].terms = clauses[clause].terms.map { term in
        guard case .filter(.remembered(let kind)) = term else { return term }
        switch kind {
        case .read: return .filter(.among(posts.read, isInverted: false))
        case .unread: return .filter(.among(posts.read.union(posts.reading), isInverted: true))
        case .reading: return .filter(.among(posts.reading, isInverted: false))
        case .starred: return .filter(.among(posts.starred, isInverted: false))
        }
      }
    }
    return query
  }
}
