/// Boxes: blocks between tags of other tools.
extension BlockParser {
  /// `:::`, as Pandoc, Docusaurus and VitePress have it.
  ///
  /// - Returns: `nil` where none starts or ends.
  mutating func startDiv() -> Start? {
    guard tree.options.fencedDivs, cursor.byte == ":" else { return nil }
    let start = cursor.first
    let length = text.run(of: UInt8(ascii: ":"), from: start, limit: cursor.end)
    guard length >= 3 else { return nil }
    if closeBox() { return .whole }
    let name = text.trimmedStart(start + length, cursor.end)
    guard name < cursor.end, text[name].isLetter || text[name] == "{", hasRoom else { return nil }
    let end = BoxEnd(syntax: .div, name: name..<name, length: length)
    guard hasCloser(end) else { return nil }
    openBox(end, start, cursor.end)
    return .whole
  }

  /// A box may lie in what the line continues.
  var hasRoom: Bool { open[matched - 1].depth < BlockParser.deepest }

  /// A later line starts with what closes it.
  ///
  /// - Parameter isAlone: and holds nothing else.
  mutating func hasCloser(_ end: BoxEnd, isAlone: Bool = true) -> Bool {
    foreign.closers.has(end, from: cursor.end, isAlone: isAlone, in: text, work: &tree.work)
  }

  /// Closes the innermost box that a closing tag on the line closes, if that is all there is on it.
  mutating func closeBox() -> Bool {
    guard let tag = ClosingTag(text, at: cursor.first, cursor.end), text.isBlank(tag.end, cursor.end) else {
      return false
    }
    tree.work += tag.end - cursor.first
    var index = matched - 1
    while index > 0 {
      if let end = open[index].boxEnd, end.isMet(by: tag, in: text) {
        tree.nodes[open[index].node].end = tag.end
        open[index].boxEnd = nil
        close(to: index)
        matched = index
        return true
      }
      tree.work += 1
      index -= 1
    }
    return false
  }

  /// Opens a box; `start..<end` is its opening tag.
  mutating func openBox(_ boxEnd: BoxEnd, _ start: Int, _ end: Int) {
    let node = openBlock(.box, at: start)
    tree.nodes[node].count = 1
    tree.nodes[node].end = text.trimmedEnd(start, end)
    tree.lines.append(LineSpan(start, end))
    open[open.count - 1].boxEnd = boxEnd
  }

  /// Opens a box whose closing tag ends the line or starts a later one, and goes on with what follows its opening tag.
  ///
  /// - Parameter tagEnd: of its opening tag, on the line.
  /// - Returns: `nil` where nothing closes it.
  mutating func startBox(_ boxEnd: BoxEnd, tagEnd: Int) -> Start? {
    let start = cursor.first
    let last = text.trimmedEnd(tagEnd, cursor.end)
    if let closer = closer(of: boxEnd, between: tagEnd, last) {
      openBox(boxEnd, start, tagEnd)
      tree.nodes[open[open.count - 1].node].end = last
      foreign.boxOfLine = open.count - 1
      cursor = LineCursor(text, tagEnd, text.trimmedEnd(tagEnd, closer))
      return .container
    }
    guard hasCloser(boxEnd) else { return nil }
    openBox(boxEnd, start, tagEnd)
    cursor = LineCursor(text, tagEnd, cursor.end)
    return .container
  }

  /// The start of the closing tag that ends the line.
  private mutating func closer(of end: BoxEnd, between start: Int, _ limit: Int) -> Int? {
    guard limit - start >= 3, text[limit - 1] == ">" || text[limit - 1] == "}" else { return nil }
    var index = limit - 1
    let first: UInt8 = end.syntax == .element ? UInt8(ascii: "<") : UInt8(ascii: "{")
    while index > start {
      index -= 1
      guard text[index] == first, first == UInt8(ascii: "<") || text[index - 1] != "{" else { continue }
      tree.work += limit - index
      return end.isMet(at: index, limit, in: text) ? index : nil
    }
    tree.work += limit - start
    return nil
  }

  mutating func closeBoxOfLine() {
    if let box = foreign.boxOfLine, box < open.count {
      open[box].boxEnd = nil
      close(to: box)
    }
    foreign.boxOfLine = nil
  }

  /// Takes a box that nothing has closed for what its opening tag is without one, a line of text; what stood in the box
  /// stands behind that.
  ///
  /// The closing tag that it was opened for was that of another one of its name. Pandoc's divs go on to the end.
  mutating func endUnclosed(_ box: Container) {
    guard let boxEnd = box.boxEnd, boxEnd.syntax != .div else { return }
    let tag = tree.lines[tree.nodes[box.node].first]
    tree.nodes[box.node].tag = .paragraph
    tree.nodes[box.node].end = text.trimmedEnd(tag.start, tag.end)
    tree.nodes[box.node].next = box.node + 1
  }

  /// Opens and closes a block from here to an offset, which may lie on a later line.
  mutating func takeWhole(_ tag: BlockNode.Tag, to end: Int) -> Start {
    let start = cursor.first
    let node = openBlock(tag, at: start)
    if tag == .box {
      tree.nodes[node].count = 1
      tree.lines.append(LineSpan(start, end))
    } else {
      foreign.hidden += 1
    }
    tree.nodes[node].end = end
    close(to: open.count - 1)
    foreign.skipped = end
    tree.work += end - start
    return .whole
  }
}
