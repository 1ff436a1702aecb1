import Markdown

/// The blocks of a document that hold text themselves, in the order of the source, whatever they lie in.
struct Leaves: Sequence, IteratorProtocol {
  /// One iterator a level: a stack in place of recursion, as a text can nest deeper than the thread's stack.
  private var levels: [Blocks.Iterator]

  init(of document: Document) {
    levels = [document.blocks.makeIterator()]
  }

  mutating func next() -> Block? {
    while !levels.isEmpty {
      guard let block = levels[levels.count - 1].next() else {
        levels.removeLast()
        continue
      }
      switch block.kind {
      case .paragraph, .heading, .cell, .code, .html: return block
      case .thematicBreak, .definition: continue
      case .document, .blockQuote, .list, .item, .table, .row: levels.append(block.children.makeIterator())
      }
    }
    return nil
  }
}
