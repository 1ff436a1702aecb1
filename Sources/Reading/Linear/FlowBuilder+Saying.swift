internal import Markdown

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
