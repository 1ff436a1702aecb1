/// A part of a text between two hard breaks: clusters, and where a row may end between them.
///
/// Places are UTF-8 bytes of clusters from its start.
struct Stretch {
  let pieces: Pieces
  /// The places before which a row may end, in order.
  private let opportunities: [LineBreaking.Opportunity]
  /// Where it starts in the text, in UTF-8 bytes of it.
  let start: Int
  /// What of it is shown: less than all where something was taken off its head.
  private(set) var extent: Range<Int>

  /// The stretches of a text, in order; always at least one.
  static func all(of text: StyledText) -> [Stretch] {
    if let stretch = Stretch(plain: text) { return [stretch] }
    return text.hasBreaks ? text.lines.map { Stretch($0, of: text) } : [Stretch(0..<text.length, of: text)]
  }

  /// That of a text which is words of ASCII, and shown as it is; `nil` for any other text.
  private init?(plain text: StyledText) {
    guard let pieces = text.plainPieces else { return nil }
    start = 0
    self.pieces = pieces
    opportunities = text.withUTF8 { LineBreaking.opportunities(inASCII: $0) }
    extent = 0..<text.length
  }

  private init(_ part: Range<Int>, of text: StyledText) {
    start = part.lowerBound
    let pieces = text.pieces(of: part)
    var opportunities = text.withUTF8(of: part) { LineBreaking.opportunities(in: $0) }
    let length = pieces.clusters.length
    if !pieces.isInStep {
      opportunities = opportunities.compactMap { opportunity in
        pieces.place(of: opportunity.utf8).map { .init(utf8: $0, isMandatory: opportunity.isMandatory) }
      }
    }
    // What is not shown at the end of the text has no place.
    while let last = opportunities.last, last.utf8 >= length { opportunities.removeLast() }
    self.opportunities = opportunities
    self.pieces = pieces
    extent = 0..<length
  }

  var clusters: Clusters { pieces.clusters }

  /// The places before which a row may end, in order.
  var breaks: some BidirectionalCollection<Int> { opportunities.lazy.map(\.utf8) }

  /// Takes what stands before a place off its head.
  mutating func drop(before place: Int) {
    extent = place..<max(place, extent.upperBound)
  }

  /// Where in the text the cluster at a place comes from.
  func utf8(at place: Int) -> Int { start + pieces.utf8(at: place) }

  /// The rows that it takes in `limit` columns, without the spaces at their ends.
  func extents(width limit: Int) -> [Range<Int>] {
    var extents: [Range<Int>] = []
    forEachExtent(width: limit) { extents.append($0) }
    return extents
  }

  /// The same one by one.
  func forEachExtent(width limit: Int, _ body: (Range<Int>) -> Void) {
    if clusters.isPlain { return forEachPlainExtent(width: limit, body) }
    var start = extent.lowerBound
    var width = 0
    /// Where the next row starts, if the row ends at the last opportunity.
    var candidate: Int?
    var next = breakIndex(after: start)
    for cluster in clusters.extents(from: start) {
      let place = cluster.range.lowerBound
      if next < opportunities.count, opportunities[next].utf8 == place {
        if place > start { candidate = place }
        next += 1
      }
      // Spaces may hang over the edge: they are not shown at the end of a row.
      if width + cluster.columns > limit, !cluster.isSpace, place > start {
        let end = candidate ?? place
        body(clusters.trimmed(start..<end))
        (start, candidate) = (end, nil)
        width = clusters[start..<place].width
        if width + cluster.columns > limit, place > start {
          body(clusters.trimmed(start..<place))
          (start, width) = (place, 0)
        }
      }
      width += cluster.columns
    }
    body(clusters.trimmed(start..<max(start, extent.upperBound)))
  }

  /// The same where each byte is a column: from the end of one row to that of the next.
  private func forEachPlainExtent(width limit: Int, _ body: (Range<Int>) -> Void) {
    var start = extent.lowerBound
    while extent.upperBound - start > limit {
      var edge = start + limit
      while edge < extent.upperBound, clusters.byte(at: edge) == 0x20 { edge += 1 }
      guard edge < extent.upperBound else { break }
      let last = breakIndex(after: edge + 1) - 1
      let candidate = last >= 0 ? opportunities[last].utf8 : start
      let end = candidate > start ? candidate : edge
      body(clusters.trimmed(start..<end))
      start = end
      if edge - start >= limit {
        body(clusters.trimmed(start..<edge))
        start = edge
      }
    }
    body(clusters.trimmed(start..<max(start, extent.upperBound)))
  }

  /// The first break at a place or beyond, by bisection.
  private func breakIndex(after place: Int) -> Int {
    var low = 0
    var high = opportunities.count
    while low < high {
      let middle = (low + high) / 2
      if opportunities[middle].utf8 < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The columns of the widest word.
  var longestWord: Int {
    var longest = 0
    var width = 0
    var next = breakIndex(after: extent.lowerBound)
    for cluster in clusters.extents(from: extent.lowerBound) {
      if next < opportunities.count, opportunities[next].utf8 == cluster.range.lowerBound {
        next += 1
        width = 0
      }
      if cluster.isSpace { width = 0 } else { width += cluster.columns }
      longest = max(longest, width)
    }
    return longest
  }
}
