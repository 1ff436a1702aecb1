/// Text that is fit to be shown: clusters one after the other, as UTF-8.
///
/// Nearly all clusters are a byte of ASCII in a column, and need nothing beside it; of each other one an outlier tells the
/// extent. A part shares the bytes of the whole. Places in it are UTF-8 bytes from its start. Only `Sanitizing` makes
/// one, of clusters or of what it found fit.
package struct Clusters: Sendable {
  private var storage: [UInt8] = []
  /// In order; places are in `storage`.
  private var outliers: [Outlier] = []
  /// The part of `storage` that it is.
  private var range = 0..<0

  /// The extent of a cluster that is not one byte in one column.
  struct Outlier: Equatable, Sendable {
    var start: UInt32
    let length: UInt8
    let columns: UInt8
    let isSpace: Bool
    let doubt: Doubt?
  }

  package init() {}

  /// Clusters of ASCII, without controls.
  init(sanitizedASCII utf8: [UInt8]) {
    storage = utf8
    range = 0..<utf8.count
  }

  /// How many UTF-8 bytes it takes.
  package var length: Int { range.count }

  package var isEmpty: Bool { range.isEmpty }

  /// How many clusters there are.
  package var count: Int { range.count - outliers[outlierIndices].reduce(0) { $0 + Int($1.length) - 1 } }

  /// The columns it takes.
  package var width: Int {
    if outliers.isEmpty { return range.count }
    return range.count + outliers[outlierIndices].reduce(0) { $0 + Int($1.columns) - Int($1.length) }
  }

  /// Whether all of it is spaces.
  package var isBlank: Bool {
    for place in range where storage[place] != 0x20 { return false }
    return true
  }

  package var text: String { String(decoding: storage[range], as: UTF8.self) }

  package var first: Cluster? { first { _ in true } }

  /// Writes it as UTF-8.
  package func write(to bytes: inout [UInt8]) {
    storage.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The part between two places that begin clusters.
  package subscript(part: Range<Int>) -> Clusters {
    var clusters = self
    clusters.range = range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound
    return clusters
  }

  private var outlierIndices: Range<Int> {
    let first = outlierIndex(from: range.lowerBound)
    return
      first..<Swift.max(
        first, range.upperBound == storage.count ? outliers.count : outlierIndex(from: range.upperBound))
  }

  /// The first outlier at a place of `storage` or beyond, by bisection.
  private func outlierIndex(from place: Int) -> Int {
    var low = 0
    var high = outliers.count
    while low < high {
      let middle = (low + high) / 2
      if Int(outliers[middle].start) < place { low = middle + 1 } else { high = middle }
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
    private var outlier: Int

    fileprivate init(_ clusters: Clusters, from start: Int) {
      self.clusters = clusters
      place = clusters.range.lowerBound + start
      outlier = clusters.outlierIndex(from: place)
    }

    @inline(__always)
    mutating func next() -> Extent? {
      guard place < clusters.range.upperBound else { return nil }
      let start = place - clusters.range.lowerBound
      if outlier < clusters.outliers.count, Int(clusters.outliers[outlier].start) == place {
        let found = clusters.outliers[outlier]
        outlier += 1
        place += Int(found.length)
        return Extent(
          range: start..<start + Int(found.length), columns: Int(found.columns), isSpace: found.isSpace)
      }
      place += 1
      return Extent(range: start..<start + 1, columns: 1, isSpace: clusters.storage[place - 1] == 0x20)
    }
  }

  /// Whether all clusters are a byte in a column.
  var isPlain: Bool { outliers.isEmpty || outlierIndices.isEmpty }

  /// Whether a space ends at a place, which ends a cluster.
  func isSpace(before place: Int) -> Bool {
    guard place > 0 else { return false }
    let last = storage[range.lowerBound + place - 1]
    if last < 0x80 { return last == 0x20 }
    let index = outlierIndex(from: range.lowerBound + place) - 1
    return index >= 0 && outliers[index].isSpace
  }

  /// The place where the first cluster begins that does not begin before a place.
  func start(from place: Int) -> Int {
    let index = outlierIndex(from: range.lowerBound + place) - 1
    guard index >= 0 else { return place }
    return Swift.max(place, Int(outliers[index].start) + Int(outliers[index].length) - range.lowerBound)
  }

  /// Without the spaces at the end of a part, given as places; no further back than where the part begins.
  func trimmed(_ part: Range<Int>) -> Range<Int> {
    var end = part.upperBound
    while end > part.lowerBound, isSpace(before: end) {
      let last = outlierIndex(from: range.lowerBound + end) - 1
      let isOutlier =
        last >= 0 && Int(outliers[last].start) + Int(outliers[last].length) == range.lowerBound + end
      end -= isOutlier ? Int(outliers[last].length) : 1
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
    private var outlier: Int

    fileprivate init(_ clusters: Clusters) {
      self.clusters = clusters
      place = clusters.range.lowerBound
      outlier = clusters.outlierIndex(from: place)
    }

    package mutating func next() -> Cluster? {
      guard place < clusters.range.upperBound else { return nil }
      if outlier < clusters.outliers.count, Int(clusters.outliers[outlier].start) == place {
        let found = clusters.outliers[outlier]
        outlier += 1
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
    let (outliers, others) = (one.outliers[one.outlierIndices], other.outliers[other.outlierIndices])
    let distance = UInt32(other.range.lowerBound) &- UInt32(one.range.lowerBound)
    return outliers.elementsEqual(others) { outlier, other in
      var moved = outlier
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
    Clusters(sanitizedASCII: Array(repeating: 0x20, count: Swift.max(0, count)))
  }

  /// The same so many times.
  func repeated(_ count: Int) -> Clusters {
    var clusters = Clusters()
    clusters.storage.reserveCapacity(length * count)
    clusters.outliers.reserveCapacity(outlierIndices.count * count)
    for _ in 0..<count { clusters.append(self) }
    return clusters
  }

  package mutating func append(_ cluster: Cluster) {
    let text = cluster.text.utf8
    note(text.count, columns: cluster.width, isSpace: text.count > 1 && cluster.isSpace, cluster.doubt)
    storage += text
    range = range.lowerBound..<storage.count
  }

  package mutating func append(_ others: Clusters) {
    own()
    let distance = UInt32(storage.count) &- UInt32(others.range.lowerBound)
    for var outlier in others.outliers[others.outlierIndices] {
      outlier.start &+= distance
      outliers.append(outlier)
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
    note(bytes.count, columns: columns, isSpace: isSpace, nil)
    storage.append(contentsOf: bytes)
    range = range.lowerBound..<storage.count
  }

  private mutating func note(_ length: Int, columns: Int, isSpace: Bool, _ doubt: Doubt?) {
    own()
    guard length != 1 || columns != 1 || doubt != nil else { return }
    outliers.append(
      Outlier(
        start: UInt32(truncatingIfNeeded: storage.count), length: UInt8(truncatingIfNeeded: length),
        columns: UInt8(truncatingIfNeeded: columns), isSpace: isSpace, doubt: doubt))
  }

  /// Makes what lies behind it its own: what is appended then follows.
  @inline(__always)
  private mutating func own() {
    if range.upperBound != storage.count { detach() }
  }

  private mutating func detach() {
    let first = outlierIndex(from: range.lowerBound)
    let kept = outliers[first..<Swift.max(first, outlierIndex(from: range.upperBound))]
    outliers = kept.map { outlier in
      var moved = outlier
      moved.start -= UInt32(range.lowerBound)
      return moved
    }
    storage = Array(storage[range])
    range = 0..<storage.count
  }
}
