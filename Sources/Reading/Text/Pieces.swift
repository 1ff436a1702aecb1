/// Clusters to show, and where in a text each comes from.
///
/// One character of the text may give no, one or several clusters; all have its offset. Nearly everywhere clusters and
/// text go in step, so only the joints are noted where they do not.
package struct Pieces: Sendable {
  private(set) var clusters = Clusters()
  /// In order; none where all goes in step from the start.
  private var joints: [Joint] = []
  /// Whether a space follows another, or is the first of all: running text shows none of these.
  private(set) var hasIdleSpaces = false

  /// A cluster from which on the bytes of clusters and text go in step.
  private struct Joint {
    /// UTF-8 bytes of clusters, and of the text, from the start.
    let place: Int
    let utf8: Int
  }

  init() {}

  /// Characters of ASCII, without controls and idle spaces.
  init(sanitizedASCII utf8: [UInt8]) { clusters = Clusters(sanitizedASCII: utf8) }

  /// The same of a part of a text, which they share. Idle spaces are not looked for.
  init(sanitizedASCII utf8: [UInt8], in part: Range<Int>) {
    clusters = Clusters(sanitizedASCII: utf8, in: part)
  }

  package var count: Int { clusters.count }

  /// Whether clusters and text are the same bytes.
  var isInStep: Bool { joints.isEmpty }

  /// Where in the text the cluster at a place of `clusters` comes from.
  func utf8(at place: Int) -> Int {
    let index = jointIndex { $0.place <= place }
    return index < 0 ? place : joints[index].utf8 + place - joints[index].place
  }

  /// The first cluster that comes from an offset in the text or beyond, by its place.
  func place(from utf8: Int) -> Int {
    let index = jointIndex { $0.utf8 < utf8 }
    var place = index < 0 ? utf8 : joints[index].place + utf8 - joints[index].utf8
    if index + 1 < joints.count { place = Swift.min(place, joints[index + 1].place) }
    return clusters.start(from: Swift.min(place, clusters.length))
  }

  /// The first cluster that comes from an offset in the text, by its place; `nil` where none does.
  func place(of utf8: Int) -> Int? {
    let place = place(from: utf8)
    return place < clusters.length && self.utf8(at: place) == utf8 ? place : nil
  }

  /// The last joint of those that come first and are so; -1 for none.
  private func jointIndex(_ isBefore: (Joint) -> Bool) -> Int {
    var low = 0
    var high = joints.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(joints[middle]) { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// Without the spaces that running text does not show: one after another one, or at the start.
  ///
  /// - Parameter keeps: whether the spaces from an offset in the text are shown all the same.
  func withoutIdleSpaces(keeps: (Int) -> Bool) -> Pieces {
    guard hasIdleSpaces else { return self }
    var kept = Pieces()
    var isAfterSpace = true
    for extent in clusters.extents() {
      let offset = utf8(at: extent.range.lowerBound)
      if extent.isSpace, isAfterSpace, !keeps(offset) { continue }
      isAfterSpace = extent.isSpace
      kept.join(at: offset)
      kept.clusters.append(clusters[extent.range])
    }
    return kept
  }

  /// Notes that the next cluster comes from an offset of the text.
  @inline(__always)
  private mutating func join(at utf8: Int) {
    let place = clusters.length
    let expected = joints.last.map { $0.utf8 + place - $0.place } ?? place
    if utf8 != expected { addJoint(Joint(place: place, utf8: utf8)) }
  }

  private mutating func addJoint(_ joint: Joint) {
    if joints.isEmpty, joint.place > 0 { joints.append(Joint(place: 0, utf8: 0)) }
    joints.append(joint)
  }
}

extension Pieces {
  mutating func reserveCapacity(_ length: Int) { clusters.reserveCapacity(length) }

  mutating func append(_ cluster: Cluster, at utf8: Int) {
    if cluster.isSpace { noteSpace() }
    join(at: utf8)
    clusters.append(cluster)
  }

  /// Appends characters of ASCII, without controls.
  mutating func append(sanitizedASCII bytes: UnsafeBufferPointer<UInt8>, at utf8: Int) {
    var isAfterSpace = clusters.isEmpty || clusters.isSpace(before: clusters.length)
    var hasIdle = false
    for byte in bytes {
      let isSpace = byte == 0x20
      if isSpace, isAfterSpace { hasIdle = true }
      isAfterSpace = isSpace
    }
    if hasIdle { hasIdleSpaces = true }
    join(at: utf8)
    clusters.append(sanitizedASCII: bytes)
  }

  /// Appends a character that is a cluster as it is.
  mutating func append(
    sanitized bytes: UnsafeBufferPointer<UInt8>, columns: Int, isSpace: Bool, _ doubt: Doubt?, at utf8: Int
  ) {
    if isSpace { noteSpace() }
    join(at: utf8)
    clusters.append(sanitized: bytes, columns: columns, isSpace: isSpace, doubt)
  }

  private mutating func noteSpace() {
    if clusters.isEmpty || clusters.isSpace(before: clusters.length) { hasIdleSpaces = true }
  }
}

extension Pieces: Sequence {
  package func makeIterator() -> Iterator {
    Iterator(pieces: self, clusters: clusters.makeIterator(), place: 0)
  }

  package struct Iterator: IteratorProtocol {
    fileprivate let pieces: Pieces
    fileprivate var clusters: Clusters.Iterator
    fileprivate var place: Int

    package mutating func next() -> Piece? {
      guard let cluster = clusters.next() else { return nil }
      defer { place += cluster.text.utf8.count }
      return Piece(cluster: cluster, utf8: pieces.utf8(at: place))
    }
  }
}
