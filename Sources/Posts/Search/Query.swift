internal import Patterns

/// What is looked for: clauses that all have to hold. See docs/search.md.
package struct Query: Equatable, Sendable {
  /// Any of its terms has to hold; none, where it is negated.
  struct Clause: Equatable {
    var terms: [Term]
    var isNegated = false
  }

  enum Term: Equatable {
    case text(TextTerm)
    case filter(Filter)
    /// What the text of a section is looked through for.
    case expression(TextPattern)
    /// The path of a post that others have much in common with.
    case related(String)
  }

  /// Words that stand one after the other; most often a single one.
  struct TextTerm: Equatable {
    /// As it was asked for, for a message.
    var source: String
    /// As they are compared; never empty.
    var words: [[UInt8]]
    /// An identifier in one piece: `camelcase`.
    var whole: [UInt8]?
    /// Whether the last word may go on.
    var isPrefix = false
    /// Whether other forms of the word are no match.
    var isQuoted = false
    /// The zones it has to stand in, as bits of `Posting.info`.
    var zones: UInt8 = 0xF0

    /// Its one word, where it has one.
    var single: [UInt8]? { words.count == 1 ? words[0] : nil }
  }

  /// What a post has to be.
  enum Filter: Equatable {
    /// Folded; also a category or the series.
    case tag(String)
    case path(String)
    case language(String)
    case draft
    /// From the first to the last day, as text that compares so; either may be missing.
    case date(from: String?, to: String?)
    case minutes(ClosedRange<Int>)
    case remembered(Remembered)
    /// One of these posts, or none of them.
    case among(Set<Post.ID>, isInverted: Bool)
  }

  /// What is remembered of a post; the index does not know it.
  enum Remembered: String, CaseIterable {
    case read, unread, reading, starred
  }

  var clauses: [Clause] = []
  /// What made no sense as it was asked for, each as a message.
  package internal(set) var notes: [String] = []

  /// Whether it asks for nothing.
  package var isEmpty: Bool { clauses.isEmpty }
}
