/// Addresses that stand bare in the text (GFM 0.29, section 6.9).
extension InlineParser {
  mutating func readWWW(at start: Int) -> Int {
    guard text[start + 1] == "w", text[start + 2] == "w", text[start + 3] == "." else { return start + 1 }
    guard start == 0 || opensAddress(text[start - 1]) else { return start + 1 }
    guard let domain = domainEnd(at: start, needsDot: true) else { return start + 4 }
    return addBareLink("http://", start, pathEnd(start, domain))
  }

  private func opensAddress(_ byte: UInt8) -> Bool {
    byte.isWhitespace || byte == "*" || byte == "_" || byte == "~" || byte == "("
  }

  /// Reads an address from the colon after its scheme.
  mutating func readScheme(at colon: Int) -> Int {
    guard text[colon + 1] == "/", text[colon + 2] == "/" else { return colon + 1 }
    guard let start = schemeStart(before: colon) else { return colon + 1 }
    guard let domain = domainEnd(at: colon + 3, needsDot: false) else { return colon + 1 }
    return addBareLink("", start, pathEnd(start, domain))
  }

  private func schemeStart(before colon: Int) -> Int? {
    for scheme in ["http", "https", "ftp"] {
      let start = colon - scheme.utf8.count
      guard start >= barrier, text.starts(with: scheme, at: start) else { continue }
      if start == 0 || !text[start - 1].isLetter { return start }
    }
    return nil
  }

  /// Segments of letters, digits, `-` and `_` between dots, with no `_` in the last two.
  private mutating func domainEnd(at start: Int, needsDot: Bool) -> Int? {
    guard start >= brokenDomain else { return nil }
    var index = start
    var dots = 0
    var segment = start
    var previous = start
    var hasUnderscore = (false, false)
    scan: while index < text.count {
      switch text[index] {
      case ".":
        dots += 1
        previous = segment
        segment = index + 1
        hasUnderscore = (hasUnderscore.1, false)
      case "_": hasUnderscore.1 = true
      case "-": break
      case let byte where byte.isAlphanumeric || byte & 0xC0 == 0x80: break
      case 0xC0... where CharacterClass(text, at: index) == .other: break
      default: break scan
      }
      index += 1
    }
    tree.work += index - start
    // A later start meets the same last two segments.
    if hasUnderscore.0 || hasUnderscore.1 { brokenDomain = previous }
    guard !hasUnderscore.0, !hasUnderscore.1, index > start, dots > 0 || !needsDot else { return nil }
    return text[start].isAlphanumeric || text[start] >= 0x80 ? index : nil
  }

  /// The end of an address after its domain: before a space or `<`, and before a `]` that may close a bracket. What
  /// ends a sentence around it, or closes a parenthesis opened before, is no part of it.
  private mutating func pathEnd(_ start: Int, _ domain: Int) -> Int {
    var end = domain
    var open = 0
    while end < text.count, !text[end].isWhitespace, text[end] != "<", brackets.isEmpty || text[end] != "]" {
      open += text[end] == "(" ? 1 : text[end] == ")" ? -1 : 0
      end += 1
    }
    tree.work += end - start
    while end > start {
      switch text[end - 1] {
      case "?", "!", ".", ",", ":", "*", "_", "~", "'", "\"": end -= 1
      case ")":
        guard open < 0 else { return end }
        open += 1
        end -= 1
      case ";":
        end = entityStart(before: end, start) ?? end - 1
      default: return end
      }
    }
    return end
  }

  /// The offset of the `&` where what ends with the `;` before an offset looks like an entity.
  private mutating func entityStart(before end: Int, _ start: Int) -> Int? {
    var index = end - 2
    while index > start, text[index].isAlphanumeric { index -= 1 }
    tree.work += end - index
    return index < end - 2 && text[index] == "&" ? index : nil
  }

  /// Reads a mail address from its `@`.
  mutating func readMail(at index: Int) -> Int {
    var start = index
    while start > barrier, isInMailName(text[start - 1]) { start -= 1 }
    var end = index + 1
    var dots = 0
    while text[end].isAlphanumeric || text[end] == "-" || text[end] == "_" || text[end] == "." {
      if text[end] == "." {
        guard text[end + 1].isAlphanumeric else { break }
        dots += 1
      }
      end += 1
    }
    tree.work += end - start
    guard start < index, dots > 0, text[end - 1].isAlphanumeric, text[end] != "@", text[start - 1] != "@"
    else { return index + 1 }
    return addBareLink("mailto:", start, end)
  }

  private func isInMailName(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == "." || byte == "-" || byte == "_" || byte == "+"
  }

  private mutating func addBareLink(_ prefix: String, _ start: Int, _ end: Int) -> Int {
    add(Token(.bareLink, start, end, first: addTarget(prefix, start, end)))
  }
}
