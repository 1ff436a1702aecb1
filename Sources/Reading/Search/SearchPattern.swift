internal import Patterns
internal import Posts

/// What is searched for, as it was typed.
struct SearchQuery: Equatable, Sendable {
  var text = ""
  /// Whether it is a regular expression.
  var isRegular = false
}

/// What is searched for, ready to be found.
///
/// Text is compared as it is shown, so that a letter with its mark is found whether the source, or the user, writes one
/// scalar or two.
struct SearchPattern: Sendable {
  let query: SearchQuery
  private let kind: Kind

  private enum Kind: Sendable {
    case text(TextPattern)
    case found(FoundWords)
  }

  init(_ query: SearchQuery) throws(RegularExpression.Failure) {
    self.query = query
    let text = Sanitizing.printable(query.text)
    kind = .text(query.isRegular ? try TextPattern(regular: text) : TextPattern(text))
  }

  /// What a search through all posts has found.
  init(_ words: FoundWords, of text: String) {
    query = SearchQuery(text: text)
    kind = .found(words)
  }

  /// Whether it comes from a search through all posts.
  var isOfFinder: Bool { if case .found = kind { true } else { false } }

  /// Where it occurs, as UTF-8 offsets into `text`, in order, without overlaps; none is empty.
  func ranges(in text: String) -> [Range<Int>] {
    switch kind {
    case .text(let pattern): pattern.ranges(in: text)
    case .found(let words): words.ranges(in: text)
    }
  }
}
