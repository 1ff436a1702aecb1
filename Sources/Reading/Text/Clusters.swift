/// Text that is fit to be shown: clusters one after the other, as UTF-8.
///
/// Nearly all clusters are a byte of ASCII in a column, and need nothing beside it; of each other one an outlier tells the
/// extent. A part shares the bytes of the whole. Places in it are UTF-8 bytes from its start. Only `Sanitizing` makes
/// one, of clusters or of what it found fit.
package struct Clusters: Sendable {
  private(set) var storage: [UInt8] = []
  /// In order; places are in `storage`.
  private(set) var outliers: [Outlier] = []
  /// The part of `storage` that it is.
  private(set) var range = 0..<0

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
    self.init(sanitizedASCII: utf8, in: 0..<utf8.count)
  }

  /// Those of a part of a text, which they share.
  init(sanitizedASCII utf8: [UInt8], in part: Range<Int>) {
    storage = utf8
    range = part
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
  package var isBlank: Bool { isBlank(in: 0..<range.count) }

  /// Whether a part of it is spaces.
  func isBlank(in part: Range<Int>) -> Bool {
    for place in part where storage[range.lowerBound + place] != 0x20 { return false }
    return true
  }

  package var text: String { String(decoding: storage[range], as: UTF8.self) }

  package var first: Cluster? { first { _ in true } }

  /// Calls with its UTF-8.
  func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    storage.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Writes a part of it as UTF-8.
  func write(_ part: Range<Int>, to bytes: inout [UInt8]) {
    storage.withUnsafeBufferPointer { storage in
      let start = range.lowerBound + part.lowerBound
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: storage[start..<start + part.count]))
    }
  }

  /// The part between two places that begin clusters.
  package subscript(part: Range<Int>) -> Clusters {
    var clusters = self
    clusters.range = range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound
    return clusters
  }

  var outlierIndices: Range<Int> {
    let first = outlierIndex(from: range.lowerBound)
    return
      first..<Swift.max(
        first, range.upperBound == storage.count ? outliers.count : outlierIndex(from: range.upperBound))
  }

  /// The first outlier at a place of `storage` or beyond, by bisection.
  func outlierIndex(from place: Int) -> Int {
    var low = 0
    var high = outliers.count
    while low < high {
      let middle = (low + high) / 2
      if Int(outliers[middle].start) < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
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
    let count = Swift.max(0, count)
    if count <= blanks.count { return Clusters(sanitizedASCII: blanks, in: 0..<count) }
    return Clusters(sanitizedASCII: Array(repeating: 0x20, count: count))
  }

  /// As many as most rows have beside their text.
  private static let blanks = Array(repeating: UInt8(0x20), count: 256)

  /// The same so many times.
  func repeated(_ count: Int) -> Clusters {
    var once = self
    once.own()
    let (bytes, outliers) = (once.storage, once.outliers)
    var clusters = Clusters()
    clusters.storage.reserveCapacity(bytes.count * count)
    clusters.outliers.reserveCapacity(outliers.count * count)
    bytes.withUnsafeBufferPointer { bytes in
      for _ in 0..<count {
        for var outlier in outliers {
          outlier.start += UInt32(truncatingIfNeeded: clusters.storage.count)
          clusters.outliers.append(outlier)
        }
        clusters.storage.append(contentsOf: bytes)
      }
    }
    clusters.range = 0..<clusters.storage.count
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

  /// Appends a cluster.
  mutating func append(
    sanitized bytes: UnsafeBufferPointer<UInt8>, columns: Int, isSpace: Bool, _ doubt: Doubt?
  ) {
    note(bytes.count, columns: columns, isSpace: isSpace, doubt)
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
    if range.count != storage.count { detach() }
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
