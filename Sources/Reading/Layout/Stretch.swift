/// A part of a text between two hard breaks: clusters, and where a row may end between them.
///
/// Places are UTF-8 bytes of clusters from its start.
struct Stretch {
  let pieces: Pieces
  /// The UTF-8 of the text, and what of it the stretch is: they tell where a row may end, which is looked for when it
  /// is asked, for most texts are one row.
  private let utf8: [UInt8]
  private let part: Range<Int>
  /// What of it is shown: less than all where something was taken off its head.
  private(set) var extent: Range<Int>

  /// The stretches of a text, in order.
  static func all(of text: StyledText) -> (first: Stretch, rest: [Stretch]) {
    if let stretch = Stretch(plain: text) { return (stretch, []) }
    guard text.hasBreaks else { return (Stretch(0..<text.length, of: text), []) }
    let lines = text.lines
    return (Stretch(lines[0], of: text), lines.dropFirst().map { Stretch($0, of: text) })
  }

  /// That of a text which is words of ASCII, and shown as it is; `nil` for any other text.
  private init?(plain text: StyledText) {
    guard let pieces = text.plainPieces else { return nil }
    self.init(pieces, 0..<text.length, of: text)
  }

  private init(_ part: Range<Int>, of text: StyledText) {
    self.init(text.pieces(of: part), part, of: text)
  }

  private init(_ pieces: Pieces, _ part: Range<Int>, of text: StyledText) {
    self.pieces = pieces
    self.part = part
    utf8 = text.utf8
    extent = 0..<pieces.clusters.length
  }

  /// Where it starts in the text, in UTF-8 bytes of it.
  var start: Int { part.lowerBound }

  var clusters: Clusters { pieces.clusters }

  /// The columns of what is shown of it.
  var width: Int { clusters[extent].width }

  /// The places before which a row may end, in order.
  var breaks: some BidirectionalCollection<Int> { allOpportunities.lazy.map(\.utf8) }

  private var allOpportunities: [LineBreaking.Opportunity] {
    var opportunities = utf8.withUnsafeBufferPointer {
      LineBreaking.opportunities(in: .init(rebasing: $0[part]))
    }
    let length = clusters.length
    if !pieces.isInStep {
      opportunities = opportunities.compactMap { opportunity in
        pieces.place(of: opportunity.utf8).map { .init(utf8: $0, isMandatory: opportunity.isMandatory) }
      }
    }
    // What is not shown at the end of the text has no place.
    while let last = opportunities.last, last.utf8 >= length { opportunities.removeLast() }
    return opportunities
  }

  /// The emoji at its head, and the place after the space behind it.
  var leadingEmoji: (emoji: Clusters, end: Int)? {
    // Nearly all texts begin with a letter.
    guard let outlier = clusters.outliers.first, outlier.start == 0, clusters.first?.isEmoji == true else {
      return nil
    }
    var rest = clusters.extents(from: Int(outlier.length))
    guard let next = rest.next(), next.isSpace else { return nil }
    return (clusters[0..<Int(outlier.length)], next.range.upperBound)
  }

  /// Takes what stands before a place off its head.
  mutating func drop(before place: Int) {
    extent = place..<max(place, extent.upperBound)
  }

  /// Where in the text the cluster at a place comes from.
  func utf8(at place: Int) -> Int { start + pieces.utf8(at: place) }

  /// The rows that it takes in `limit` columns, without the spaces at their ends.
  func extents(width limit: Int) -> [Range<Int>] {
    var extents: [Range<Int>] = []
    // Nearly all rows are fuller than this.
    extents.reserveCapacity(extent.count / max(1, limit - limit / 8) + 1)
    forEachExtent(width: limit) { extents.append($0) }
    return extents
  }

  /// The one row that it takes, where it takes no more.
  func onlyExtent(width limit: Int) -> Range<Int>? { width <= limit ? clusters.trimmed(extent) : nil }

  /// Whether a row that ends at a place ends at a soft hyphen (U+00AD), which is shown there and nowhere else.
  func isHyphenated(at place: Int) -> Bool {
    guard !pieces.isInStep, place > extent.lowerBound, place < extent.upperBound else { return false }
    return isBehindSoftHyphen(utf8(at: place))
  }

  /// - Parameter offset: UTF-8 bytes from the start of the text.
  private func isBehindSoftHyphen(_ offset: Int) -> Bool {
    offset >= 2 && utf8[offset - 1] == 0xAD && utf8[offset - 2] == 0xC2
  }

  /// The same one by one.
  private func forEachExtent(width limit: Int, _ body: (Range<Int>) -> Void) {
    if let extent = onlyExtent(width: limit) { return body(extent) }
    // A row may end in a hyphen that is none of its clusters.
    let mayEndHyphenated = !pieces.isInStep && limit > 1 && part.contains { isBehindSoftHyphen($0 + 1) }
    let limit = mayEndHyphenated ? limit - 1 : limit
    if clusters.isPlain { return forEachPlainExtent(width: limit, body) }
    let opportunities = allOpportunities
    var start = extent.lowerBound
    var width = 0
    /// Where the next row starts, if the row ends at the last opportunity.
    var candidate: Int?
    var next = opportunities.index(from: start)
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
    // Only where the text is what is shown does the one tell of the other.
    var known = pieces.isInStep ? nil : allOpportunities
    var lastBreak = LastBreak()
    clusters.withUTF8 { bytes in
      func trimmed(_ part: Range<Int>) -> Range<Int> {
        var end = part.upperBound
        while end > part.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
        return part.lowerBound..<end
      }
      /// The last place behind one and no further than another before which a row may end.
      func place(after low: Int, upTo high: Int) -> Int? {
        if known == nil, case .place(let place) = lastBreak.find(in: bytes, after: low, upTo: high) {
          return place
        }
        let listed = known ?? allOpportunities
        known = listed
        let last = listed.index(from: high + 1) - 1
        return last >= 0 && listed[last].utf8 > low ? listed[last].utf8 : nil
      }
      var start = extent.lowerBound
      while extent.upperBound - start > limit {
        var edge = start + limit
        while edge < extent.upperBound, bytes[edge] == 0x20 { edge += 1 }
        guard edge < extent.upperBound else { break }
        let end = place(after: start, upTo: edge) ?? edge
        body(trimmed(start..<end))
        start = end
        if edge - start >= limit {
          body(trimmed(start..<edge))
          start = edge
        }
      }
      body(trimmed(start..<max(start, extent.upperBound)))
    }
  }

  /// The columns of the widest word.
  var longestWord: Int {
    let opportunities = allOpportunities
    var longest = 0
    var width = 0
    var next = opportunities.index(from: extent.lowerBound)
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

extension [LineBreaking.Opportunity] {
  /// The index of the first one at a place or beyond, by bisection.
  fileprivate func index(from place: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].utf8 < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
