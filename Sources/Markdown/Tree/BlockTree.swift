/// What the block phase yields.
struct BlockTree: Sendable {
  let source: [UInt8]
  let options: Options
  /// Found once for all blocks.
  let special: ByteSet
  /// The bytes that may make the text of a block another than its source.
  let markup: ByteSet
  var nodes: [BlockNode] = []
  var lines: [LineSpan] = []
  var alignments: [Block.Alignment] = []
  var definitions = Definitions()
  var footnotes = Footnotes()
  /// The names that headings were given, by their nodes.
  var identifiers: [Int: Range<Int>] = [:]
  var work = 0

  init(_ source: [UInt8], options: Options) {
    self.source = source
    self.options = options
    special = InlineParser.special(options)
    markup = InlineParser.markup(options)
  }

  /// The same in memory of its own.
  func duplicated() -> BlockTree {
    var tree = BlockTree(source.duplicated(), options: options)
    tree.nodes = nodes.duplicated()
    tree.lines = lines.duplicated()
    tree.alignments = alignments.duplicated()
    (tree.definitions, tree.footnotes, tree.identifiers) = (definitions, footnotes, identifiers)
    tree.work = work
    return tree
  }

  /// The detail of code that is the source itself.
  static let isSource: UInt8 = 1

  /// What a node is that does not tell it alone.
  func kind(of node: BlockNode) -> Block.Kind {
    switch node.tag {
    case .fencedCode: .code(info: node.detail == Self.isSource ? "markdown" : info(of: node))
    case .box: .box(box(of: node))
    case .table: .table(Array(alignments[node.first..<node.first + node.count]))
    case .callout: .callout(callout(node, kindAt: node.first))
    case .calloutTitle: .calloutTitle(callout(node, kindAt: node.first - 1))
    default: node.kind ?? .hidden
    }
  }

  /// Where the lines of code and raw HTML lie; empty for other blocks.
  func lineIndices(of index: Int) -> Range<Int> {
    let node = nodes[index]
    return switch node.tag {
    case .indentedCode, .html, .math: node.first..<node.first + node.count
    case .fencedCode: node.first + 1..<node.first + node.count
    default: 0..<0
    }
  }

  private func callout(_ node: BlockNode, kindAt line: Int) -> Block.Callout {
    let name = String(decoding: source[lines[line].range], as: UTF8.self)
    return Block.Callout(name: name.lowercased(), fold: [nil, .open, .folded][Int(node.detail)])
  }

  private func box(of node: BlockNode) -> Box {
    let line = lines[node.first]
    return source.withUnsafeBufferPointer { Box(Bytes($0), line.start, line.end) }
  }

  private func info(of node: BlockNode) -> String {
    let line = lines[node.first]
    return source.withUnsafeBufferPointer { buffer in
      var decoded: [UInt8] = []
      Unescaping.append(Bytes(buffer), line.start, line.end, to: &decoded)
      return String(decoding: decoded, as: UTF8.self)
    }
  }
}
