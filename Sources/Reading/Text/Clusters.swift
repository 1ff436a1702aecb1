/// Text that is fit to be shown: clusters one after the other, as UTF-8.
///
/// Nearly all clusters are a byte of ASCII in a column, and need nothing beside it; of each other one a mark tells the
/// extent. A part shares the bytes of the whole. Places in it are UTF-8 bytes from its start. Only `Sanitizing` makes
/// one, of clusters or of what it found fit.
package struct Clusters: Sendable {
  private var storage: [UInt8] = []
  /// In order; places are in `storage`.
  private var marks: [Mark] = []
  /// The part of `storage` that it is.
  private var range = 0..<0

  /// The extent of a cluster that is not one byte in one column.
  struct Mark: Equatable, Sendable {
    var start: UInt32
    let length: UInt8
    let columns: UInt8
    let isSpace: Bool
    let doubt: Doubt?
  }

  package init() {}

  /// How many UTF-8 bytes it takes.
  package var length: Int { range.count }

  package var isEmpty: Bool { range.isEmpty }

  /// How many clusters there are.
  package var count: Int { range.count - marks[markIndices].reduce(0) { $0 + Int($1.length) - 1 } }

  /// The columns it takes.
  package var width: Int {
    if marks.isEmpty { return range.count }
    return range.count + marks[markIndices].reduce(0) { $0 + Int($1.columns) - Int($1.length) }
  }

  /// Whether all of it is spaces.
  package var isBlank: Bool { storage[range].allSatisfy { $0 == 0x20 } }

  package var text: String { String(decoding: storage[range], as: UTF8.self) }

  package var first: Cluster? { first { _ in true } }

  /// Writes it as UTF-8.
  package func write(to bytes: inout [UInt8]) { bytes += storage[range] }

  /// The part between two places that begin clusters.
  package subscript(part: Range<Int>) -> Clusters {
    var clusters = self
    clusters.range = range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound
    return clusters
  }

  private var markIndices: Range<Int> {
    let first = markIndex(from: range.lowerBound)
    return
      first..<Swift.max(
        first, range.upperBound == storage.count ? marks.count : markIndex(from: range.upperBound))
  }

  /// The first mark at a place of `storage` or beyond, by bisection.
  private func markIndex(from place: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if Int(marks[middle].start) < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Clusters {
  /// Where a cluster stands, without the cluster.
  struct Extent {
    let range: Range<Int>
    let columns: Int
    let isSpace: Bool
  }

  /// Where each of the clusters stands from a place on that begins one.
  func extents(from start: Int = 0) -> Extents { Extents(self, from: start) }

  struct Extents: Sequence, IteratorProtocol {
    private let clusters: Clusters
    private var place: Int
    private var mark: Int

    fileprivate init(_ clusters: Clusters, from start: Int) {
      self.clusters = clusters
      place = clusters.range.lowerBound + start
      mark = clusters.markIndex(from: place)
    }

    @inline(__always)
    mutating func next() -> Extent? {
      guard place < clusters.range.upperBound else { return nil }
      let start = place - clusters.range.lowerBound
      if mark < clusters.marks.count, Int(clusters.marks[mark].start) == place {
        let found = clusters.marks[mark]
        mark += 1
        place += Int(found.length)
        return Extent(
          range: start..<start + Int(found.length), columns: Int(found.columns), isSpace: found.isSpace)
      }
      place += 1
      return Extent(range: start..<start + 1, columns: 1, isSpace: clusters.storage[place - 1] == 0x20)
    }
  }

  /// Whether all clusters are a byte in a column.
  var isPlain: Bool { marks.isEmpty || markIndices.isEmpty }

  /// Whether a space ends at a place, which ends a cluster.
  func isSpace(before place: Int) -> Bool {
    guard place > 0 else { return false }
    let last = storage[range.lowerBound + place - 1]
    if last < 0x80 { return last == 0x20 }
    let index = markIndex(from: range.lowerBound + place) - 1
    return index >= 0 && marks[index].isSpace
  }

  /// The place where the first cluster begins that does not begin before a place.
  func start(from place: Int) -> Int {
    let index = markIndex(from: range.lowerBound + place) - 1
    guard index >= 0 else { return place }
    return Swift.max(place, Int(marks[index].start) + Int(marks[index].length) - range.lowerBound)
  }

  /// Without the spaces at the end of a part, given as places; no further back than where the part begins.
  func trimmed(_ part: Range<Int>) -> Range<Int> {
    var end = part.upperBound
    while end > part.lowerBound, isSpace(before: end) {
      let last = markIndex(from: range.lowerBound + end) - 1
      let isMarked = last >= 0 && Int(marks[last].start) + Int(marks[last].length) == range.lowerBound + end
      end -= isMarked ? Int(marks[last].length) : 1
    }
    return part.lowerBound..<end
  }

  /// The byte at a place.
  @inline(__always)
  func byte(at place: Int) -> UInt8 { storage[range.lowerBound + place] }
}

extension Clusters: Sequence {
  package func makeIterator() -> Iterator { Iterator(self) }

  package struct Iterator: IteratorProtocol {
    private let clusters: Clusters
    private var place: Int
    private var mark: Int

    fileprivate init(_ clusters: Clusters) {
      self.clusters = clusters
      place = clusters.range.lowerBound
      mark = clusters.markIndex(from: place)
    }

    package mutating func next() -> Cluster? {
      guard place < clusters.range.upperBound else { return nil }
      if mark < clusters.marks.count, Int(clusters.marks[mark].start) == place {
        let found = clusters.marks[mark]
        mark += 1
        let text = clusters.storage[place..<place + Int(found.length)]
        place += Int(found.length)
        return Cluster(
          sanitized: String(decoding: text, as: UTF8.self), width: Int(found.columns), doubt: found.doubt)
      }
      place += 1
      return Cluster.ascii[Int(clusters.storage[place - 1] & 0x7F)] ?? .missing
    }
  }

  package var underestimatedCount: Int { count }
}

extension Clusters: Equatable {
  package static func == (one: Clusters, other: Clusters) -> Bool {
    guard one.storage[one.range] == other.storage[other.range] else { return false }
    let (marks, others) = (one.marks[one.markIndices], other.marks[other.markIndices])
    let distance = UInt32(other.range.lowerBound) &- UInt32(one.range.lowerBound)
    return marks.elementsEqual(others) { mark, other in
      var moved = mark
      moved.start &+= distance
      return moved == other
    }
  }
}

extension Clusters: ExpressibleByArrayLiteral {
  package init(arrayLiteral clusters: Cluster...) { self.init(clusters) }

  package init(_ clusters: some Sequence<Cluster>) {
    for cluster in clusters { append(cluster) }
  }

  /// Any number of spaces.
  package static func spaces(_ count: Int) -> Clusters {
    var clusters = blanks
    if count > blanks.length { clusters.storage = Array(repeating: 0x20, count: count) }
    clusters.range = 0..<Swift.max(0, count)
    return clusters
  }

  private static let blanks: Clusters = {
    var clusters = Clusters()
    clusters.storage = Array(repeating: 0x20, count: 256)
    clusters.range = 0..<256
    return clusters
  }()

  package mutating func append(_ cluster: Cluster) {
    let text = cluster.text.utf8
    mark(text.count, columns: cluster.width, isSpace: text.count > 1 && cluster.isSpace, cluster.doubt)
    storage += text
    range = range.lowerBound..<storage.count
  }

  package mutating func append(_ others: Clusters) {
    if isEmpty {
      self = others
      return
    }
    own()
    let distance = UInt32(storage.count) &- UInt32(others.range.lowerBound)
    for var mark in others.marks[others.markIndices] {
      mark.start &+= distance
      marks.append(mark)
    }
    storage += others.storage[others.range]
    range = range.lowerBound..<storage.count
  }

  package static func + (one: Clusters, other: Clusters) -> Clusters {
    var sum = one
    sum.append(other)
    return sum
  }

  mutating func reserveCapacity(_ length: Int) { storage.reserveCapacity(length) }

  /// Appends clusters of ASCII, without controls.
  @inline(__always)
  mutating func append(sanitizedASCII bytes: UnsafeBufferPointer<UInt8>) {
    own()
    storage.append(contentsOf: bytes)
    range = range.lowerBound..<storage.count
  }

  /// Appends a cluster of one scalar, which all terminals count alike.
  mutating func append(sanitizedScalar bytes: UnsafeBufferPointer<UInt8>, columns: Int, isSpace: Bool) {
    mark(bytes.count, columns: columns, isSpace: isSpace, nil)
    storage.append(contentsOf: bytes)
    range = range.lowerBound..<storage.count
  }

  private mutating func mark(_ length: Int, columns: Int, isSpace: Bool, _ doubt: Doubt?) {
    own()
    guard length != 1 || columns != 1 || doubt != nil else { return }
    marks.append(
      Mark(
        start: UInt32(truncatingIfNeeded: storage.count), length: UInt8(truncatingIfNeeded: length),
        columns: UInt8(truncatingIfNeeded: columns), isSpace: isSpace, doubt: doubt))
  }

  /// Makes what lies behind it its own: what is appended then follows.
  @inline(__always)
  private mutating func own() {
    if range.upperBound != storage.count { detach() }
  }

  private mutating func detach() {
    let first = markIndex(from: range.lowerBound)
    let kept = marks[first..<Swift.max(first, markIndex(from: range.upperBound))]
    marks = kept.map { mark in
      var moved = mark
      moved.start -= UInt32(range.lowerBound)
      return moved
    }
    storage = Array(storage[range])
    range = 0..<storage.count
  }
}
