extension BlockParser {
  /// UTF-8 bytes of the name of a callout's kind.
  private static let longestName = 64

  /// Makes a callout of the quote that the line is the first of: `[!NOTE]`, the fold of Obsidian, and a title.
  ///
  /// - Returns: `false`, with nothing changed, where the line starts none.
  mutating func startCallout() -> Bool {
    guard tree.options.callouts, cursor.byte == "[", text[cursor.first + 1] == "!", let quote = open.last,
      quote.tag == .blockQuote, !quote.hasChildren, text[cursor.first + 2].isLetter
    else { return false }
    let name = cursor.first + 2
    var end = name
    while isInName(text[end]), end - name < BlockParser.longestName { end += 1 }
    var close = end
    // What Obsidian keeps for its styles.
    if text[close] == "|" {
      while text[close] != "]", close < cursor.end, close - end < BlockParser.longestName { close += 1 }
    }
    guard text[close] == "]" else { return false }
    let fold: UInt8 = text[close + 1] == "+" ? 1 : text[close + 1] == "-" ? 2 : 0
    let after = close + (fold == 0 ? 1 : 2)
    guard after >= cursor.end || text[after].isSpaceOrTab else { return false }

    tree.nodes[quote.node].tag = .callout
    tree.nodes[quote.node].detail = fold
    tree.nodes[quote.node].first = tree.lines.count
    tree.lines.append(LineSpan(name, text.trimmedEnd(name, end)))
    let node = openBlock(.calloutTitle, at: cursor.first)
    tree.nodes[node].detail = fold
    let title = text.trimmedStart(after, cursor.end)
    if title < cursor.end {
      tree.lines.append(LineSpan(title, text.trimmedEnd(title, cursor.end)))
      tree.nodes[node].count = 1
    }
    _ = endLine(node)
    return true
  }

  private func isInName(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == "-" || byte == "_" || byte == " "
  }
}
