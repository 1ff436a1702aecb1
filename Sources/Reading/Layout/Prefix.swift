/// What stands left of a leaf's rows: the bars of its quotes, the markers of its items, the numbers of footnotes.
struct Prefix {
  /// Left of its first row.
  let first: [Span]
  /// Left of the rows below.
  let rest: [Span]
  let width: Int

  /// The prefix of a leaf, of at most `limit` columns.
  ///
  /// Where it would be wider, the outermost containers give way: the work is bounded whatever the depth.
  ///
  /// - Parameters:
  ///   - leaf: by its index; `nil` for the blank rows above one.
  ///   - container: the innermost one that it stands in.
  init(of leaf: Int?, in container: Int?, _ containers: [Flow.Container], limit: Int) {
    var first: [Span] = []
    var rest: [Span] = []
    var width = 0
    var next = container
    while let index = next {
      let container = containers[index]
      let part = Self.part(of: container, showsMarker: container.firstLeaf == leaf)
      let columns = part.first.width
      if width + columns > limit { break }
      first.insert(part.first, at: 0)
      rest.insert(part.rest, at: 0)
      width += columns
      next = container.parent
    }
    self.first = first
    self.rest = rest
    self.width = width
  }

  private static let quoteBar = Span("│ ", Style(.quote))
  private static let boxBar = Span("│ ", Style(.rule))

  private static func part(
    of container: Flow.Container, showsMarker: Bool
  ) -> (first: Span, rest: Span) {
    switch container.kind {
    case .quote:
      return (quoteBar, quoteBar)
    case .callout(let callout):
      let bar = Span("┃ ", Style(callout.role))
      return (bar, bar)
    case .description:
      let blank = Span.blank(4)
      return (blank, blank)
    case .footnote(let number, let width):
      let blank = Span.blank(width + 1)
      let text = "\(number). "
      let indent = String(repeating: " ", count: max(0, width + 1 - text.count))
      return (showsMarker ? Span(indent + text, .muted) : blank, blank)
    case .box:
      return (boxBar, boxBar)
    case .item(let marker, _, _):
      let blank = Span.blank(marker.width + 1)
      guard showsMarker else { return (blank, blank) }
      let text = marker.text
      let indent = String(repeating: " ", count: max(0, marker.width - Span(text).width))
      return (Span(indent + text + " ", .muted), blank)
    }
  }
}
