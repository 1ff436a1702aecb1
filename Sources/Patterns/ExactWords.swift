/// Words to be found as they stand, letter by letter.
package struct ExactWords: Sendable {
  private let literal: Literal<UInt8>

  package init(_ words: String) {
    literal = Literal(Array(words.utf8))
  }

  /// Where they stand in a text, by UTF-8 bytes, none over another.
  package func ranges(in text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { literal.ranges(in: $0) }
  }
}
