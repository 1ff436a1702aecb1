/// A run of bytes of one kind.
package struct Token: Equatable, Sendable {
  /// UTF-8 offsets into the bytes that were scanned.
  package var range: Range<Int>
  package let kind: Kind

  /// What a run of code is to its reader. Few, so that each means something on a page.
  package enum Kind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    /// Names, operators, punctuation, and all that nobody can tell.
    case plain
    case keyword
    /// A type that the language knows, or the name of one where it is defined.
    case type
    /// The name of a function where it is defined, and those that the language brings along.
    case function
    case string
    case escape
    case number
    case comment
    /// Literals that are words, as `true`, and names that only ever mean one thing, as `self`.
    case constant
    /// The key of a pair: an attribute, a property, a field.
    case attribute
    /// The name of an element, and the brackets around it.
    case tag
    /// A name marked as one, as `$HOME`, and what is put into a string.
    case variable
    /// What is said about the code: directives, annotations, macros.
    case meta
    case inserted
    case deleted
    case heading
    case prompt
    case output
  }
}
