package import Posts

/// What is to be found in all posts: values in, values out.
package struct FindRequest: Equatable, Sendable {
  /// Tells its answer from those of the requests before it.
  package let number: Int
  package internal(set) var query: Query
  /// The most sections to be shown.
  package let limit: Int

  package init(number: Int, query: Query, limit: Int) {
    self.number = number
    self.query = query
    self.limit = limit
  }
}

/// What came of a request.
package struct FindAnswer: Equatable, Sendable {
  package let number: Int
  package let outcome: Outcome

  package enum Outcome: Equatable, Sendable {
    case found(SearchResult)
    /// The index could not be searched, for the reason given.
    case failed(String)
  }

  package init(number: Int, _ outcome: Outcome) {
    self.number = number
    self.outcome = outcome
  }
}
