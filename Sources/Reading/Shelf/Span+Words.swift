internal import Posts

extension [Span] {
  /// The spans with what the words of a filter find in them lit, in whole clusters and across styles.
  func lit(by words: WordMatch) -> [Span] {
    if words.isEmpty { return self }
    var isMatched = words.matched(in: flatMap { $0.clusters.map(\.text) })[...]
    guard isMatched.contains(true) else { return self }
    return flatMap { span in
      defer { isMatched = isMatched.dropFirst(span.clusters.count) }
      return span.lit(where: isMatched.prefix(span.clusters.count))
    }
  }
}

extension [Span] {
  /// The spans with what a search through all posts has found in them lit.
  func lit(by words: FoundWords) -> [Span] {
    if words.isEmpty { return self }
    var ranges = words.ranges(in: map(\.text).joined())[...]
    if ranges.isEmpty { return self }
    var offset = 0
    return flatMap { span in
      let isMatched = span.clusters.map { cluster in
        let end = offset + cluster.text.utf8.count
        while let first = ranges.first, first.upperBound <= offset { ranges.removeFirst() }
        defer { offset = end }
        return ranges.first.map { $0.lowerBound < end } ?? false
      }
      return span.lit(where: isMatched[...])
    }
  }
}

extension Span {
  fileprivate func lit(where isMatched: ArraySlice<Bool>) -> [Span] {
    var spans: [Span] = []
    var isLit: Bool?
    for (cluster, matched) in zip(clusters, isMatched) {
      if matched != isLit {
        spans.append(Span([], matched ? Style(.match, style.attributes) : style, link: link))
        isLit = matched
      }
      spans[spans.count - 1].clusters.append(cluster)
    }
    return spans
  }
}
