extension Document {
  /// The blocks without children, in the order of the source, whatever they lie in.
  package var leaves: Leaves { Leaves(self) }
}

/// The blocks of a document that hold no blocks: all its nodes in a row, but for those with children.
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
      if !document.node(index).tag.hasChildren { return Block(document: document, index: index) }
    }
    return nil
  }
}
