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
