extension Document {
  /// The blocks that show text or a rule themselves, in the order of the source, whatever they lie in.
  package var leaves: Leaves { Leaves(self) }

  /// Calls with the source of each leaf, of code without its fences, with where its block starts in the source, and
  /// with whether it is code.
  ///
  /// No reference is counted for any of them: two threads that did would wait for each other.
  package func forEachLeafText(_ body: (UnsafeBufferPointer<UInt8>, _ start: Int, _ isCode: Bool) -> Void) {
    let tree = tree
    tree.source.withUnsafeBufferPointer { source in
      tree.nodes.withUnsafeBufferPointer { nodes in
        tree.lines.withUnsafeBufferPointer { lines in
          var index = 0
          while index < nodes.count {
            let node = nodes[index]
            index = node.next(after: index)
            if !node.isLeaf { continue }
            let text = node.tag.isCode ? node.text(in: lines) : node.range
            body(UnsafeBufferPointer(rebasing: source[text]), node.start, node.tag.isCode)
          }
        }
      }
    }
  }
}

extension BlockNode {
  /// What the lines of code take of the source, those of its fences left out.
  fileprivate func text(in lines: UnsafeBufferPointer<LineSpan>) -> Range<Int> {
    let first = tag == .fencedCode ? self.first + 1 : self.first
    let end = self.first + count
    guard first < end else { return start..<start }
    return lines[first].start..<max(lines[first].start, lines[end - 1].end)
  }
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
      defer { index = node.next(after: index) }
      if node.isLeaf { return Block(document: document, index: index) }
    }
    return nil
  }
}
