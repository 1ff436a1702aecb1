internal import Markdown

/// Lays out one leaf of a flow.
struct LeafLayout {
  private let flow: Flow
  private let geometry: Geometry
  private let typography: Typography

  init(_ flow: Flow, _ geometry: Geometry, _ typography: Typography = .plain) {
    self.flow = flow
    self.geometry = geometry
    self.typography = typography
  }

  /// The rows of a leaf, with the blank rows above it.
  func rows(of index: Int) -> [Row] {
    let leaf = flow.leaves[index]
    let limit = geometry.measure / 2
    let prefix = Prefix(of: index, in: flow, limit: limit)
    var rows =
      leaf.isFootnote ? text(of: leaf, indent: prefix.width) : content(of: leaf, indent: prefix.width)
    for row in rows.indices {
      rows[row].spans.insert(contentsOf: row == 0 ? prefix.first : prefix.rest, at: 0)
    }
    let gap = Prefix(above: index, in: flow, limit: limit).rest
    let blank = Row(gap, offset: flow.leaves.start(of: index))
    if index == flow.leaves.bodyCount { rows.insert(ruleAboveFootnotes(offset: blank.offset), at: 0) }
    rows.insert(contentsOf: Array(repeating: blank, count: leaf.gap), at: 0)
    let first = leaf.gap + (index == flow.leaves.bodyCount ? 1 : 0)
    if first < rows.count, let number = footnote(beginningAt: index) {
      rows[first].target = .footnote(number)
    }
    guard geometry.gutter > 0 else { return rows }
    let gutter = Span(String(repeating: " ", count: geometry.gutter))
    for row in rows.indices {
      if case .heading = leaf.block.kind, leaf.container == nil, rows[row].width > 0 { continue }
      rows[row].spans.insert(gutter, at: 0)
    }
    return rows
  }

  /// The number of the footnote that a leaf is the first of.
  private func footnote(beginningAt leaf: Int) -> Int? {
    guard leaf >= flow.leaves.bodyCount else { return nil }
    var next = flow.leaves[leaf].container
    while let index = next {
      let container = flow.containers[index]
      if let number = container.number, container.firstLeaf == leaf { return number }
      next = container.parent
    }
    return nil
  }

  private func ruleAboveFootnotes(offset: Int) -> Row {
    Row([Span(String(repeating: "─", count: max(1, geometry.measure / 3)), Style(.rule))], offset: offset)
  }

  /// A footnote that stands in the text of its block.
  private func text(of leaf: Flow.Leaf, indent: Int) -> [Row] {
    Filling(StyledText(leaf.inlines, style: .text)).rows(width: max(1, geometry.measure - indent), typography)
  }

  private func content(of leaf: Flow.Leaf, indent: Int) -> [Row] {
    let block = leaf.block
    let portion = leaf.portion
    let measure = max(1, geometry.measure - indent)
    let breadth = max(1, geometry.breadth - indent)
    switch block.kind {
    case .heading(let level):
      return HeadingLayout(block, level: level, gutter: leaf.container == nil ? geometry.gutter : 0).rows(
        measure: measure, typography.bidi)
    case .paragraph:
      let inlines = leaf.inlines
      if let figures = ImageText.figures(of: inlines) {
        return figures.enumerated().flatMap { ImageLayout.rows(of: $1, number: $0, width: measure) }
      }
      return Filling(StyledText(inlines, style: .text)).rows(width: measure, typography)
    case .term:
      return Filling(StyledText(block.inlines, style: .term)).rows(width: measure, typography)
    case .calloutTitle(let callout):
      return Filling(StyledText(block.inlines, titleOf: callout)).rows(width: measure, typography)
    case .code, .math:
      if block.isMath, portion == nil, let rows = MathLayout(block).rows(measure: measure, breadth: breadth) {
        return rows
      }
      return CodeLayout(role: .code).rows(of: block, portion, width: breadth)
    case .html:
      return HTMLLayout(
        parts: block.htmlParts(in: portion), offset: portion?.lowerBound ?? block.range.lowerBound
      )
      .rows(measure: measure, breadth: breadth)
    case .box(let box):
      return BoxLabel.rows(of: box, block, width: measure)
    case .table(let alignments):
      return TableLayout(block, alignments, portion, flow.columns[block.id])
        .rows(measure: measure, breadth: breadth)
    case .thematicBreak:
      return [
        Row([Span(String(repeating: "─", count: measure), Style(.rule))], offset: block.range.lowerBound)
      ]
    default:
      return [Row([], offset: block.range.lowerBound)]
    }
  }
}
