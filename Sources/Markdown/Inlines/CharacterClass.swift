/// What a character is to the emphasis beside it (CommonMark 0.30, section 2.1).
enum CharacterClass {
  case space, punctuation, other

  /// The class of the character that starts at an offset.
  init(_ text: Bytes, at start: Int) {
    let byte = text[start]
    if byte >= 0x80 {
      self = CharacterClass.decoded(text, at: start)
    } else if byte.isWhitespace && byte != 0x0B {
      self = .space
    } else {
      self = byte.isPunctuation ? .punctuation : .other
    }
  }

  /// The class of the character that ends before an offset.
  init(_ text: Bytes, before end: Int) {
    var start = end - 1
    while start > 0, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(text, at: start)
  }

  private static func decoded(_ text: Bytes, at start: Int) -> CharacterClass {
    var decoder = UTF8()
    var bytes = text.slice(start, start + 4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return .other }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return .punctuation
    default: return .other
    }
  }
}
