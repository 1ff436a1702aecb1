/// What ends a block of raw HTML: told by what it starts with (CommonMark 0.30, section 4.6).
enum HTMLBlockEnd {
  case closingTag, comment, instruction, declaration, cdata, blankLine
  /// That of its first line.
  case line

  /// Reads the start at a `<`; gives `nil` where there is none.
  ///
  /// - Parameter canBeAnyTag: A complete tag of any name starts a block too, if nothing else is on the line.
  init?(_ text: Bytes, at start: Int, _ end: Int, canBeAnyTag: Bool, hasTemplates: Bool) {
    let second = text[start + 1]
    if second == "!" {
      if text[start + 2] == "-" && text[start + 3] == "-" {
        self = .comment
      } else if text[start + 2].isLetter {
        self = .declaration
      } else if text.starts(with: "[cdata[", at: start + 2) {
        guard text.slice(start + 3, start + 8).elementsEqual("CDATA".utf8) else { return nil }
        self = .cdata
      } else {
        return nil
      }
      return
    }
    if second == "?" {
      self = .instruction
      return
    }
    let isClosing = second == "/"
    let nameStart = start + (isClosing ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd - nameStart <= 10, text[nameEnd].isAlphanumeric { nameEnd += 1 }
    let name = text.string(nameStart, nameEnd).lowercased()
    let after = text[nameEnd]
    let endsName = nameEnd >= end || after.isSpaceOrTab || after == ">"
    if !isClosing, HTMLBlockEnd.verbatimTags.contains(name) {
      guard endsName else { return nil }
      self = .closingTag
    } else if HTMLBlockEnd.blockTags.contains(name), endsName || (after == "/" && text[nameEnd + 1] == ">") {
      self = .blankLine
    } else {
      var syntax = HTMLSyntax(text, limit: end, hasTemplates: hasTemplates)
      guard canBeAnyTag, let tagEnd = syntax.tag(at: start), text.isBlank(tagEnd, end) else { return nil }
      self = .blankLine
    }
  }

  /// The line is the last of the block, if one that is not blank can be.
  func isMet(in text: Bytes, _ start: Int, _ end: Int, work: inout Int) -> Bool {
    if self == .line { return true }
    if self == .blankLine { return false }
    work += max(end - start, 0)
    return (start..<max(start, end)).contains { index in
      switch self {
      case .closingTag:
        text[index] == "<" && text[index + 1] == "/"
          && HTMLBlockEnd.verbatimTags.contains { text.starts(with: "\($0)>", at: index + 2) }
      case .comment: text[index] == "-" && text[index + 1] == "-" && text[index + 2] == ">"
      case .instruction: text[index] == "?" && text[index + 1] == ">"
      case .declaration: text[index] == ">"
      case .cdata: text[index] == "]" && text[index + 1] == "]" && text[index + 2] == ">"
      case .blankLine, .line: false
      }
    }
  }

  private static let verbatimTags: Set<String> = ["script", "pre", "style", "textarea"]

  private static let blockTags: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col",
    "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer",
    "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe",
    "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p",
    "param",
    "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track",
    "ul",
  ]
}
