internal import StateLog

/// A passage that the reader has highlighted, where the page has it.
struct Highlight: Equatable, Sendable {
  /// The name under which it is kept.
  let key: String
  let passage: Passage
  /// What was noted there; empty where nothing was.
  let note: String
}

extension Page {
  /// What is highlighted of the post as it is now, in order, one within another behind it; what has changed since is not
  /// among it.
  func highlights(in state: PostState) -> [Highlight] {
    let kept = state.highlights
    return zip(kept, passages(of: kept.map(\.place))).compactMap { kept, passage in
      passage.map { Highlight(key: kept.key, passage: $0, note: state.note(of: kept.key)) }
    }.sorted { ($0.passage.start, $1.passage.end, $0.key) < ($1.passage.start, $0.passage.end, $1.key) }
  }
}

extension Pager {
  /// The innermost highlight at a place.
  func highlight(at place: TextPlace) -> Highlight? {
    highlights.last { $0.passage.contains(place) }
  }

  /// The highlights that a span of a row in view stands in, one within another behind it.
  func highlights(of span: Span, in part: Int) -> [Highlight] {
    guard !highlights.isEmpty, let origin = span.origin else { return [] }
    let place = TextPlace(part: part, text: origin.text, offset: origin.offset)
    return highlights.filter { $0.passage.contains(place) }
  }

  /// The next highlight behind what is chosen, else behind the top row; or the one before.
  mutating func showHighlight(isForward: Bool) -> Bool {
    let next: Highlight?
    if case .highlight(let key)? = choice?.target, let index = highlights.firstIndex(where: { $0.key == key })
    {
      next = (isForward ? highlights.dropFirst(index + 1) : highlights.prefix(index).suffix(1)).first
    } else {
      let place = page.textPlace(at: top)
      next =
        isForward
        ? highlights.first { $0.passage.start >= place } : highlights.last { $0.passage.start < place }
    }
    guard let next else { return false }
    bringIntoView(next.passage.first)
    choose(.highlight(next.key))
    return true
  }
}
