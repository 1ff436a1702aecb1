extension InlineParser {
  /// UTF-8 bytes of a script.
  private static let longestScript = 32

  mutating func readTilde(at start: Int) -> Int {
    if text[start + 1] != "~", let end = readScript(.subscript, at: start) { return end }
    guard options.strikethrough else {
      return start + text.run(of: UInt8(ascii: "~"), from: start, limit: text.count)
    }
    return readRun(at: start)
  }

  /// Reads a script between two of the byte at `start`, without a space in it and right behind what it belongs to.
  ///
  /// What could as well be a range (`10~20`), a path (`~/a`), struck text or an operator (`a^b^c`) is none.
  mutating func readScript(_ kind: Token.Kind, at start: Int) -> Int? {
    guard options.scripts, start > 0, isBase(before: start, kind) else { return nil }
    let mark = text[start]
    var end = start + 1
    while end - start <= InlineParser.longestScript, isInScript(text[end]) { end += 1 }
    tree.work += end - start
    guard end > start + 1, text[end] == mark, text[end + 1] != mark else { return nil }
    if kind == .superscript, text[end + 1].isAlphanumeric { return nil }
    return add(Token(kind, start, end + 1, first: start + 1, second: end))
  }

  /// A letter, a closing bracket or markup stands before; a digit only before an exponent.
  private func isBase(before start: Int, _ kind: Token.Kind) -> Bool {
    let byte = text[start - 1]
    if byte.isLetter || byte == ")" || byte == "]" { return true }
    if kind == .superscript, byte.isDigit || byte >= 0x80 { return true }
    // Of two bytes: letters of Europe.
    if byte >= 0x80 { return 0xC3...0xCF ~= text[start - 2] }
    return start == barrier && !byte.isWhitespace
  }

  private func isInScript(_ byte: UInt8) -> Bool {
    switch byte {
    case "+", "-", "=", "(", ")", ",", ".", "'": true
    default: byte.isAlphanumeric || byte >= 0x80
    }
  }
}
