internal import Markdown

extension Flow {
  /// The leaves of a flow, in order, each put together when it is asked for: there may be millions.
  struct Leaves: RandomAccessCollection, Sendable {
    private(set) var document: Document
    private var entries: [Entry] = []
    /// How many there are before the first footnote. Up to there they are in the order of the source.
    private(set) var bodyCount = 0

    init(of document: Document) {
      self.document = document
    }

    /// A leaf as it is stored.
    private struct Entry {
      let block: UInt32
      /// Where it starts in the source.
      let start: UInt32
      /// -1 for none.
      let container: Int32
      let shared: Int32
      let gap: UInt8
      let extent: Extent
    }

    /// What a leaf shows of its block.
    enum Extent {
      case whole, portion, footnote
      /// Nothing of it: what began with the block, or in it, ends here.
      case end
    }

    var startIndex: Int { 0 }
    var endIndex: Int { entries.count }

    subscript(index: Int) -> Leaf {
      let entry = entries[index]
      return Leaf(
        block: document[Int(entry.block)], portion: entry.extent == .whole ? nil : range(of: index),
        isFootnote: entry.extent == .footnote, isEnd: entry.extent == .end,
        container: entry.container < 0 ? nil : Int(entry.container),
        shared: entry.shared < 0 ? nil : Int(entry.shared), gap: Int(entry.gap))
    }

    /// UTF-8 bytes from the start of the source to a leaf.
    func start(of index: Int) -> Int { Int(entries[index].start) }

    /// The part of the source that a leaf shows.
    func range(of index: Int) -> Range<Int> {
      let start = start(of: index)
      if entries[index].extent == .footnote { return document.footnoteText(at: start) ?? start..<start }
      if entries[index].extent == .end { return start..<start }
      let next = index + 1
      if next < entries.count {
        switch entries[next].extent {
        case .portion where entries[next].block != entries[index].block, .whole, .footnote: break
        case .portion, .end: return start..<self.start(of: next)
        }
      }
      return start..<Swift.max(start, document[Int(entries[index].block)].range.upperBound)
    }

    /// Where the last leaf ends in the source.
    var end: Int { isEmpty ? 0 : range(of: count - 1).upperBound }

    /// The first leaf before the footnotes that starts at an offset or beyond.
    func index(from offset: Int) -> Int {
      var low = 0
      var high = bodyCount
      while low < high {
        let middle = (low + high) / 2
        if start(of: middle) < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }

    /// The leaf at an index and those of the same block, out of what they stand in.
    func cut(to index: Int) -> Leaves {
      var leaves = Leaves(of: document)
      let block = entries[index].block
      var first = index
      while first > 0, entries[first - 1].block == block { first -= 1 }
      for entry in entries[first...].prefix(while: { $0.block == block }) {
        leaves.append(Int(block), at: Int(entry.start), entry.extent, container: nil, shared: nil, gap: 0)
      }
      leaves.endBody()
      return leaves
    }

    mutating func append(
      _ block: Int, at start: Int, _ extent: Extent, container: Int?, shared: Int?, gap: Int
    ) {
      entries.append(
        Entry(
          block: UInt32(truncatingIfNeeded: block), start: UInt32(truncatingIfNeeded: start),
          container: Int32(container ?? -1), shared: Int32(shared ?? -1), gap: UInt8(gap),
          extent: extent))
    }

    /// The same in memory of its own.
    func duplicated() -> Leaves {
      var leaves = self
      leaves.document = document.duplicated()
      leaves.entries = entries.duplicated()
      return leaves
    }

    /// What is appended from now on are footnotes.
    mutating func endBody() { bodyCount = entries.count }
  }
}
