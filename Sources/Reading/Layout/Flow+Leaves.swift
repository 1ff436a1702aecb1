internal import Markdown

extension Flow {
  /// The leaves of a flow, in order, each put together when it is asked for: there may be millions.
  struct Leaves: RandomAccessCollection, Sendable {
    let document: Document
    private var entries: [Entry] = []

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
      let isPortion: Bool
    }

    var startIndex: Int { 0 }
    var endIndex: Int { entries.count }

    subscript(index: Int) -> Leaf {
      let entry = entries[index]
      return Leaf(
        block: document[Int(entry.block)], portion: entry.isPortion ? range(of: index) : nil,
        container: entry.container < 0 ? nil : Int(entry.container),
        shared: entry.shared < 0 ? nil : Int(entry.shared), gap: Int(entry.gap))
    }

    /// UTF-8 bytes from the start of the source to a leaf.
    func start(of index: Int) -> Int { Int(entries[index].start) }

    /// The part of the source that a leaf shows.
    func range(of index: Int) -> Range<Int> {
      let start = start(of: index)
      let next = index + 1
      if next < entries.count, entries[next].block == entries[index].block {
        return start..<self.start(of: next)
      }
      return start..<Swift.max(start, document[Int(entries[index].block)].range.upperBound)
    }

    /// The first leaf that starts at an offset or beyond.
    func index(from offset: Int) -> Int {
      var low = 0
      var high = entries.count
      while low < high {
        let middle = (low + high) / 2
        if start(of: middle) < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }

    mutating func append(
      _ block: Int, at start: Int, isPortion: Bool, container: Int?, shared: Int?, gap: Int
    ) {
      entries.append(
        Entry(
          block: UInt32(truncatingIfNeeded: block), start: UInt32(truncatingIfNeeded: start),
          container: Int32(container ?? -1), shared: Int32(shared ?? -1), gap: UInt8(gap),
          isPortion: isPortion))
    }
  }
}
