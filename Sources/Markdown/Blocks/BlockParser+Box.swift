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

  /// A line behind an offset, the one of the cursor if none is given, holds what closes it and nothing else.
  mutating func hasCloser(_ end: BoxEnd, behind offset: Int? = nil) -> Bool {
    foreign.closers.has(end, from: offset ?? cursor.end, in: text, work: &tree.work)
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
  /// - Returns: `nil` where nothing closes it, or where text follows what does: it is a part of that.
  mutating func startBox(_ boxEnd: BoxEnd, tagEnd: Int) -> Start? {
    let start = cursor.first
    let last = text.trimmedEnd(tagEnd, cursor.end)
    if let closer = closer(of: boxEnd, between: tagEnd, last) {
      guard closer.upperBound == last else { return nil }
      openBox(boxEnd, start, tagEnd)
      tree.nodes[open[open.count - 1].node].end = last
      open[open.count - 1].boxEnd = nil
      foreign.boxOfLine = foreign.boxOfLine ?? open.count - 1
      cursor = LineCursor(text, tagEnd, text.trimmedEnd(tagEnd, closer.lowerBound))
      return .container
    }
    guard hasCloser(boxEnd) else { return nil }
    openBox(boxEnd, start, tagEnd)
    cursor = LineCursor(text, tagEnd, cursor.end)
    return .container
  }

  /// The closing tag, on the line, of an opening one that ends at an offset.
  ///
  /// - Parameter nests: whether other opening tags of its name have closing tags of their own.
  mutating func closer(
    of end: BoxEnd, between start: Int, _ limit: Int, nests: Bool = true
  ) -> Range<Int>? {
    let first: UInt8 = end.syntax == .element ? UInt8(ascii: "<") : UInt8(ascii: "{")
    /// Tags of the same name that have been opened since.
    var depth = 0
    var index = start
    defer { tree.work += index - start }
    while index < limit {
      guard text[index] == first else {
        index += 1
        continue
      }
      if let tag = ClosingTag(text, at: index, limit), end.isMet(by: tag, in: text) {
        if depth == 0 { return index..<tag.end }
        depth -= 1
        index = tag.end
      } else {
        if nests, end.isOpened(at: index, in: text, limit) { depth += 1 }
        index += 1
      }
    }
    return nil
  }

  mutating func closeBoxOfLine() {
    if let box = foreign.boxOfLine { close(to: box) }
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
