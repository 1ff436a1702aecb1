import Reading

/// Walks the links of a row from the left.
nonisolated struct LinkCursor {
  private var rest: ArraySlice<(columns: Range<Int>, link: Hyperlink)>

  init(_ targets: [Frame.Region]) {
    var links: [(columns: Range<Int>, link: Hyperlink)] = []
    for region in targets {
      if case .link(let link) = region.target, let link = Hyperlink(link) {
        links.append((columns: region.columns, link: link))
      }
    }
    rest = links[...]
  }

  /// The link at a column, which may not lie left of the last one that was asked for.
  mutating func link(at column: Int) -> Hyperlink? {
    while let first = rest.first, first.columns.upperBound <= column { rest.removeFirst() }
    return rest.first.flatMap { $0.columns.contains(column) ? $0.link : nil }
  }
}
