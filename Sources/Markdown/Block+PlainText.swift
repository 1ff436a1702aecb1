extension Block {
  /// The lines of the text of a paragraph, heading, cell, term or title where they are shown as they are: valid UTF-8
  /// without markup. `nil` for other text and other blocks. Nothing is parsed for it.
  package var plainLines: [Range<Int>]? {
    let node = document.node(index)
    if node.tag == .cell { return document.isPlain(node.range) ? [node.range] : nil }
    guard node.tag.hasTextLines, node.count > 0 else { return nil }
    for line in node.first..<node.first + node.count {
      guard document.isPlain(document.line(line).range) else { return nil }
    }
    return (node.first..<node.first + node.count).map { document.line($0).range }
  }
}

extension Document {
  fileprivate func line(_ index: Int) -> LineSpan { tree.lines[index] }

  /// Whether a line is what its source says. Spaces at its end may be a break.
  fileprivate func isPlain(_ line: Range<Int>) -> Bool {
    guard let last = line.last, !tree.source[last].isSpaceOrTab else { return false }
    let isPlain = tree.source.withUnsafeBufferPointer { source in
      InlineParser.isPlain(Bytes(UnsafeBufferPointer(rebasing: source[line])), tree.special)
    }
    return isPlain && tree.source[line].isValidUTF8
  }
}
