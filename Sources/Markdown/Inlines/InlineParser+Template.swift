/// Tags of Hugo, Jekyll and Zola in running text, and comments.
extension InlineParser {
  /// - Returns: `nil` where the brace is text.
  mutating func readBrace(at start: Int) -> Int? {
    let options = tree.document.options
    switch (text[start + 1], text[start + 2]) {
    case ("{", "<") where options.hugo, ("{", "%") where options.hugo: return readShortcode(at: start)
    case ("{", "/") where options.hugo && text[start + 3] == "*":
      return find("*/}}", 0, from: start + 4).map {
        isCall(start + 4, $0) ? unwrap(start + 2, $0) : drop(start, $0 + 4)
      }
    case ("%", "/") where options.liquid && text[start + 3] == "*":
      return find("*/%}", 7, from: start + 4).map { unwrap(start + 2, $0) }
    case ("/", "*") where options.jsx:
      return find("*/}", 1, from: start + 3).map { drop(start, $0 + 3) }
    case ("{", "<"), ("{", "%"): return nil
    case ("{", _) where options.liquid: return readExpression(at: start)
    case ("%", _) where options.liquid: return readLiquid(at: start)
    default: return nil
    }
  }

  /// `%% hidden %%`
  mutating func readPercent(at start: Int) -> Int {
    guard text[start + 1] == "%", text[start + 2] != "%" else {
      return start + text.run(of: UInt8(ascii: "%"), from: start, limit: text.count)
    }
    guard start == 0 || text[start - 1].isWhitespace, let close = find("%%", 2, from: start + 2),
      close > start + 2, !text[close + 2].isAlphanumeric
    else { return start + 2 }
    return drop(start, close + 2)
  }

  /// Adds a token that shows nothing.
  private mutating func drop(_ start: Int, _ end: Int) -> Int { add(Token(.escape, start, end)) }

  /// Drops a `/*` and a `*/`: what is between them shows a tag.
  private mutating func unwrap(_ open: Int, _ close: Int) -> Int {
    _ = drop(open, open + 2)
    return drop(close, close + 2)
  }

  /// `name(…)`, which Zola shows, where Hugo would hide it.
  private func isCall(_ start: Int, _ end: Int) -> Bool {
    let name = ForeignName.range(text, at: text.trimmedStart(start, end))
    return !name.isEmpty && text[name.upperBound] == "(" && text[text.trimmedEnd(start, end) - 1] == ")"
  }

  private mutating func find(_ mark: StaticString, _ number: UInt8, from start: Int) -> Int? {
    guard !foreign.missing.contains(number) else { return nil }
    let found = text.find(mark, from: start)
    tree.work += (found ?? text.count) - start
    if found == nil { foreign.missing.insert(number) }
    return found
  }

  private mutating func readShortcode(at start: Int) -> Int? {
    let isAngle = text[start + 2] == "<"
    guard let close = isAngle ? find(">}}", 3, from: start + 3) : find("%}}", 4, from: start + 3) else {
      return nil
    }
    // `{{</* name */>}}` shows a tag.
    if text[start + 3] == "/", text[start + 4] == "*", text[close - 1] == "/", text[close - 2] == "*",
      close >= start + 7
    {
      return unwrap(start + 3, close - 2)
    }
    if let tag = ClosingTag(text, at: start, close + 3) {
      return drop(start, endForeign(named: text.string(tag.name.lowerBound, tag.name.upperBound), tag.end))
    }
    let tag = ForeignTag(text.string(start, close + 3))
    tree.work += close - start
    if tag.name == "figure" || tag.name == "img", let source = tag["src"] ?? tag["link"] {
      return addFigure(start, close + 3, source, tag["caption"] ?? tag["alt"] ?? tag["title"] ?? "")
    }
    foreign.open[tag.name, default: []].append(tokens.count)
    return addEmbed(start, close + 3, tag.label)
  }

  /// Hides the opening tag that a closing one belongs to, whatever stands between them.
  private mutating func endForeign(named name: String, _ end: Int) -> Int {
    if let token = foreign.open[name]?.popLast() { tokens[token].kind = .escape }
    return end
  }

  /// `{{ expression }}` on one line
  private mutating func readExpression(at start: Int) -> Int? {
    guard !foreign.isRaw, start >= foreign.brokenExpression else { return nil }
    var index = start + 2
    defer { tree.work += index - start }
    while index < text.count, text[index] != "\n", text[index] != "}" || text[index + 1] != "}" { index += 1 }
    guard index < text.count, text[index] == "}" else {
      foreign.brokenExpression = index
      return nil
    }
    while text[index + 2] == "}" { index += 1 }
    let content = text.string(start + 2, index).filter { $0 != "-" }
    let name = content.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    if InlineParser.siteAddresses.contains(String(name)) { return drop(start, index + 2) }
    let rest = content.drop { $0 == " " }.dropFirst(name.count)
    if rest.first == "(", content.last(where: { $0 != " " }) == ")" {
      return addEmbed(start, index + 2, ForeignTag(text.string(start, index + 2)).label)
    }
    return add(Token(.template, start, index + 2))
  }

  /// A name follows, perhaps behind what `ForeignTag` leaves out as well.
  private func isNamed(at start: Int) -> Bool {
    var index = start
    while " -/\n".utf8.contains(text[index]) { index += 1 }
    return text[index].isLetter || text[index] == "_"
  }

  /// The address of the site stands before addresses only: a reader has no use for it.
  private static let siteAddresses: Set<String> = [
    "site.baseurl", "site.url", "site.base_url", "base_url", "config.base_url", "site.github.url",
    "relative_root",
  ]

  /// Where the name of the tag stands that ends what a tag hides.
  private mutating func hiddenEnd(of name: String, from start: Int) -> Int? {
    LiquidTags.end(ofHidden: name).flatMap { find($0, name == "comment" ? 6 : 8, from: start) }
  }

  /// `{% name %}`
  private mutating func readLiquid(at start: Int) -> Int? {
    // What is text whatever its end is not followed to one that it may share with many.
    guard foreign.isRaw ? ClosingTag(text, at: start, text.count) != nil : isNamed(at: start + 2),
      let close = find("%}", 5, from: start + 2)
    else { return nil }
    if let tag = ClosingTag(text, at: start, close + 2) {
      let name = text.string(tag.name.lowerBound, tag.name.upperBound)
      if foreign.isRaw, name != "raw" { return start + 2 }
      if name == "raw" { foreign.isRaw = false }
      return drop(start, endForeign(named: name.isEmpty ? "end" : name, tag.end))
    }
    tree.work += close - start
    let tag = ForeignTag(text.string(start, close + 2))
    guard tag.name.first?.isLetter == true || tag.name.first == "_" else { return start + 2 }
    if let last = hiddenEnd(of: tag.name, from: close), let end = find("%}", 5, from: last) {
      return drop(start, end + 2)
    }
    if tag.name == "raw" { foreign.isRaw = true }
    if LiquidTags.silent.contains(tag.name) { return drop(start, close + 2) }
    if tag.name == "link" || tag.name == "post_url" { return add(Token(.template, start, close + 2)) }
    foreign.open[tag.name, default: []].append(tokens.count)
    return addEmbed(start, close + 2, tag.label)
  }
}
