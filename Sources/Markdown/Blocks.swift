/// The children of a block, in order.
package struct Blocks: Sequence, Sendable {
  private let document: Document
  private let start: Int
  private let end: Int

  init(document: Document, from start: Int, to end: Int) {
    self.document = document
    self.start = start
    self.end = end
  }

  package var isEmpty: Bool { start == end }

  package var first: Block? { isEmpty ? nil : Block(document: document, index: start) }

  /// Found by walking them.
  package var count: Int { reduce(0) { count, _ in count + 1 } }

  package func makeIterator() -> Iterator {
    Iterator(document: document, index: start, end: end)
  }

  package struct Iterator: IteratorProtocol {
    fileprivate let document: Document
    fileprivate var index: Int
    fileprivate let end: Int

    package mutating func next() -> Block? {
      guard index < end else { return nil }
      defer { index = document.node(index).next }
      return Block(document: document, index: index)
    }
  }
}
