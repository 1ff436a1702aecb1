/// What closes a box: told by what opens it.
struct BoxEnd {
  enum Syntax: UInt8 { case div, hugo, liquid, element }

  /// UTF-8 bytes of an opening tag that is looked at on the way to a closing one.
  private static let longestTag = 256

  let syntax: Syntax
  /// Where the name stands that the closing tag repeats; empty where it needs none.
  let name: Range<Int>
  /// Of a div, the colons.
  var length = 0

  /// A closing tag is all that stands between the offsets.
  func isMet(at start: Int, _ end: Int, in text: Bytes) -> Bool {
    guard let tag = ClosingTag(text, at: start, end), text.isBlank(tag.end, end) else { return false }
    return isMet(by: tag, in: text)
  }

  func isMet(by tag: ClosingTag, in text: Bytes) -> Bool {
    guard tag.syntax == syntax else { return false }
    if syntax == .div { return tag.name.count >= length }
    // Zola closes every tag with `{% end %}`.
    if tag.name.isEmpty { return syntax == .liquid }
    return isNamed(tag.name, in: text)
  }

  /// Another opening tag of its name begins at an offset on a line, one that does not close itself.
  func isOpened(at start: Int, in text: Bytes, _ limit: Int) -> Bool {
    let first: Int
    switch (syntax, text[start], text[start + 1], text[start + 2]) {
    case (.element, "<", _, _): first = start + 1
    case (.hugo, "{", "{", "<"), (.hugo, "{", "{", "%"): first = text.trimmedStart(start + 3, text.count)
    case (.liquid, "{", "%", let next): first = text.trimmedStart(start + (next == "-" ? 3 : 2), text.count)
    default: return false
    }
    let name = ForeignName.range(text, at: first)
    guard isNamed(name, in: text) else { return false }
    let mark: StaticString = syntax == .element ? ">" : text[start + 2] == "<" ? ">}}" : "%}"
    let end = min(limit, name.upperBound + BoxEnd.longestTag)
    return text.find(mark, from: name.upperBound, limit: end).map { text[$0 - 1] != "/" } ?? false
  }

  private func isNamed(_ other: Range<Int>, in text: Bytes) -> Bool {
    text.slice(other.lowerBound, other.upperBound).elementsEqual(text.slice(name.lowerBound, name.upperBound))
  }
}

/// `:::`, `{{< /name >}}`, `{% endname %}` or `</Name>`.
struct ClosingTag {
  let syntax: BoxEnd.Syntax
  /// The name, or the colons.
  let name: Range<Int>
  let end: Int

  init?(_ text: Bytes, at start: Int, _ limit: Int) {
    switch text[start] {
    case ":":
      let length = text.run(of: UInt8(ascii: ":"), from: start, limit: limit)
      guard length >= 3 else { return nil }
      self.init(.div, start..<start + length, start + length)
    case "<":
      guard text[start + 1] == "/" else { return nil }
      let name = ForeignName.range(text, at: start + 2)
      let close = text.trimmedStart(name.upperBound, limit)
      guard !name.isEmpty, text[close] == ">", close < limit else { return nil }
      self.init(.element, name, close + 1)
    case "{" where text[start + 1] == "{":
      let mark = text[start + 2]
      guard mark == "<" || mark == "%" else { return nil }
      let slash = text.trimmedStart(start + 3, limit)
      guard text[slash] == "/" else { return nil }
      let name = ForeignName.range(text, at: text.trimmedStart(slash + 1, limit))
      let close = text.trimmedStart(name.upperBound, limit)
      guard !name.isEmpty, text[close] == (mark == "<" ? UInt8(ascii: ">") : mark), text[close + 1] == "}",
        text[close + 2] == "}", close + 3 <= limit
      else { return nil }
      self.init(.hugo, name, close + 3)
    case "{" where text[start + 1] == "%":
      let first = text.trimmedStart(text[start + 2] == "-" ? start + 3 : start + 2, limit)
      guard text.starts(with: "end", at: first) else { return nil }
      let name = ForeignName.range(text, at: first + 3)
      var close = text.trimmedStart(name.upperBound, limit)
      if text[close] == "-" { close += 1 }
      guard text[close] == "%", text[close + 1] == "}", close + 2 <= limit else { return nil }
      self.init(.liquid, name, close + 2)
    default: return nil
    }
  }

  private init(_ syntax: BoxEnd.Syntax, _ name: Range<Int>, _ end: Int) {
    self.syntax = syntax
    self.name = name
    self.end = end
  }
}

enum ForeignName {
  /// Letters, digits, `-`, `_`, `.`, and `/` before a letter or digit, from an offset on; empty where no name begins.
  static func range(_ text: Bytes, at start: Int) -> Range<Int> {
    guard text[start].isLetter || text[start] == "_" else { return start..<start }
    var end = start
    while text[end].isAlphanumeric || text[end] == "-" || text[end] == "_" || text[end] == "."
      || text[end] == "/" && text[end + 1].isAlphanumeric
    { end += 1 }
    return start..<end
  }
}
