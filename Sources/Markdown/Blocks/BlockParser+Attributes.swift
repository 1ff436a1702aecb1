extension BlockParser {
  /// Attributes on a line of their own, as Kramdown has them: nothing of them is shown.
  mutating func startAttributes() -> Start {
    guard tree.options.attributes, text[cursor.first + 1] == ":",
      let attributes = AttributeSyntax(text, at: cursor.first, limit: cursor.end, work: &tree.work),
      text.isBlank(attributes.end, cursor.end)
    else { return .none }
    // Kramdown puts a table of contents in the place of the list before.
    if attributes.isContents, !lastLine.isBlank, open[matched - 1].tag == .list {
      let list = open[matched - 1].node
      matched -= 1
      close(to: matched)
      tree.nodes[list].tag = .attributes
    }
    let last = tree.nodes.count - 1
    if let identifier = attributes.identifier, !lastLine.isBlank, tree.nodes[last].tag == .heading {
      tree.identifiers[last] = identifier
    }
    return endLine(openBlock(.attributes, at: cursor.first))
  }

  /// Takes attributes off the end of a heading's text.
  ///
  /// - Returns: The name that they give it.
  mutating func takeAttributes(_ start: Int, _ end: inout Int) -> Range<Int>? {
    guard tree.options.attributes, end > start, text[end - 1] == "}" else { return nil }
    var brace = end - 1
    while brace > start, text[brace] != "{" { brace -= 1 }
    tree.work += end - brace
    guard text[brace] == "{", brace == start || text[brace - 1] != "\\",
      let attributes = AttributeSyntax(text, at: brace, limit: end, work: &tree.work), attributes.end == end
    else { return nil }
    end = text.trimmedEnd(start, brace)
    return attributes.identifier
  }

  /// The same for a paragraph, the last of the nodes, that becomes a heading.
  mutating func takeAttributes(ofUnderlined node: Int) {
    guard let line = tree.lines.last else { return }
    var end = line.end
    if let identifier = takeAttributes(line.start, &end) { tree.identifiers[node] = identifier }
    tree.lines[tree.lines.count - 1] = LineSpan(line.start, end)
  }
}
