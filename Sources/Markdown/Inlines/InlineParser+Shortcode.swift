extension InlineParser {
  /// UTF-8 bytes of the longest name.
  private static let longestName = 40

  mutating func readColon(at index: Int) -> Int {
    if text[index + 1] == "/" { return options.autolinks ? readScheme(at: index) : index + 1 }
    return options.shortcodes ? readShortcode(at: index) : index + 1
  }

  /// Reads the name of an emoji between colons, where it does not touch a word: `10:30:45` is a time.
  private mutating func readShortcode(at start: Int) -> Int {
    guard start == barrier || !isInWord(text[start - 1]) else { return start + 1 }
    var end = start + 1
    while isInName(text[end]), end - start <= InlineParser.longestName { end += 1 }
    tree.work += end - start
    guard end > start + 1, text[end] == ":", !text[end + 1].isAlphanumeric else { return start + 1 }
    let first = tree.pool.count
    guard NameTable(ShortcodeTables.names).append(text, start + 1, end, to: &tree.pool) else {
      return start + 1
    }
    return add(Token(.replaced, start, end + 1, first: first, second: tree.pool.count))
  }

  private func isInWord(_ byte: UInt8) -> Bool { byte.isAlphanumeric || byte == ":" || byte == "_" }

  private func isInName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == "_" || byte == "+" || byte == "-"
  }
}
