extension Document {
  /// The blocks that show text or a rule themselves, in the order of the source, whatever they lie in.
  package var leaves: Leaves { Leaves(self) }
}

/// The blocks of a document that hold no blocks: all its nodes in a row, but for those with children and those that show nothing.
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
      let node = document.node(index)
      // What stands in attributes is what they put something else in the place of.
      defer { index = node.tag == .attributes ? node.next : index + 1 }
      if !node.tag.hasChildren, !node.tag.isSilent {
        return Block(document: document, index: index)
      }
    }
    return nil
  }
}
