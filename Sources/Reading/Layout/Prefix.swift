/// What stands left of a leaf's rows: the gutter, the bars of its quotes, the markers of its items, the numbers of
/// footnotes.
struct Prefix {
  /// Left of its first row.
  let first: Margin.Side
  /// Left of the rows below.
  let rest: Margin.Side
  /// The columns that it takes without the gutter.
  let width: Int

  /// The prefix of a leaf, of at most `limit` columns.
  ///
  /// Where it would be wider, the outermost containers give way: the work is bounded whatever the depth.
  ///
  /// - Parameters:
  ///   - leaf: by its index; `nil` for the blank rows above one.
  ///   - container: the innermost one that it stands in.
  ///   - gutter: in columns.
  init(of leaf: Int?, in container: Int?, _ containers: [Flow.Container], limit: Int, gutter: Int) {
    var (first, rest) = (Margin.Side.blank(0), Margin.Side.blank(0))
    var width = 0
    var next = container
    while let index = next {
      let part = Part(of: containers[index], showsMarker: containers[index].firstLeaf == leaf)
      let columns = part.rest.width
      if width + columns > limit { break }
      (first, rest) = (part.first + first, part.rest + rest)
      width += columns
      next = containers[index].parent
    }
    self.first = .blank(gutter) + first
    self.rest = .blank(gutter) + rest
    self.width = width
  }

  /// What stands left for one container.
  private struct Part {
    let first: Margin.Side
    let rest: Margin.Side

    private static let quote = Part(bar: Span("│ ", Style(.quote)))
    private static let box = Part(bar: Span("│ ", Style(.rule)))
    /// Nearly all items have one of these.
    private static let bullets = ItemMarker.bullets.map { Part(marker: "\($0) ", width: 2) }

    private init(bar: Span) { (first, rest) = (.spans([bar]), .spans([bar])) }

    private init(blank columns: Int) { (first, rest) = (.blank(columns), .blank(columns)) }

    private init(marker: String, width: Int) {
      (first, rest) = (.spans([Span(marker, .muted)]), .blank(width))
    }

    init(of container: Flow.Container, showsMarker: Bool) {
      switch container.kind {
      case .quote: self = Self.quote
      case .box: self = Self.box
      case .callout(let callout): self.init(bar: Span("┃ ", Style(callout.role)))
      case .description: self.init(blank: 4)
      case .footnote(let number, let width):
        let text = "\(number). "
        let indent = String(repeating: " ", count: max(0, width + 1 - text.count))
        self = showsMarker ? Part(marker: indent + text, width: width + 1) : Part(blank: width + 1)
      case .item(let marker, _, _):
        guard showsMarker else {
          self.init(blank: marker.width + 1)
          return
        }
        if let bullet = marker.bullet, marker.width == 1 {
          self = Self.bullets[bullet]
          return
        }
        let text = marker.text
        let indent = String(repeating: " ", count: max(0, marker.width - Span(text).width))
        self.init(marker: indent + text + " ", width: marker.width + 1)
      }
    }
  }
}
