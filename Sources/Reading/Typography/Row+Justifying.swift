extension Row {
  /// The widest gap between two words that justifying may make, in columns: a row that needs more stays ragged.
  private static let widestGap = 3

  /// Widens the gaps of the row until it takes `width` columns, each by as much as the others or one column more.
  ///
  /// - Parameter favoursRight: where the wider gaps stand. Taken in turn by the rows of a paragraph, it keeps them
  ///   from running down a side.
  mutating func justify(to width: Int, favoursRight: Bool) {
    let slack = width - self.width
    let gaps = spans.reduce(0) { $0 + $1.clusters.count(where: \.isSpace) }
    guard slack > 0, gaps > 0, slack <= gaps * (Self.widestGap - 1) else { return }
    var gap = 0
    spans = spans.flatMap { span in
      span.widened { _ in
        defer { gap += 1 }
        let place = favoursRight ? gap : gaps - 1 - gap
        return slack * (place + 1) / gaps - slack * place / gaps
      }
    }
  }
}

extension Span {
  /// The span with so many blanks more after each of its spaces.
  fileprivate func widened(by extra: (Cluster) -> Int) -> [Span] {
    var parts: [Span] = []
    var part = self
    part.clusters = []
    var offset = origin?.offset ?? 0
    for cluster in clusters {
      part.clusters.append(cluster)
      offset += cluster.text.utf8.count
      guard cluster.isSpace else { continue }
      let count = extra(cluster)
      guard count > 0 else { continue }
      var blank = part
      blank.clusters = Array(repeating: .space, count: count)
      blank.origin = nil
      parts += [part, blank]
      part.clusters = []
      part.origin = origin.map { Origin(text: $0.text, offset: offset) }
    }
    return part.clusters.isEmpty ? parts : parts + [part]
  }
}
