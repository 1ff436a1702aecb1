extension NodeMaker {
  /// Code is shown with its line endings as spaces.
  mutating func addCode(_ token: Token) {
    addVerbatim(.code, token.start, token.end, token.first..<token.second, lineFeed: 0x20)
  }

  mutating func addScript(_ kind: Inline.Kind, _ token: Token) {
    addVerbatim(kind, token.start, token.end, token.first..<token.second, lineFeed: 0x20)
  }

  /// Adds text that stands in the source as it is, or copies it to the pool where it spans lines or holds a NUL.
  mutating func addVerbatim(
    _ kind: Inline.Kind, _ start: Int, _ end: Int, _ content: Range<Int>, lineFeed: UInt8
  ) {
    let lower = source(start)
    let first = source(content.lowerBound)
    let limit = segmentEnd(segment)
    let isOnePiece =
      content.upperBound <= limit && content.allSatisfy { text[$0] != "\n" && text[$0] != 0 }
    var node = InlineNode(kind, lower, sourceEnd(end), next: tree.nodes.count + 1)
    tree.work += content.count
    if isOnePiece {
      node.text = first..<first + content.count
    } else {
      let start = tree.pool.count
      for offset in content {
        switch text[offset] {
        case "\n": tree.pool.append(lineFeed)
        case "\0": tree.pool.append(contentsOf: "\u{FFFD}".utf8)
        case let byte: tree.pool.append(byte)
        }
      }
      node.isPooled = true
      node.text = start..<tree.pool.count
    }
    tree.nodes.append(node)
  }

  /// Adds a node without children.
  ///
  /// - Parameters: start, end: Where it lies in the text.
  /// - Returns: Its index.
  mutating func append(_ kind: Inline.Kind, _ start: Int, _ end: Int) -> Int {
    let index = tree.nodes.count
    let lower = source(start)
    tree.nodes.append(InlineNode(kind, lower, end > start ? sourceEnd(end) : lower, next: index + 1))
    return index
  }

  /// The segment that holds an offset. Offsets are asked for in order.
  mutating func segmentIndex(of offset: Int) -> Int {
    while segment + 1 < input.segments.count, input.segments[segment + 1].start <= offset { segment += 1 }
    return segment
  }

  func segmentEnd(_ index: Int) -> Int {
    index + 1 < input.segments.count ? input.segments[index + 1].start : text.count
  }

  /// Where in the source the byte at an offset lies.
  private mutating func source(_ offset: Int) -> Int {
    let segment = input.segments[segmentIndex(of: offset)]
    return segment.source + offset - segment.start
  }

  /// Where in the source the byte before an offset ends.
  mutating func sourceEnd(_ offset: Int) -> Int { source(offset - 1) + 1 }
}
