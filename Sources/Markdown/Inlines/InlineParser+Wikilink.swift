/// Links and embeds as Obsidian writes them, and attributes behind links.
extension InlineParser {
  /// Reads `[[page]]`, `[[page|text]]` or, where a `!` stands before, an embed.
  ///
  /// What is a link without it stays one: `[[a]](b)`, and `[[a]]` where `a` is defined.
  mutating func readWikilink(at start: Int) -> Int? {
    guard options.wikilinks, text[start + 1] == "[" else { return nil }
    var close = start + 2
    var bar = -1
    scan: while close < text.count {
      switch text[close] {
      case "]": break scan
      case "[", "\n":
        tree.work += close - start
        return nil
      case "|" where bar < 0: bar = close
      default: break
      }
      close += 1
    }
    tree.work += close - start
    let page = trimmed(start + 2, bar < 0 ? close : bar)
    guard text[close] == "]", text[close + 1] == "]", text[close + 2] != "(", text[close + 2] != "[",
      !page.isEmpty
    else { return nil }
    if bar < 0, tree.document.tree.definitions.number(of: text, start + 2, close) != nil { return nil }
    if bar >= 0, trimmed(bar + 1, close).isEmpty { bar = -1 }
    let isEmbed = start > barrier && text[start - 1] == "!"
    noteBracket()
    let target = addTarget("", page.lowerBound, page.upperBound)
    let kind: Token.Kind = isEmbed ? .wikiImage : .wikilink
    return add(Token(kind, isEmbed ? start - 1 : start, close + 2, first: target, second: bar))
  }

  private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    let first = text.trimmedStart(start, end)
    return first..<text.trimmedEnd(first, end)
  }

  /// Attributes right behind a link, an image or code, as Pandoc has them, and behind emphasis too with Kramdown's colon.
  mutating func readAttributes(at index: Int) -> Int {
    guard options.attributes, index == barrier, let last = tokens.last, last.end == index else {
      return index + 1
    }
    switch last.kind {
    case .close, .code, .autolink, .wikilink, .wikiImage: break
    case .run where text[index + 1] == ":": break
    default: return index + 1
    }
    guard let attributes = AttributeSyntax(text, at: index, limit: text.count, work: &tree.work) else {
      return index + 1
    }
    return add(Token(.hidden, index, attributes.end))
  }
}

extension NodeMaker {
  /// Adds a link or an embed. Its text is that behind the bar, else the page, with `>` before a heading in it; an embed
  /// that has the size of an image there has none.
  mutating func addWikilink(_ kind: Inline.Kind, _ token: Token) {
    let node = append(kind, token.start, token.start)
    tree.nodes[node].target = token.first
    let start = token.second < 0 ? token.start + (kind == .image ? 3 : 2) : token.second + 1
    let first = text.trimmedStart(start, token.end - 2)
    var end = text.trimmedEnd(first, token.end - 2)
    let isPage = token.second < 0
    if kind == .image, !isPage, let bar = (first..<end).last(where: { text[$0] == "|" }),
      isSize(text.trimmedStart(bar + 1, end), end)
    {
      end = text.trimmedEnd(first, bar)
    }
    if isPage, (first..<end).contains(where: { text[$0] == "#" }) {
      addPage(first, end)
    } else if kind == .link || isPage || !isSize(first, end) {
      position = first
      addText(to: end)
    }
    position = token.end
    tree.nodes[node].end = sourceEnd(token.end)
    tree.nodes[node].next = tree.nodes.count
  }

  private mutating func addPage(_ start: Int, _ end: Int) {
    let first = tree.pool.count
    for part in text.slice(start, end).split(separator: UInt8(ascii: "#")) {
      if tree.pool.count > first { tree.pool.append(contentsOf: " > ".utf8) }
      tree.pool.append(contentsOf: part)
    }
    let index = append(.text, start, end)
    tree.nodes[index].isPooled = true
    tree.nodes[index].text = first..<tree.pool.count
  }

  /// `300` or `300x200`
  private func isSize(_ start: Int, _ end: Int) -> Bool {
    text[start].isDigit && (start..<end).allSatisfy { text[$0].isDigit || text[$0] == "x" }
  }
}
