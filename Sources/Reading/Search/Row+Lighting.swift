extension Row {
  /// Lights what hits of its part stand in it, the current one more than the others.
  ///
  /// - Parameter hits: in order, and none over another.
  mutating func light(_ hits: [Hit], as role: Role, current: Hit? = nil) {
    if hits.isEmpty { return }
    spans = spans.flatMap { span in
      guard let origin = span.origin else { return [span] }
      return span.lit(by: hits, from: origin, as: role, current: current)
    }
    for index in spans.indices.dropFirst().dropLast() where spans[index].origin == nil {
      if spans[index - 1].isLit(as: role, onTo: spans[index + 1]) {
        spans[index].style = spans[index - 1].style
      }
    }
  }

  /// The texts that stand in it, with the extent of each.
  var extents: [(text: Int, range: Range<Int>)] {
    spans.compactMap { span in
      span.origin.map { ($0.text, $0.offset..<$0.offset + span.clusters.length) }
    }
  }
}

extension Span {
  /// Whether a hit goes from here to a span that follows in the text: a gap that was widened is between them.
  fileprivate func isLit(as role: Role, onTo next: Span) -> Bool {
    guard let origin, let following = next.origin, style.role == role, style == next.style else {
      return false
    }
    return origin.text == following.text && origin.offset + clusters.length == following.offset
  }

  fileprivate func lit(by hits: [Hit], from origin: Origin, as role: Role, current: Hit?) -> [Span] {
    var next = Self.firstIndex(of: hits, endingAfter: origin)
    var spans: [Span] = []
    var offset = origin.offset
    var lighting: Int?
    for cluster in clusters {
      let end = offset + cluster.text.utf8.count
      while next < hits.count, hits[next].start.text == origin.text, hits[next].range.upperBound <= offset {
        next += 1
      }
      let isLit =
        next < hits.count && hits[next].start.text == origin.text && hits[next].range.lowerBound < end
      let hit = isLit ? next : nil
      if spans.isEmpty || hit != lighting {
        let style = hit.map { self.style.lit(as: role, isCurrent: hits[$0] == current) } ?? self.style
        spans.append(Span([], style, origin: Origin(text: origin.text, offset: offset), link: link))
        lighting = hit
      }
      spans[spans.count - 1].clusters.append(cluster)
      offset = end
    }
    return spans
  }

  /// The first hit that ends after a place, by bisection.
  private static func firstIndex(of hits: [Hit], endingAfter place: Origin) -> Int {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      let hit = hits[middle]
      if (hit.start.text, hit.range.upperBound) <= (place.text, place.offset) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

extension Style {
  fileprivate func lit(as role: Role, isCurrent: Bool) -> Style {
    Style(role, isCurrent ? attributes.union(role == .match ? .reverse : [.bold, .underline]) : attributes)
  }
}
