/// Footnotes, as GitHub and Pandoc have them.
extension InlineParser {
  /// Reads `[^label]` if there is a footnote of that label.
  mutating func readFootnote(at start: Int) -> Int? {
    guard options.footnotes, text[start + 1] == "^" else { return nil }
    let footnotes = tree.document.tree.footnotes
    guard !footnotes.definitions.isEmpty,
      let close = Footnotes.labelEnd(text, at: start, limit: text.count, work: &tree.work),
      let definition = footnotes.definition(of: text, start + 2, close)
    else { return nil }
    noteBracket()
    return add(Token(.footnote, start, close + 1, first: definition))
  }

  /// Reads what a `^` starts: a footnote in place, a superscript, or the name of the block.
  mutating func readCaret(at index: Int) -> Int {
    if options.footnotes, text[index + 1] == "[" {
      let before = text[index - 1]
      let isAttached =
        index == barrier && index > 0 || before.isAlphanumeric || before >= 0x80 || endsSentence(before)
      return open(isAttached && !before.isWhitespace ? .footnote : .doubtfulFootnote, index, index + 2)
    }
    return readScript(.superscript, at: index) ?? readBlockName(at: index) ?? index + 1
  }

  /// Reads `^name`, behind all else: letters and digits, or words with hyphens. Letters alone may be a word with a caret,
  /// and digits alone an exponent, but for six letters: such names are made up by Obsidian.
  private mutating func readBlockName(at start: Int) -> Int? {
    guard options.blockNames, start == 0 || text[start - 1].isWhitespace else { return nil }
    var end = start + 1
    var (hasLetter, hasOther) = (false, false)
    while text[end].isAlphanumeric || text[end] == "-" {
      if text[end].isLetter { hasLetter = true } else { hasOther = true }
      end += 1
    }
    tree.work += end - start
    guard end == text.count, hasLetter, hasOther || end - start == 7 else { return nil }
    // A token that shows nothing.
    return add(Token(.escape, start, end))
  }

  private func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case ".", ",", ";", ":", "!", "?", ")", "]", "\"", "'": true
    default: false
    }
  }

  /// Matches the bracket of a footnote in place.
  mutating func close(_ bracket: Bracket, at index: Int) -> Int {
    inactiveBrackets = min(inactiveBrackets, brackets.count)
    guard index > bracket.text, bracket.kind == .footnote || hasSpace(bracket.text, index) else {
      return index + 1
    }
    tokens[bracket.token].kind = .inlineFootnote
    matchRuns(from: bracket.runs)
    return add(Token(.close, index, index + 1))
  }

  private mutating func hasSpace(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, !text[index].isWhitespace { index += 1 }
    tree.work += index - start
    return index < end
  }
}
