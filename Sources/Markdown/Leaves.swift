extension Document {
  /// The blocks that show text or a rule themselves, in the order of the source, whatever they lie in.
  package var leaves: Leaves { Leaves(self) }
}

/// The blocks of a document that hold no blocks: all its nodes in a row, but for those with children and definitions.
package struct Leaves: Sequence, IteratorProtocol, Sendable {
  private let document: Document
  private let end: Int
  private var index = 0

  init(_ document: Document) {
    self.document = document
    end = document.tree.nodes.count
  }

  package mutating func next() -> Block? {
    while index < end {
      defer { index += 1 }
      let tag = document.node(index).tag
      if !tag.hasChildren, tag != .definition { return Block(document: document, index: index) }
    }
    return nil
  }
}
