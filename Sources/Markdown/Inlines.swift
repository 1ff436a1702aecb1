/// Siblings among the inlines of a block, in order.
package struct Inlines: Sequence, Sendable {
  /// Always one tree, or none where there is nothing to hold: an array, so that each inline is one reference to it.
  typealias Storage = [InlineTree]

  private let storage: Storage
  private let start: Int
  private let end: Int

  init() {
    storage = []
    start = 0
    end = 0
  }

  init(_ tree: InlineTree) {
    self.init([tree], from: 0, to: tree.nodes.count)
  }

  init(_ storage: Storage, from start: Int, to end: Int) {
    self.storage = storage
    self.start = start
    self.end = end
  }

  package var isEmpty: Bool { start == end }

  /// How many there are with those in them, and the bytes of the source that they take: what to make room for.
  package var size: (inlines: Int, utf8: Int) {
    guard let tree = storage.first, start < end else { return (0, 0) }
    return (end - start, tree.nodes[end - 1].range.upperBound - tree.nodes[start].range.lowerBound)
  }

  package var first: Inline? { isEmpty ? nil : Inline(inlines: storage, index: start) }

  /// Their text without markup; see `Inline.plainText`.
  package var plainText: String { isEmpty ? "" : storage[0].plainText(from: start, to: end) }

  /// The bytes looked at to parse the whole block, each counted as often as it was.
  package var work: Int { storage.first?.work ?? 0 }

  /// Calls for each of them and what is in them, in the order of the source.
  func forEachNode(_ body: (InlineNode) -> Void) {
    guard let tree = storage.first else { return }
    for node in tree.nodes[start..<end] { body(node) }
  }

  /// Calls with the number of the definition of each reference in a whole block.
  func forEachDefinition(_ body: (Int) -> Void) {
    for case .definition(let number) in storage.first?.targets ?? [] { body(number) }
  }

  /// Of a whole block; see `Block.forEachText`.
  func forEachText(
    _ body: (Inline.Kind, UnsafeBufferPointer<UInt8>) -> Void, link: (Inline.Kind, String) -> Void
  ) {
    storage.first?.forEachText(body, link: link)
  }

  /// They and what is in them.
  package var walk: InlineWalk { InlineWalk(storage, from: start, to: end) }

  package func makeIterator() -> Iterator {
    Iterator(storage: storage, index: start, end: end)
  }

  package struct Iterator: IteratorProtocol {
    fileprivate let storage: Storage
    fileprivate var index: Int
    fileprivate let end: Int

    package mutating func next() -> Inline? {
      guard index < end else { return nil }
      defer { index = storage[0].nodes[index].next }
      return Inline(inlines: storage, index: index)
    }
  }
}
