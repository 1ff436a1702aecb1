/// What was read of tags that turned out to be none, and of quotes in them that nothing closes: where each could be read
/// to the end of all that follow, the work would be the square of the text.
struct BrokenElements {
  /// No further ones are looked for: the text ended in one, or too much was read in vain.
  private(set) var isGivenUp = false
  /// The bytes read in vain.
  private(set) var wasted = 0
  /// By its kind, the last quote that nothing closes, up to where that was known.
  private var unclosed: [UInt8: Range<Int>] = [:]

  /// How many times a text may be read in vain.
  private static let patience = 16

  mutating func giveUp() { isGivenUp = true }

  /// Notes bytes that were read in vain.
  mutating func waste(_ count: Int, of limit: Int) {
    wasted += count
    if wasted > Self.patience * limit { isGivenUp = true }
  }

  /// Where the quote closes that opens at an offset: on the same line, where it is none of a template.
  mutating func closingQuote(_ text: Bytes, of start: Int, _ limit: Int) -> Int? {
    let quote = text[start]
    // One that stands in there is behind a backslash, and the same is looked at behind it.
    if let range = unclosed[quote], range.contains(start) { return nil }
    var close = start + 1
    while close < limit, text[close] != quote, quote == "`" || text[close] != "\n" {
      close += text[close] == "\\" ? 2 : 1
    }
    if text[close] == quote { return close }
    unclosed[quote] = start..<close
    waste(close - start, of: limit)
    return nil
  }
}
