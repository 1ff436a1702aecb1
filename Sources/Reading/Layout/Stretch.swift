/// A part of a text between two hard breaks: clusters, and where a row may end between them.
///
/// Places are UTF-8 bytes of clusters from its start.
struct Stretch {
  let pieces: Pieces
  /// The places before which a row may end, in order.
  let breaks: [Int]
  /// Where it starts in the text, in UTF-8 bytes of it.
  let start: Int
  /// What of it is shown: less than all where something was taken off its head.
  private(set) var extent: Range<Int>

  /// The stretches of a text, in order; always at least one.
  static func all(of text: StyledText) -> [Stretch] {
    text.lines.map { Stretch($0, of: text) }
  }

  private init(_ part: Range<Int>, of text: StyledText) {
    start = part.lowerBound
    let pieces = text.pieces(of: part)
    let opportunities = text.withUTF8(of: part) { LineBreaking.opportunities(in: $0) }
    let length = pieces.clusters.length
    var breaks =
      pieces.isInStep ? opportunities.map(\.utf8) : opportunities.compactMap { pieces.place(of: $0.utf8) }
    // What is not shown at the end of the text has no place.
    while let last = breaks.last, last >= length { breaks.removeLast() }
    self.breaks = breaks
    self.pieces = pieces
    extent = 0..<length
  }

  var clusters: Clusters { pieces.clusters }

  /// Takes what stands before a place off its head.
  mutating func drop(before place: Int) {
    extent = place..<max(place, extent.upperBound)
  }

  /// Where in the text the cluster at a place comes from.
  func utf8(at place: Int) -> Int { start + pieces.utf8(at: place) }

  /// The rows that it takes in `limit` columns, without the spaces at their ends.
  func extents(width limit: Int) -> [Range<Int>] {
    if clusters.isPlain { return plainExtents(width: limit) }
    var extents: [Range<Int>] = []
    var start = extent.lowerBound
    var width = 0
    /// Where the next row starts, if the row ends at the last opportunity.
    var candidate: Int?
    var next = breakIndex(after: start)
    for cluster in clusters.extents(from: start) {
      let place = cluster.range.lowerBound
      if next < breaks.count, breaks[next] == place {
        if place > start { candidate = place }
        next += 1
      }
      // Spaces may hang over the edge: they are not shown at the end of a row.
      if width + cluster.columns > limit, !cluster.isSpace, place > start {
        let end = candidate ?? place
        extents.append(clusters.trimmed(start..<end))
        (start, candidate) = (end, nil)
        width = clusters[start..<place].width
        if width + cluster.columns > limit, place > start {
          extents.append(clusters.trimmed(start..<place))
          (start, width) = (place, 0)
        }
      }
      width += cluster.columns
    }
    extents.append(clusters.trimmed(start..<max(start, extent.upperBound)))
    return extents
  }

  /// The same where each byte is a column: from the end of one row to that of the next.
  private func plainExtents(width limit: Int) -> [Range<Int>] {
    var extents: [Range<Int>] = []
    var start = extent.lowerBound
    while extent.upperBound - start > limit {
      var edge = start + limit
      while edge < extent.upperBound, clusters.byte(at: edge) == 0x20 { edge += 1 }
      guard edge < extent.upperBound else { break }
      let last = breakIndex(after: edge + 1) - 1
      let end = last >= 0 && breaks[last] > start ? breaks[last] : edge
      extents.append(clusters.trimmed(start..<end))
      start = end
      if edge - start >= limit {
        extents.append(clusters.trimmed(start..<edge))
        start = edge
      }
    }
    extents.append(clusters.trimmed(start..<max(start, extent.upperBound)))
    return extents
  }

  /// The first break at a place or beyond, by bisection.
  private func breakIndex(after place: Int) -> Int {
    var low = 0
    var high = breaks.count
    while low < high {
      let middle = (low + high) / 2
      if breaks[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The columns of the widest word.
  var longestWord: Int {
    var longest = 0
    var width = 0
    var next = breakIndex(after: extent.lowerBound)
    for cluster in clusters.extents(from: extent.lowerBound) {
      if next < breaks.count, breaks[next] == cluster.range.lowerBound {
        next += 1
        width = 0
      }
      if cluster.isSpace { width = 0 } else { width += cluster.columns }
      longest = max(longest, width)
    }
    return longest
  }
}
