extension BlockParser {
  /// Opens a block where the line stands, after closing what the line does not continue.
  ///
  /// - Returns: The index of its node.
  @discardableResult
  mutating func openBlock(_ tag: BlockNode.Tag, at offset: Int) -> Int {
    close(to: matched)
    while let last = open.last, last.isLeaf || last.isClosed(by: tag) {
      close(to: open.count - 1)
    }
    noteChild()
    let node = tree.nodes.count
    tree.nodes.append(BlockNode(tag, at: offset))
    tree.nodes[node].first = tree.lines.count
    let depth = (open.last?.depth ?? 0) + (tag.isNested ? 1 : 0)
    open.append(Container(node: node, tag: tag, depth: depth))
    matched = open.count
    return node
  }

  /// A list is loose where a blank line lies between its items or between the blocks of one (CommonMark 0.30,
  /// section 5.3).
  private mutating func noteChild() {
    let parent = open.count - 1
    if lastLine.isBlank, parent >= lastLine.marked, open[parent].hasChildren {
      switch open[parent].tag {
      case .item: tree.nodes[open[parent - 1].node].isLoose = true
      case .list, .description: tree.nodes[open[parent].node].isLoose = true
      default: break
      }
    }
    open[parent].hasChildren = true
  }

  /// Closes the innermost blocks until so many are left.
  mutating func close(to count: Int) {
    while open.count > count, let container = open.popLast() {
      finish(container)
      tree.work += 1
    }
  }

  private mutating func finish(_ container: Container) {
    let node = container.node
    switch container.tag {
    case .paragraph: finishParagraph(node)
    case .fencedCode, .html, .math:
      tree.nodes[node].count = tree.lines.count - tree.nodes[node].first
    case .indentedCode: dropBlankLines(node)
    default: break
    }
    // The nodes of definitions may stand where a paragraph was.
    if container.tag != .paragraph { tree.nodes[node].next = tree.nodes.count }
    guard let parent = open.last?.node else { return }
    let last = container.tag == .paragraph ? tree.nodes.count - 1 : node
    closed = Closed(node: last, parent: parent)
    let end = tree.nodes[last].end
    tree.nodes[parent].end = max(tree.nodes[parent].end, end)
    endUnclosed(container)
  }

  /// Blank lines after the last line of indented code are no part of it.
  private mutating func dropBlankLines(_ node: Int) {
    let first = tree.nodes[node].first
    while tree.lines.count > first, let line = tree.lines.last, text.isBlank(line.start, line.end) {
      tree.work += line.end - line.start
      tree.lines.removeLast()
    }
    tree.nodes[node].count = tree.lines.count - first
    if let line = tree.lines.last { tree.nodes[node].end = line.end }
  }
}
