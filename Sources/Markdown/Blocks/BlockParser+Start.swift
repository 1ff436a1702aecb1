extension BlockParser {
  enum Start {
    /// No block starts.
    case none
    /// A block that can hold blocks.
    case container
    /// A leaf that holds what is left of the line.
    case leaf
    /// A block that took all of the line.
    case whole
  }

  /// Opens the blocks that start on the line, outermost first.
  ///
  /// - Returns: `false` where there is nothing left of the line.
  mutating func startBlocks(_ marked: inout Int) -> Bool {
    var isInParagraph = open.last.map { $0.tag == .paragraph } ?? false
    while !cursor.isBlank, !open[matched - 1].isVerbatim {
      let start = cursor.indent >= 4 ? startIndentedCode(isInParagraph) : startBlock(isInParagraph)
      tree.work += 1
      guard start == .container else { return start != .whole }
      marked = open.count - 1
      isInParagraph = false
    }
    return true
  }

  /// - Parameter isInParagraph: The line could as well continue a paragraph.
  private mutating func startBlock(_ isInParagraph: Bool) -> Start {
    switch cursor.byte {
    case ">": startQuote()
    case "#": startHeading()
    case "`", "~": startFence()
    case "<": startElement(isInParagraph) ?? startHTML(isInParagraph)
    case "=": endWithUnderline(level: 1)
    case "-": startWithHyphen()
    case "*": startThematicBreak() ?? startItem()
    case "_": startThematicBreak() ?? .none
    case "+", 0x30...0x39: startItem()
    case "|": startTable() ? .whole : .none
    case ":": startDiv() ?? startDescription() ?? (startTable() ? .whole : .none)
    case "[": startFootnote()
    case "{": startTemplate(isInParagraph) ?? startAttributes()
    case "$": startMath(isInParagraph) ?? .none
    case "%": startHiddenComment(isInParagraph) ?? .none
    case "i", "e": startModule(isInParagraph) ?? .none
    default: .none
    }
  }

  private mutating func startWithHyphen() -> Start {
    let heading = endWithUnderline(level: 2)
    if heading != .none { return heading }
    if let thematicBreak = startThematicBreak() { return thematicBreak }
    let item = startItem()
    if item != .none { return item }
    return startTable() ? .whole : .none
  }

  private mutating func startIndentedCode(_ isInParagraph: Bool) -> Start {
    guard !isInParagraph else { return .none }
    cursor.skip(columns: 4)
    openBlock(.indentedCode, at: cursor.rest.start)
    return .leaf
  }

  private mutating func startQuote() -> Start {
    guard open[matched - 1].depth < BlockParser.deepest else { return .none }
    let offset = cursor.first
    skipQuoteMarker()
    let node = openBlock(.blockQuote, at: offset)
    tree.nodes[node].end = offset + 1
    return .container
  }

  private mutating func startHeading() -> Start {
    let level = text.run(of: UInt8(ascii: "#"), from: cursor.first, limit: cursor.end)
    let after = cursor.first + level
    guard level <= 6, after == cursor.end || text[after].isSpaceOrTab else { return .none }
    let start = text.trimmedStart(after, cursor.end)
    var end = text.trimmedEnd(start, cursor.end)
    let identifier = takeAttributes(start, &end)
    var hashes = end
    while hashes > start, text[hashes - 1] == "#" { hashes -= 1 }
    if hashes == start || text[hashes - 1].isSpaceOrTab { end = text.trimmedEnd(start, hashes) }
    let node = openBlock(.heading, at: cursor.first)
    tree.nodes[node].detail = UInt8(level)
    tree.lines.append(LineSpan(start, end))
    tree.nodes[node].count = 1
    if let identifier { tree.identifiers[node] = identifier }
    return endLine(node)
  }

  private mutating func startFence() -> Start {
    guard let fence = Fence(cursor) else { return .none }
    let info = text.trimmedStart(cursor.first + fence.length, cursor.end)
    let node = openBlock(.fencedCode, at: cursor.first)
    tree.lines.append(LineSpan(info, text.trimmedEnd(info, cursor.end)))
    tree.nodes[node].end = text.trimmedEnd(cursor.first, cursor.end)
    self.fence = fence
    return .whole
  }

  /// Makes a heading of the paragraph before (CommonMark 0.30, section 4.3).
  private mutating func endWithUnderline(level: UInt8) -> Start {
    let container = open[matched - 1]
    guard container.tag == .paragraph else { return .none }
    let length = text.run(of: cursor.byte, from: cursor.first, limit: cursor.end)
    guard text.isBlank(cursor.first + length, cursor.end) else { return .none }
    open.removeLast()
    finishParagraph(container.node)
    matched = open.count
    let node = tree.nodes.count - 1
    // Where definitions were all there was, there is nothing to underline.
    guard tree.nodes[node].tag == .paragraph else { return .none }
    takeAttributes(ofUnderlined: node)
    tree.nodes[node].tag = .heading
    tree.nodes[node].detail = level
    open.append(Container(node: node, tag: .heading, depth: 0))
    return endLine(node)
  }

  private mutating func startThematicBreak() -> Start? {
    guard cursor.first >= brokenBreak else { return nil }
    let byte = cursor.byte
    var count = 0
    var index = cursor.first
    defer { tree.work += index - cursor.first }
    while index < cursor.end {
      if text[index] == byte {
        count += 1
      } else if !text[index].isSpaceOrTab {
        brokenBreak = index
        return nil
      }
      index += 1
    }
    guard count >= 3 else { return nil }
    return endLine(openBlock(.thematicBreak, at: cursor.first))
  }

  private mutating func startItem() -> Start {
    let parent = open[matched - 1]
    guard parent.depth < BlockParser.deepest, let marker = ListMarker(cursor) else { return .none }
    if parent.tag == .paragraph, !marker.canInterruptParagraph(cursor) { return .none }
    let offset = cursor.first
    let before = cursor.indent
    cursor.skipMarker(marker.length)
    let spaces = cursor.isBlank || cursor.indent > 4 ? 1 : cursor.indent
    cursor.skip(columns: spaces)

    let list = parent.tag == .list ? tree.nodes[parent.node] : nil
    if list?.detail != marker.byte || list?.isOrdered != (marker.number != nil) {
      if parent.tag == .list { matched -= 1 }
      let node = openBlock(.list, at: offset)
      tree.nodes[node].detail = marker.byte
      tree.nodes[node].isOrdered = marker.number != nil
      tree.nodes[node].first = marker.number ?? 0
    }
    let item = openBlock(.item, at: offset)
    tree.nodes[item].end = offset + marker.length
    open[open.count - 1].indent = before + marker.length + spaces
    return .container
  }

  /// Closes the innermost block, which ends with the line.
  mutating func endLine(_ node: Int) -> Start {
    tree.nodes[node].end = text.trimmedEnd(cursor.first, cursor.end)
    close(to: open.count - 1)
    return .whole
  }
}
