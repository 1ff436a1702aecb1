internal import Markdown

/// Lays out one leaf of a flow.
struct LeafLayout {
  private let flow: Flow
  private let geometry: Geometry
  private let typography: Typography
  /// The blank columns left of all rows but those of headings.
  private let gutter: [Span]

  init(_ flow: Flow, _ geometry: Geometry, _ typography: Typography = .plain) {
    self.flow = flow
    self.geometry = geometry
    self.typography = typography
    gutter = geometry.gutter > 0 ? [.blank(geometry.gutter)] : []
  }

  /// The rows of a leaf, with the blank rows above it.
  func rows(of index: Int) -> [Row] {
    let leaf = flow.leaves[index]
    let limit = geometry.measure / 2
    let prefix = Prefix(of: index, in: flow, limit: limit)
    var rows =
      leaf.isFootnote ? text(of: leaf, indent: prefix.width) : content(of: leaf, indent: prefix.width)
    let first = prefix.width > 0 ? gutter + prefix.first : gutter
    let rest = prefix.width > 0 ? gutter + prefix.rest : gutter
    // A heading stands in the gutter itself.
    var isOutdented = false
    if case .heading = leaf.block.kind, leaf.container == nil { isOutdented = true }
    for row in rows.indices where !isOutdented || rows[row].width == 0 {
      rows[row].prepend(row == 0 ? first : rest)
    }
    if !rows.isEmpty, let number = footnote(beginningAt: index) {
      rows[0].target = .footnote(number)
    } else if !rows.isEmpty, case .table = leaf.block.kind,
      flow.leaves.start(of: index) == leaf.block.range.lowerBound
    {
      rows[0].target = .table(leaf.block.id)
    }
    if let foldable = flow.foldables.titled(by: index) {
      for row in rows.indices { rows[row].target = .foldable(foldable) }
    }
    let isFirstFootnote = index == flow.leaves.bodyCount
    guard leaf.gap > 0 || isFirstFootnote else { return rows }
    let offset = flow.leaves.start(of: index)
    if isFirstFootnote { rows.insert(ruleAboveFootnotes(offset: offset), at: 0) }
    if leaf.gap > 0 {
      let blank = leaf.shared == nil ? gutter : gutter + Prefix(above: index, in: flow, limit: limit).rest
      rows.insert(contentsOf: repeatElement(Row(blank, offset: offset), count: leaf.gap), at: 0)
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
    Row(gutter + [.rule(max(1, geometry.measure / 3))], offset: offset)
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
      return CodeLayout(
        role: .code, isWrapped: typography.isCodeWrapped, isNumbered: typography.isCodeNumbered
      ).rows(of: block, portion, width: breadth)
    case .html:
      return HTMLLayout(
        parts: block.htmlParts(in: portion), offset: portion?.lowerBound ?? block.range.lowerBound
      )
      .rows(measure: measure, breadth: breadth)
    case .box(let box):
      return BoxLabel.rows(of: box, block, width: measure)
    case .table(let alignments):
      return TableLayout(block, alignments, portion, flow.columns[block.id])
        .rows(measure: measure, breadth: breadth, isPannedFirst: geometry.isOfTable)
    case .thematicBreak:
      return [
        Row([.rule(measure)], offset: block.range.lowerBound)
      ]
    default:
      return [Row([], offset: block.range.lowerBound)]
    }
  }
}
