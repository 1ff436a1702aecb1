/// A part of a date as written: what a tolerant reading of dates looks at.
enum DateToken: Equatable {
  case number(Int, digits: Int)
  /// In lower case.
  case word(String)
  case mark(Character)
  case space

  /// At most 32 tokens of at most 14 digits each; `nil` where the text is longer and so no date.
  static func tokens(of text: String) -> [DateToken]? {
    var tokens: [DateToken] = []
    var rest = text[...]
    while let first = rest.first {
      guard tokens.count < 32 else { return nil }
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 14, let value = Int(digits) else { return nil }
        tokens.append(.number(value, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        tokens.append(.word(word.lowercased()))
        rest = rest.dropFirst(word.count)
      } else if first.isWhitespace {
        tokens.append(.space)
        rest = rest.drop { $0.isWhitespace }
      } else {
        tokens.append(.mark(first))
        rest = rest.dropFirst()
      }
    }
    return tokens
  }
}
