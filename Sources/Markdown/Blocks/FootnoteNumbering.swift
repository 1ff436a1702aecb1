/// Numbers the footnotes of a document as they are referred to. Only blocks that seem to hold any are parsed for it.
struct FootnoteNumbering {
  private let document: Document
  private(set) var footnotes: Footnotes
  /// The bytes looked at.
  private(set) var work = 0

  init(_ document: Document, from start: Int) {
    self.document = document
    footnotes = document.tree.footnotes
    guard document.options.footnotes else { return }
    var offset = start
    while let caret = nextCaret(from: offset) {
      let node = node(at: caret)
      let block = document.node(node)
      guard block.tag.hasInlines, block.range.contains(caret) else {
        offset = caret + 1
        continue
      }
      number(node)
      offset = block.end
    }
    work += document.source.count - start
    for index in footnotes.definitions.indices { footnotes.number(definition: index) }
  }

  /// The next `^` that may belong to a footnote.
  private func nextCaret(from start: Int) -> Int? {
    let isDefined = !footnotes.definitions.isEmpty
    return document.source.withUnsafeBufferPointer { source in
      let text = Bytes(source)
      var index = text.next(UInt8(ascii: "^"), from: start)
      while index < text.count {
        if text[index + 1] == "[" || (isDefined && text[index - 1] == "[") { return index }
        index = text.next(UInt8(ascii: "^"), from: index + 1)
      }
      return nil
    }
  }

  /// The last node that starts no later than an offset: the leaf that holds it, if one does.
  private mutating func node(at offset: Int) -> Int {
    var low = 0
    var high = document.tree.nodes.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if document.node(middle).start <= offset { low = middle } else { high = middle - 1 }
      work += 1
    }
    return low
  }

  private mutating func number(_ node: Int) {
    let inlines = InlineParser.parse(document, block: node)
    work += inlines.work
    inlines.forEachNode { inline in
      switch inline.kind {
      case .footnote: footnotes.number(definition: inline.target, referredToAt: inline.range.lowerBound)
      case .inlineFootnote: footnotes.number(noteAt: inline.range, in: node)
      default: break
      }
    }
  }
}
