extension BlockParser {
  /// Starts a paragraph with what is left of the line.
  mutating func startParagraph() {
    matched = open.count
    if startCallout() { return }
    let isFirst = open.last.map { $0.tag == .item && !$0.hasChildren } ?? false
    if isFirst { readTask() }
    cursor.skipIndent()
    openBlock(.paragraph, at: cursor.offset)
    addLine(cursor.rest)
  }

  /// A box at the start of an item makes it a task (GFM 0.29, section 5.3).
  private mutating func readTask() {
    let box = cursor.first
    guard tree.options.taskItems, cursor.byte == "[", text[box + 2] == "]", text[box + 3].isSpaceOrTab,
      !text.isBlank(box + 3, cursor.end), let item = open.last?.node
    else { return }
    switch text[box + 1] {
    case " ": tree.nodes[item].detail = 1
    case "x", "X": tree.nodes[item].detail = 2
    default: return
    }
    tree.nodes[item].end = box + 3
    cursor.skipMarker(3)
  }

  /// Takes the definitions off the start of a paragraph, the last of the nodes, and trims its end.
  ///
  /// Where nothing but definitions is left, the node is gone after.
  mutating func finishParagraph(_ node: Int) {
    var first = tree.nodes[node].first
    if tree.lines.count > first, text[tree.lines[first].start] == "[" { first = takeDefinitions(node) }
    let count = tree.lines.count - first
    guard count > 0, let line = tree.lines.last else { return }
    let end = text.trimmedEnd(line.start, line.end)
    tree.lines[tree.lines.count - 1] = LineSpan(line.start, end)
    let index = tree.nodes.count - 1
    tree.nodes[index].first = first
    tree.nodes[index].count = count
    tree.nodes[index].start = tree.lines[first].start
    tree.nodes[index].end = end
    tree.nodes[index].next = tree.nodes.count
  }

  /// Puts a node for each definition before the paragraph, or in its place where it holds nothing else.
  ///
  /// - Returns: The index of its first line that is no definition.
  private mutating func takeDefinitions(_ node: Int) -> Int {
    let lines = tree.nodes[node].first..<tree.lines.count
    var joined: [UInt8] = []
    for line in tree.lines[lines] {
      joined.append(contentsOf: text.slice(line.start, line.end))
      joined.append(0x0A)
    }
    tree.work += joined.count
    let paragraph = tree.nodes[node]
    let first = joined.withUnsafeBufferPointer { buffer in
      let joined = Bytes(buffer)
      var line = lines.lowerBound
      var offset = 0
      while let definition = DefinitionSyntax(
        joined, at: offset, options: tree.options, work: &tree.work)
      {
        tree.definitions.add(definition, in: joined)
        if line == lines.lowerBound { tree.nodes.removeLast() }
        var block = BlockNode(.definition, at: tree.lines[line].start)
        while offset < definition.end {
          let span = tree.lines[line]
          offset += span.end - span.start + 1
          block.end = text.trimmedEnd(span.start, span.end)
          line += 1
        }
        block.next = tree.nodes.count + 1
        tree.nodes.append(block)
      }
      return line
    }
    if first > lines.lowerBound, first < lines.upperBound { tree.nodes.append(paragraph) }
    return first
  }
}
