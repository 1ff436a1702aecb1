extension Row {
  /// The widest gap between two words that justifying may make, in columns: a row that needs more stays ragged.
  private static let widestGap = 3

  /// Widens the gaps of the row until it takes `width` columns, each by as much as the others or one column more.
  ///
  /// - Parameter favoursRight: where the wider gaps stand. Taken in turn by the rows of a paragraph, it keeps them
  ///   from running down a side.
  mutating func justify(to width: Int, favoursRight: Bool) {
    let slack = width - self.width
    let gaps = spans.reduce(0) { $0 + $1.clusters.extents().count { $0.isSpace } }
    guard slack > 0, gaps > 0, slack <= gaps * (Self.widestGap - 1) else { return }
    var gap = 0
    spans = spans.flatMap { span in
      span.widened {
        defer { gap += 1 }
        let place = favoursRight ? gap : gaps - 1 - gap
        return slack * (place + 1) / gaps - slack * place / gaps
      }
    }
  }
}

extension Span {
  /// The span with so many blanks more after each of its spaces.
  fileprivate func widened(by extra: () -> Int) -> [Span] {
    var parts: [Span] = []
    var start = 0
    for cluster in clusters.extents() where cluster.isSpace {
      let count = extra()
      guard count > 0 else { continue }
      let end = cluster.range.upperBound
      parts += [part(start..<end), Span(.spaces(count), style, link: link)]
      start = end
    }
    return start < clusters.length ? parts + [part(start..<clusters.length)] : parts
  }
}
