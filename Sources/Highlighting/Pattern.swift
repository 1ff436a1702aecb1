/// What a rule looks for: a part of a program, compiled from a notation like that of regular expressions.
///
/// It matches as a parsing expression grammar does (Bryan Ford, 2004): a loop takes what it can and gives nothing back,
/// and the first alternative that fits is taken. So no attempt costs more than its length.
///
/// Besides the usual: `\w` takes all bytes beyond ASCII too, `\o` is where an operand may begin and `\O` where none
/// may, `\1` is the text of the fence that the state was entered with, `(?<fence>…)` takes that text, and
/// `(?<name>…)` that of a language. Groups without `?` are numbered, and rules give them kinds.
struct Pattern {
  /// Where its code begins.
  let start: Int
  let groupCount: Int
  /// The bytes a match can begin with; all where it may be empty.
  let first: ByteSet
  /// Whether the notation was understood. What was not matches nothing.
  let isValid: Bool

  /// The groups that are not numbered.
  enum Group {
    static let fence = 0
    static let name = 1
    static let firstNumbered = 2
    /// As many as a pattern may have.
    static let most = 12
  }
}
