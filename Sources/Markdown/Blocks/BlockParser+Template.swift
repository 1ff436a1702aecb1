/// Tags of Hugo, Jekyll and Zola at the start of a line, and comments that take several.
extension BlockParser {
  /// - Returns: `nil` where what the line starts with is no block: it is left to the inlines.
  mutating func startTemplate(_ isInParagraph: Bool) -> Start? {
    let start = cursor.first
    switch (text[start + 1], text[start + 2]) {
    case ("{", "<") where tree.options.hugo, ("{", "%") where tree.options.hugo:
      if closeBox() { return .whole }
      return isInParagraph ? nil : startShortcode()
    case ("{", "/") where tree.options.hugo && text[start + 3] == "*" && !isInParagraph:
      return startComment("*/}}", broken: \.brokenTemplateComment)
    case ("/", "*") where tree.options.jsx && !isInParagraph:
      return startComment("*/}", broken: \.brokenElementComment)
    case ("%", _) where tree.options.liquid:
      if closeBox() { return .whole }
      return isInParagraph ? nil : startLiquid()
    default: return nil
    }
  }

  /// `%%` to `%%` over several lines.
  mutating func startHiddenComment(_ isInParagraph: Bool) -> Start? {
    guard tree.options.hiddenComments, !isInParagraph, text[cursor.first + 1] == "%" else { return nil }
    return startComment("%%", broken: \.brokenComment)
  }

  /// A comment that ends on a later line, with nothing after it there.
  private mutating func startComment(
    _ mark: StaticString, broken: WritableKeyPath<ForeignBlocks, Int>
  ) -> Start? {
    let start = cursor.first + 2
    guard start > foreign[keyPath: broken] else { return nil }
    let end = text.find(mark, from: start) ?? text.count
    tree.work += end - start
    let close = end + mark.utf8CodeUnitCount
    guard close <= text.count, end > cursor.end,
      text.isBlank(close, text.lineEnd(from: close, limit: text.count))
    else {
      // The next ones up to there would find the same.
      foreign[keyPath: broken] = end
      return nil
    }
    return takeWhole(.hidden, to: close)
  }

  /// `{{< name >}}` or `{{% name %}}`
  private mutating func startShortcode() -> Start? {
    let mark = text[cursor.first + 2]
    let name = ForeignName.range(text, at: text.trimmedStart(cursor.first + 3, cursor.end))
    guard !name.isEmpty, hasRoom, let close = shortcodeEnd(mark, from: name.upperBound) else { return nil }
    let isWhole = text[text.trimmedEnd(name.upperBound, close) - 1] == "/"
    let end = BoxEnd(syntax: .hugo, name: name)
    if close >= cursor.end { return startLongShortcode(isWhole ? nil : end, tagEnd: close + 3) }
    guard !isWhole else { return nil }
    if text.string(name.lowerBound, name.upperBound) == "highlight" {
      return startCode(end, info: name.upperBound..<close, close + 3)
    }
    return startBox(end, tagEnd: close + 3)
  }

  /// Where `>}}` or `%}}` stands, perhaps on a later line.
  private mutating func shortcodeEnd(_ mark: UInt8, from start: Int) -> Int? {
    let broken = mark == "<" ? \ForeignBlocks.brokenAngleShortcode : \.brokenPercentShortcode
    let first = max(start, foreign[keyPath: broken])
    let limit = min(text.count, cursor.first + ForeignTag.longest)
    let close = text.find(mark == "<" ? ">}}" : "%}}", from: first, limit: limit)
    tree.work += max(0, (close ?? limit) - first)
    guard let close else {
      foreign[keyPath: broken] = max(first, limit - 2)
      return nil
    }
    return close < cursor.end || isTag(upTo: close) ? close : nil
  }

  /// Whether the lines up to an offset may be those of one tag: no other begins in it, none is blank, and nothing marks them
  /// as those of a quote.
  private mutating func isTag(upTo close: Int) -> Bool {
    tree.work += close - cursor.end
    if open[..<matched].contains(where: { $0.tag == .blockQuote }) { return false }
    var index = cursor.end
    while index < close {
      if text[index] == "{", text[index + 1] == "{" { return false }
      if text[index] == "\n", text.isBlank(index + 1, text.lineEnd(from: index + 1, limit: text.count)) {
        return false
      }
      index += 1
    }
    return true
  }

