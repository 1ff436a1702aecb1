extension Library {
  /// An order of the shelf.
  package enum Sort: String, CaseIterable, Sendable {
    /// The newest first, what has no date last.
    case date
    /// By the day of the last update, else the date, the newest first.
    case updated
    /// By letters and digits alone: without case, accents and leading emoji, numbers by value.
    case title
    /// The shortest first.
    case length
  }

  /// The posts in an order that never depends on the order they were read in: ties go by id.
  package func sorted(by sort: Sort) -> [Post] {
    (listing ?? Listing(posts)).order(by: sort).map { posts[Int($0)] }
  }
}
