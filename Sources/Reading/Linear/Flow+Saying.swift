internal import Markdown

extension Flow {
  /// A document whose leaves are its outermost blocks, each with all that is in it, and then its footnotes. A callout that
  /// folds and HTML with details, which do too, are cut, unless they stand in what is one leaf.
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
  fileprivate mutating func appendWholeFootnotes() {
    leaves.endBody()
    for footnote in leaves.document.footnotes {
      let container = containers.count
      containers.append(
        Flow.Container(.footnote(number: footnote.number, width: 0), parent: nil, firstLeaf: leaves.count))
      switch footnote.content {
      case .blocks(let block):
        leaves.append(block.id, at: block.range.lowerBound, .whole, container: container, shared: nil, gap: 1)
      case .text(let block, let range):
        leaves.append(block.id, at: range.lowerBound, .footnote, container: container, shared: nil, gap: 1)
      }
    }
  }
}

extension Block {
  /// Whether it is no leaf of a document that is said: parts of it fold.
  var isCutToFold: Bool {
    switch kind {
    case .callout(let callout): callout.fold != nil
    case .calloutTitle: true
    case .html: !FlowBuilder.detailsTags(of: self).isEmpty
    default: false
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
