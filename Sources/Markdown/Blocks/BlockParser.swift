/// The block phase: reads the source line by line and keeps a stack of the blocks that are open (CommonMark 0.30,
/// appendix "A parsing strategy", phase 1).
///
/// For each line: `match` finds the open blocks it continues, `startBlocks` the blocks it starts, `addText` gives what
/// is left to a leaf. Every byte is looked at a bounded number of times: blocks nest no deeper than `deepest`.
struct BlockParser {
  /// Quotes, items, descriptions, footnotes and boxes around a block, at most; a marker beyond is text. It bounds the work
  /// of a line, and the recursion of whoever walks the tree.
  static let deepest = 100

  /// UTF-8 bytes of a source.
  static let longest = (1 << 30) - 1

  let text: Bytes
  var tree: BlockTree
  var open: [Container] = []
  var cursor: LineCursor
  /// How many of the open blocks the line continues; those it started count as well.
  var matched = 0
  var fence = Fence()
  var htmlEnd = HTMLBlockEnd.blankLine
  var lastLine = LastLine()
  /// The block that was closed last.
  var closed = Closed()
  /// The list of descriptions that was opened last.
  var lastList: Closed?
  /// The cells that rows came short of, in the whole document.
  var filledCells = 0
  /// Where on a line a thematic break turned out to be none: it is none from before there either.
  var brokenBreak = 0
  var foreign = ForeignBlocks()

  /// What the line before was.
  struct LastLine {
    var isBlank = false
    /// The innermost open block with a marker of its own on that line: for the blocks around it, it was not blank.
    var marked = 0
  }

  struct Closed {
    var node = -1
    var parent = -1
  }

  static func parse(_ source: [UInt8], from offset: Int, options: Options) -> BlockTree {
    source.withUnsafeBufferPointer { buffer in
      var parser = BlockParser(Bytes(buffer), BlockTree(source, options: options))
      parser.parse(from: min(max(offset, 0), source.count))
      return parser.tree
    }
  }

  private init(_ text: Bytes, _ tree: BlockTree) {
    self.text = text
    self.tree = tree
    cursor = LineCursor(text, 0, 0)
  }

  private mutating func parse(from start: Int) {
    // The lengths of lines are stored in 30 bits. What lies beyond is not read.
    let limit = min(text.count, BlockParser.longest)
    // As ordinary posts need: an array that grows is there twice for a while.
    tree.nodes.reserveCapacity(max(0, limit - start) / 64)
    tree.lines.reserveCapacity(max(0, limit - start) / 32)
    tree.nodes.append(BlockNode(.document, at: min(start, limit)))
    open.append(Container(node: 0, tag: .document, depth: 0))
    var offset = start
    if offset == 0, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { offset = 3 }
    while offset < limit {
      let end = text.lineEnd(from: offset, limit: limit)
      tree.work += end - offset
      // What was hidden may end in the line, and what encloses it goes on; blanks behind it are no blank line.
      if foreign.skipped <= offset {
        parseLine(offset, end)
      } else if !text.isBlank(foreign.skipped, end) {
        parseLine(foreign.skipped, end)
      }
      if foreign.boxOfLine != nil { closeBoxOfLine() }
      offset = end + (text[end] == "\r" && text[end + 1] == "\n" ? 2 : 1)
    }
    close(to: 0)
    tree.nodes[0].end = limit
  }

  private mutating func parseLine(_ start: Int, _ end: Int) {
    cursor = LineCursor(text, start, end)
    var marked = 0
    guard match(&marked) else {
      lastLine = LastLine()
      return
    }
    let continued = matched
    guard startBlocks(&marked) else {
      lastLine = LastLine()
      return
    }
    addText(continued: continued)
    lastLine.isBlank = cursor.isBlank && open.last.map { $0.tag != .fencedCode } ?? true
    lastLine.marked = marked
  }

  /// Finds how many of the open blocks the line continues.
  ///
  /// - Returns: `false` where the line closed a fence and there is nothing left of it.
  private mutating func match(_ marked: inout Int) -> Bool {
    matched = 1
    while matched < open.count {
      let container = open[matched]
      switch container.tag {
      case .blockQuote:
        guard cursor.indent < 4, cursor.byte == ">" else { return true }
        skipQuoteMarker()
        tree.nodes[container.node].end = cursor.offset
        marked = matched
      case .footnote:
        guard cursor.indent >= 4 || cursor.isBlank else { return true }
        cursor.skip(columns: 4)
      case .item, .description:
        if cursor.isBlank {
          guard container.hasChildren else { return true }
        } else {
          guard cursor.indent >= container.indent else { return true }
        }
        cursor.skip(columns: container.indent)
      case .fencedCode:
        if fence.isClosed(by: cursor) {
          tree.nodes[container.node].end = text.trimmedEnd(cursor.first, cursor.end)
          close(to: matched)
          return false
        }
        cursor.skip(columns: fence.indent)
      case .indentedCode:
        guard cursor.indent >= 4 || cursor.isBlank else { return true }
        cursor.skip(columns: 4)
      case .math:
        if endMath(container.node) {
          close(to: matched)
          return false
        }
      case .html:
        if cursor.isBlank && htmlEnd == .blankLine { return true }
      case .paragraph, .table:
        if cursor.isBlank { return true }
      default: break
      }
      tree.work += 1
      matched += 1
    }
    return true
  }

  mutating func skipQuoteMarker() {
    cursor.skipMarker(1)
    cursor.skip(columns: 1)
  }

  /// Gives what is left of the line to the leaf it belongs to.
  private mutating func addText(continued: Int) {
    let isLazy =
      matched == continued && matched < open.count && open.last.map { $0.tag == .paragraph } ?? false
    if isLazy && !cursor.isBlank {
      cursor.skipIndent()
      return addLine(cursor.rest)
    }
    close(to: matched)
    guard let last = open.last else { return }
    switch last.tag {
    case .fencedCode, .indentedCode, .math: addLine(cursor.rest)
    case .html:
      addLine(cursor.rest)
      if htmlEnd.isMet(in: text, cursor.first, cursor.end, work: &tree.work) { close(to: open.count - 1) }
    case _ where cursor.isBlank: break
    case .paragraph:
      cursor.skipIndent()
      addLine(cursor.rest)
    case .table:
      if !addRow(cursor.first, cursor.end, isHeader: false) { startParagraph() }
    default: startParagraph()
    }
  }

  mutating func addLine(_ line: LineSpan) {
    tree.lines.append(line)
    if let last = open.last { tree.nodes[last.node].end = line.end }
  }
}
