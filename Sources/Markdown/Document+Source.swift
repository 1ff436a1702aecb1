extension Document {
  /// The whole source as one block of code in Markdown, to be shown as it was written; offsets stay what they are.
  package var asCode: Document { Document(codeOf: source) }

  private init(codeOf source: [UInt8]) {
    var tree = BlockTree(source, options: .standard)
    var root = BlockNode(.document, at: 0)
    let isMarked = source.starts(with: [0xEF, 0xBB, 0xBF])
    var code = BlockNode(.fencedCode, at: isMarked ? 3 : 0)
    // The first line is the info string, which is not in the source.
    tree.lines.append(LineSpan(0, 0))
    source.withUnsafeBufferPointer { buffer in
      let text = Bytes(buffer)
      let limit = min(text.count, BlockParser.longest)
      var start = code.start
      while start < limit {
        let end = text.lineEnd(from: start, limit: limit)
        tree.lines.append(LineSpan(start, end))
        code.end = end
        start = end + (text[end] == "\r" && text[end + 1] == "\n" ? 2 : 1)
      }
    }
    code.detail = BlockTree.isSource
    code.count = tree.lines.count
    (root.end, root.next, code.next) = (code.end, 2, 2)
    tree.nodes = [root, code]
    self.init(tree: tree)
  }
}