  /// A tag over several lines: it opens a box, or is a paragraph of its own.
  private mutating func startLongShortcode(_ end: BoxEnd?, tagEnd: Int) -> Start? {
    let start = cursor.first
    guard text.isBlank(tagEnd, text.lineEnd(from: tagEnd, limit: text.count)) else { return nil }
    if let end, hasCloser(end, behind: tagEnd) {
      openBox(end, start, tagEnd)
    } else {
      let node = openBlock(.paragraph, at: start)
      addLine(LineSpan(start, tagEnd))
      close(to: open.count - 1)
      tree.nodes[node].end = tagEnd
    }
    foreign.skipped = tagEnd
    return .whole
  }

  /// `{% name %}`
  private mutating func startLiquid() -> Start? {
    let first = text[cursor.first + 2] == "-" ? cursor.first + 3 : cursor.first + 2
    let name = ForeignName.range(text, at: text.trimmedStart(first, cursor.end))
    guard !name.isEmpty, hasRoom, let close = text.find("%}", from: name.upperBound, limit: cursor.end)
    else { return nil }
    tree.work += close - cursor.first
    let end = BoxEnd(syntax: .liquid, name: name)
    switch text.string(name.lowerBound, name.upperBound) {
    case "highlight": return startCode(end, info: name.upperBound..<close, close + 2)
    case let name where LiquidTags.end(ofHidden: name) != nil:
      return startHidden(name, end, tagEnd: close + 2)
    case let name where LiquidTags.silent.contains(name) || LiquidTags.alone.contains(name): return nil
    default: return startBox(end, tagEnd: close + 2)
    }
  }

  /// Code between tags instead of fences.
  private mutating func startCode(_ end: BoxEnd, info: Range<Int>, _ tagEnd: Int) -> Start? {
    guard text.isBlank(tagEnd, cursor.end), hasCloser(end) else { return nil }
    let node = openBlock(.fencedCode, at: cursor.first)
    let start = text.trimmedStart(info.lowerBound, info.upperBound)
    tree.lines.append(LineSpan(start, text.trimmedEnd(start, info.upperBound)))
    tree.nodes[node].end = text.trimmedEnd(cursor.first, cursor.end)
    fence = Fence(closedBy: end)
    return .whole
  }

  /// What is hidden up to the first closing tag, on its line or a later one.
  private mutating func startHidden(_ name: String, _ end: BoxEnd, tagEnd: Int) -> Start? {
    if let closer = closer(of: end, between: tagEnd, cursor.end, nests: false) {
      return text.isBlank(closer.upperBound, cursor.end) ? takeWhole(.hidden, to: closer.upperBound) : nil
    }
    guard !foreign.brokenHidden.contains(name) else { return nil }
    var index = cursor.end
    while index < text.count {
      let lineEnd = text.lineEnd(from: index, limit: text.count)
      if let closer = closer(of: end, between: index, lineEnd, nests: false) {
        return takeWhole(.hidden, to: closer.upperBound)
      }
      index = lineEnd + 1
    }
    foreign.brokenHidden.insert(name)
    return nil
  }
}

extension Bytes {
  /// The offset of the next place where some ASCII stands.
  func find(_ mark: StaticString, from start: Int, limit: Int? = nil) -> Int? {
    let limit = min(limit ?? count, count)
    let length = mark.utf8CodeUnitCount
    let first = mark.utf8Start.pointee
    var index = start
    while index + length <= limit {
      if self[index] == first, (1..<length).allSatisfy({ self[index + $0] == mark.utf8Start[$0] }) {
        return index
      }
      index += 1
    }
    return nil
  }
}

/// Tags of Liquid by what a page shows of them.
enum LiquidTags {
  /// They decide what a site shows and show nothing themselves.
  static let silent: Set<String> = [
    "if", "elsif", "elif", "else", "endif", "unless", "endunless", "case", "when", "endcase", "for", "endfor",
    "break", "continue", "tablerow", "endtablerow", "assign", "capture", "endcapture", "increment",
    "decrement",
    "cycle", "raw", "endraw", "comment", "endcomment", "layout", "liquid", "set", "set_global", "block",
    "endblock", "extends", "macro", "endmacro", "import", "filter", "endfilter", "verbatim", "endverbatim",
    "endhighlight", "end", "ifchanged", "endifchanged",
  ]
  /// The name of the tag that ends what a tag hides with all that stands between them; `nil` for other tags.
  static func end(ofHidden name: String) -> StaticString? {
    switch name {
    case "comment": "endcomment"
    case "capture": "endcapture"
    default: nil
    }
  }

  /// They have no closing tag.
  static let alone: Set<String> = [
    "include", "include_relative", "include_cached", "link", "post_url", "render", "gist", "echo", "seo",
    "feed_meta",
  ]
}
