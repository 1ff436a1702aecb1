/// Raw HTML (CommonMark 0.30, section 4.6).
extension BlockParser {
  mutating func startHTML(_ isInParagraph: Bool) -> Start {
    if namesComponent { return .none }
    guard
      let end = HTMLBlockEnd(
        text, at: cursor.first, cursor.end, canBeAnyTag: !isInParagraph,
        hasTemplates: tree.options.hasTemplates)
    else { return .none }
    openBlock(.html, at: cursor.rest.start)
    htmlEnd = end == .blankLine && holdsMarkdown ? .line : end
    return .leaf
  }

  /// `<Link>` is no `<link>`, which has no text; in MDX no name with a capital is one of HTML.
  private var namesComponent: Bool {
    let name = cursor.first + (text[cursor.first + 1] == "/" ? 2 : 1)
    guard tree.options.jsx, text[name].isLetter, text[name] != text[name].lowercased else { return false }
    return tree.options.modules || text.slice(name, name + 4).elementsEqual("Link".utf8)
  }

  /// A line `<div markdown="1">`: what follows is read as Markdown (PHP Markdown Extra, Kramdown).
  private var holdsMarkdown: Bool {
    guard tree.options.attributes, text.find(" markdown", from: cursor.first, limit: cursor.end) != nil else {
      return false
    }
    var syntax = HTMLSyntax(text, limit: cursor.end, hasTemplates: tree.options.hasTemplates)
    guard let end = syntax.tag(at: cursor.first), text.isBlank(end, cursor.end) else { return false }
    let tag = HTMLTag(text.string(cursor.first, end))
    return HTMLElement.containers.contains(tag.name) && ["", "1", "block"].contains(tag["markdown"])
  }
}
