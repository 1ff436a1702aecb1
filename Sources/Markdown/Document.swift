/// A Markdown text as a tree of values.
///
/// The blocks are parsed when it is made, the inlines of a block when they are asked for. Parsing never fails: every
/// byte sequence yields a document. All ranges are UTF-8 offsets into `source`; those of children lie in their parent's.
package struct Document: Sendable {
  /// Always one tree: an array, so that a document and each of its blocks are one reference to it.
  private var storage: [BlockTree]

  /// - Parameters:
  ///   - source: UTF-8; bytes that are not are read as U+FFFD.
  ///   - offset: where the Markdown starts. What lies before it is kept in `source` and not read.
  package init(_ source: [UInt8], from offset: Int = 0, options: Options = .standard) {
    storage = [BlockParser.parse(source, from: offset, options: options)]
    let bound = ReferenceBound(self, from: root.range.lowerBound)
    storage[0].definitions = bound.definitions
    storage[0].work += bound.work
    let numbering = FootnoteNumbering(self, from: root.range.lowerBound)
    storage[0].footnotes = numbering.footnotes
    storage[0].work += numbering.work
  }

  init(tree: BlockTree) {
    storage = [tree]
  }

  package init(_ text: String, options: Options = .standard) {
    self.init(Array(text.utf8), options: options)
  }

  /// See `Definitions.keep`.
  mutating func keepDefinitions(_ isWanted: (Int) -> Bool) { storage[0].definitions.keep(isWanted) }

  /// Lent, for a copy would cost more than most of what is asked of it.
  var tree: BlockTree { _read { yield storage[0] } }

  /// A node as it lies in the tree: nothing of the tree is copied for it.
  func node(_ index: Int) -> BlockNode { storage[0].nodes[index] }

  package var source: [UInt8] { tree.source }
  package var options: Options { tree.options }

  /// The block of kind `.document`.
  package var root: Block { Block(document: self, index: 0) }

  package var blocks: Blocks { root.children }

  /// The block of an id.
  package subscript(id: Int) -> Block { Block(document: self, index: id) }

  /// The same in memory of its own, for a thread: two that count references to the same bytes wait for each other.
  package func duplicated() -> Document { Document(tree: tree.duplicated()) }

  /// The bytes looked at to make it, each counted as often as it was: what the tests on linear time compare.
  package var work: Int { tree.work }
}

extension Document {
  /// An offset at or not far before the given one that no word lies across, or at least no scalar.
  package func boundary(before offset: Int) -> Int {
    let reach = Swift.max(0, offset - 256)
    let isSpace = { (index: Int) in source[index] == 0x20 }
    if let space = (reach..<offset).last(where: isSpace) { return space + 1 }
    return (reach..<offset).last { source[$0] & 0xC0 != 0x80 } ?? offset
  }
}
