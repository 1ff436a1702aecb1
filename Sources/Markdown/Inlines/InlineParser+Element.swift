/// Elements of JSX in running text.
extension InlineParser {
  /// A tag with a capital; in MDX, one that is no HTML for what stands in its braces, too.
  ///
  /// - Returns: `nil` where none starts.
  mutating func readElement(at start: Int) -> Int? {
    let options = tree.document.options
    guard options.jsx else { return nil }
    let isClosing = text[start + 1] == "/"
    let letter = text[start + (isClosing ? 2 : 1)]
    let isCapital = letter.isLetter && letter != letter.lowercased
    guard isCapital || (options.modules && letter.isLetter) else { return nil }
    guard
      let tag = ElementSyntax(
        text, at: start, limit: text.count, work: &tree.work, broken: &foreign.brokenElements)
    else { return nil }
    guard isCapital else { return add(Token(.html, start, tag.end)) }
    let name = text.string(tag.name.lowerBound, tag.name.upperBound)
    if isClosing {
      guard let token = foreign.open[name]?.popLast() else { return nil }
      tokens[token].kind = .escape
      return add(Token(.escape, start, tag.end))
    }
    guard tag.isWhole else {
      foreign.open[name, default: []].append(tokens.count)
      return add(Token(.html, start, tag.end))
    }
    let element = ForeignTag(text.string(start, tag.end))
    if Box.pictures.contains(name), let source = element["src"] {
      return addFigure(start, tag.end, source, element["caption"] ?? element["alt"] ?? "")
    }
    return addEmbed(start, tag.end, element.label)
  }

  mutating func addEmbed(_ start: Int, _ end: Int, _ label: String) -> Int {
    let first = tree.pool.count
    tree.pool.append(contentsOf: label.utf8)
    return add(Token(.embed, start, end, first: first, second: tree.pool.count))
  }

  mutating func addFigure(_ start: Int, _ end: Int, _ source: String, _ caption: String) -> Int {
    let first = tree.pool.count
    tree.pool.append(contentsOf: source.utf8)
    let middle = tree.pool.count
    tree.pool.append(contentsOf: caption.utf8)
    tree.targets.append(
      .inline(LinkTarget(destination: first..<middle, title: middle..<tree.pool.count)))
    return add(Token(.figure, start, end, first: tree.targets.count - 1))
  }
}

extension NodeMaker {
  /// A formula, an embed, a template, or an image of another tool.
  mutating func addForeign(_ token: Token) {
    switch token.kind {
    case .math: addVerbatim(.math, token.start, token.end, token.first..<token.second, lineFeed: 0x20)
    case .displayMath:
      addVerbatim(.displayMath, token.start, token.end, token.first..<token.second, lineFeed: 0x0A)
    case .template: addVerbatim(.template, token.start, token.end, token.start..<token.end, lineFeed: 0x20)
    case .embed:
      let index = append(.embed, token.start, token.end)
      tree.nodes[index].isPooled = true
      tree.nodes[index].text = token.first..<token.second
    case .figure: addFigure(token)
    default: break
    }
  }

  private mutating func addFigure(_ token: Token) {
    guard case .inline(var target) = tree.targets[token.first] else { return }
    let caption = target.title ?? 0..<0
    target.title = nil
    tree.targets[token.first] = .inline(target)
    let image = append(.image, token.start, token.end)
    tree.nodes[image].target = token.first
    guard !caption.isEmpty else { return }
    let end = tree.nodes[image].end
    var text = InlineNode(.text, end, end, next: tree.nodes.count + 1)
    text.isPooled = true
    text.text = caption
    tree.nodes.append(text)
    tree.nodes[image].next = tree.nodes.count
  }
}
