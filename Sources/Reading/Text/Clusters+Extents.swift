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
}
