/// Attributes in braces, as Pandoc and Kramdown write them: `{#id .class key="value"}`, `{: .class}`, `{:toc}`.
struct AttributeSyntax {
  /// After the closing brace.
  private(set) var end: Int
  /// The last name given: `#id` without the sign, or the value of `id`.
  private(set) var identifier: Range<Int>?
  /// They ask for a table of contents.
  private(set) var isContents = false

  /// Reads those whose `{` is at `start`; gives `nil` where there are none, and where they hold anything else.
  init?(_ text: Bytes, at start: Int, limit: Int, work: inout Int) {
    let hasColon = text[start + 1] == ":"
    end = start + (hasColon ? 2 : 1)
    defer { work += end - start }
    var isEmpty = true
    while true {
      end = text.trimmedStart(end, limit)
      guard end < limit else { return nil }
      if text[end] == "}" { break }
      isEmpty = false
      guard readAttribute(text, limit, canBeWord: hasColon) else { return nil }
    }
    guard !isEmpty else { return nil }
    end += 1
  }

  private mutating func readAttribute(_ text: Bytes, _ limit: Int, canBeWord: Bool) -> Bool {
    let start = end
    let mark = text[start]
    if mark == "#" || mark == "." { end += 1 }
    let name = end
    while end < limit, isInName(text[end]) { end += 1 }
    guard end > name else { return false }
    if mark == "#" { identifier = name..<end }
    if mark == "#" || mark == "." { return endsAttribute(text, limit) }
    if text[end] == "=", end < limit {
      let isIdentifier = end - name == 2 && text.starts(with: "id", at: name)
      guard let value = readValue(text, limit) else { return false }
      if isIdentifier { identifier = value }
      return endsAttribute(text, limit)
    }
    if end - name == 3, text.starts(with: "toc", at: name) { isContents = true }
    let isDash = end - name == 1 && mark == "-"
    return (canBeWord || isDash) && endsAttribute(text, limit)
  }

  private func endsAttribute(_ text: Bytes, _ limit: Int) -> Bool {
    end < limit && (text[end] == "}" || text[end].isSpaceOrTab)
  }

  /// Reads what stands behind the `=`, in quotes or bare, and gives it without the quotes.
  private mutating func readValue(_ text: Bytes, _ limit: Int) -> Range<Int>? {
    end += 1
    let quote = text[end]
    let isQuoted = quote == "\"" || quote == "'"
    let start = isQuoted ? end + 1 : end
    end = start
    if isQuoted {
      while end < limit, text[end] != quote, text[end] != "\n" { end += 1 }
      guard end < limit, text[end] == quote else { return nil }
      end += 1
      return start..<end - 1
    }
    while end < limit, isInName(text[end]) || text[end] == "%" || text[end] == "#" { end += 1 }
    return end > start ? start..<end : nil
  }

  private func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case "-", "_", ".", ":", "/": true
    default: byte.isAlphanumeric || byte >= 0x80
    }
  }
}
