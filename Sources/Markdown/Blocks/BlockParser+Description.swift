/// Lists of terms and their descriptions, as PHP Markdown Extra has them.
extension BlockParser {
  /// Starts a description of the paragraph before, or another of the same terms; gives `nil` where there is none.
  mutating func startDescription() -> Start? {
    guard tree.options.definitionLists, text[cursor.first + 1].isSpaceOrTab,
      !text.isBlank(cursor.first + 1, cursor.end), open[matched - 1].depth < BlockParser.deepest,
      open[matched - 1].tag == .descriptionList || makeTerms()
    else { return nil }
    let offset = cursor.first
    let before = cursor.indent
    cursor.skipMarker(1)
    let spaces = cursor.indent > 4 ? 1 : cursor.indent
    cursor.skip(columns: spaces)
    let isLoose = lastLine.isBlank
    let node = openBlock(.description, at: offset)
    tree.nodes[node].end = offset + 1
    tree.nodes[node].isLoose = isLoose
    open[open.count - 1].indent = before + 1 + spaces
    return .container
  }

  /// Makes a term of each line of the paragraph before: of one that is open, or of one of a single line before a blank.
  private mutating func makeTerms() -> Bool {
    let container = open[matched - 1]
    var node = tree.nodes.count - 1
    if container.tag == .paragraph {
      open.removeLast()
      finishParagraph(container.node)
      node = tree.nodes.count - 1
      // Where definitions were all there was, there is nothing to describe.
      guard tree.nodes[node].tag == .paragraph else {
        matched = open.count
        return false
      }
    } else {
      guard lastLine.isBlank, closed.node == node, closed.parent == container.node,
        tree.nodes[node].tag == .paragraph, tree.nodes[node].count == 1
      else { return false }
      close(to: matched)
    }
    openList(around: node)
    return true
  }

  /// Puts a paragraph, the last of the nodes, as terms into a list: that before it, or one of its own.
  private mutating func openList(around node: Int) {
    let paragraph = tree.nodes[node]
    let parent = open[open.count - 1]
    var list = node
    if let last = lastList, last.parent == parent.node, tree.nodes[last.node].next == node {
      list = last.node
      tree.nodes.removeLast()
    } else {
      tree.nodes[node] = BlockNode(.descriptionList, at: paragraph.start)
      lastList = Closed(node: node, parent: parent.node)
    }
    for index in paragraph.first..<paragraph.first + paragraph.count {
      let line = tree.lines[index]
      let end = text.trimmedEnd(line.start, line.end)
      tree.lines[index] = LineSpan(line.start, end)
      var term = BlockNode(.term, at: line.start)
      term.end = end
      term.first = index
      term.count = 1
      term.next = tree.nodes.count + 1
      tree.nodes.append(term)
    }
    tree.nodes[list].end = paragraph.end
    tree.work += paragraph.count
    open.append(Container(node: list, tag: .descriptionList, depth: parent.depth))
    matched = open.count
  }
}
