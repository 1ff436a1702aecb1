internal import Markdown

extension Flow {
  /// A document whose leaves are its outermost blocks, each with all that is in it, and then its footnotes. Callouts, and HTML
  /// with details, are cut, for they fold; a leaf says where each ends.
  ///
  /// - Parameter omitted: the source ranges of blocks that are shown elsewhere.
  init(saying document: Document, omitting omitted: [Range<Int>], _ words: LinearWords) {
    var builder = FlowBuilder(document, saying: words)
    while builder.advance(omitting: omitted) {}
    builder.appendWholeFootnotes()
    self.init(
      leaves: builder.leaves, containers: builder.containers, columns: [:],
      foldables: Foldables(builder.foldables))
  }
}

extension FlowBuilder {
  /// Takes a block of a document that is said.
  mutating func append(_ block: Block, in container: Int?, saying words: LinearWords) {
    switch block.kind {
    case .callout(let callout):
      open(block.children, container: contain(.callout(callout), in: container))
    case .calloutTitle: append(block, in: container, as: .title)
    case .html: append(html: block, in: container)
    default: if words.says(block) { append(block, in: container) }
    }
  }

  fileprivate mutating func appendWholeFootnotes() {
    leaves.endBody()
    for footnote in leaves.document.footnotes {
      let container = contain(.footnote(number: footnote.number, width: 0), in: nil)
      switch footnote.content {
      case .blocks(let block):
        leaves.append(block.id, at: block.range.lowerBound, .whole, container: container, shared: nil, gap: 1)
      case .text(let block, let range):
        leaves.append(block.id, at: range.lowerBound, .footnote, container: container, shared: nil, gap: 1)
      }
    }
  }
}

extension LinearWords {
  /// Whether anything is said of a block.
  func says(_ block: Block) -> Bool {
    var isSaid = false
    var isOpening = true
    _ = say(block, isOpening: &isOpening) { _ in
      isSaid = true
      return false
    }
    return isSaid
  }
}
