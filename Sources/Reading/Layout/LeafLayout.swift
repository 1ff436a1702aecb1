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
    var list = RowList()
    layOut(index, into: &list)
    return targets(of: list.rows, index)
  }

  /// Lays a leaf out, with the blank rows above it.
  func layOut(_ index: Int, into sink: inout some RowSink) {
    let leaf = flow.leaves[index]
    let kind = leaf.block.kind
    putRows(above: leaf, index, into: &sink)
    let prefix = leaf.container.map { self.prefix(of: index, in: $0) }
    if let prefix {
      sink.margin = Margin(first: prefix.first, rest: prefix.rest)
    } else if case .heading = kind {
      // A heading stands in the gutter itself.
      sink.margin = Margin()
    } else {
      sink.margin = Margin(.blank(geometry.gutter))
    }
    let indent = prefix?.width ?? 0
    if leaf.isFootnote {
      // One that stands in the text of its block.
      Filling(StyledText(leaf.inlines, style: .text))
        .layOut(width: max(1, geometry.measure - indent), typography, into: &sink)
    } else {
      layOut(leaf, kind, indent: indent, into: &sink)
    }
  }

  private func prefix(of leaf: Int?, in container: Int) -> Prefix {
    Prefix(of: leaf, in: container, flow.containers, limit: geometry.measure / 2, gutter: geometry.gutter)
  }

  private func putRows(above leaf: Flow.Leaf, _ index: Int, into sink: inout some RowSink) {
    let isFirstFootnote = index == flow.leaves.bodyCount
    guard leaf.gap > 0 || isFirstFootnote else { return }
    let offset = flow.leaves.start(of: index)
    sink.margin = Margin(leaf.shared.map { prefix(of: nil, in: $0).rest } ?? .blank(geometry.gutter))
    for _ in 0..<leaf.gap { sink.putBlankRow(at: offset) }
    guard isFirstFootnote else { return }
    sink.margin = Margin(.blank(geometry.gutter))
    sink.putRow(.rule(max(1, geometry.measure / 3)), at: offset)
  }

  /// The rows of a leaf with what they are for Tab and the mouse.
  private func targets(of rows: [Row], _ index: Int) -> [Row] {
    let leaf = flow.leaves[index]
    let first = leaf.gap + (index == flow.leaves.bodyCount ? 1 : 0)
    guard first < rows.count else { return rows }
    var rows = rows
    if let number = footnote(beginningAt: index) {
      rows[first].target = .footnote(number)
    } else if leaf.showsTable, flow.leaves.start(of: index) == leaf.block.range.lowerBound {
      rows[first].target = .table(leaf.block.id)
    }
    if let foldable = flow.foldables.titled(by: index) {
      for row in first..<rows.count { rows[row].target = .foldable(foldable) }
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

  private func layOut(_ leaf: Flow.Leaf, _ kind: Block.Kind, indent: Int, into sink: inout some RowSink) {
    let block = leaf.block
    let portion = leaf.portion
    let measure = max(1, geometry.measure - indent)
    let breadth = max(1, geometry.breadth - indent)
    let tables = geometry.tables.beside(indent)
    switch kind {
    case .heading(let level):
      HeadingLayout(block, level: level, gutter: leaf.container == nil ? geometry.gutter : 0).layOut(
        measure: measure, typography.bidi, into: &sink)
    case .paragraph:
      if portion == nil, let text = StyledText(plain: block, style: .text) {
        Filling(text).layOut(width: measure, typography, into: &sink)
        return
      }
      let inlines = leaf.inlines
      if let figures = ImageText.figures(of: inlines) {
        for (number, figure) in figures.enumerated() {
          sink.put(ImageLayout.rows(of: figure, number: number, width: measure))
        }
        return
      }
      Filling(StyledText(inlines, style: .text)).layOut(width: measure, typography, into: &sink)
    case .term:
      Filling(StyledText(block, style: .term)).layOut(width: measure, typography, into: &sink)
    case .calloutTitle(let callout):
      Filling(StyledText(block.inlines, titleOf: callout)).layOut(width: measure, typography, into: &sink)
    case .code, .math:
      if portion == nil, kind.isMath, let rows = MathLayout(block).rows(measure: measure, breadth: breadth) {
        return sink.put(rows)
      }
      CodeLayout(
        role: .code, isWrapped: typography.isCodeWrapped, isNumbered: typography.isCodeNumbered
      ).layOut(block, kind, portion, width: breadth, into: &sink)
    case .html:
      sink.put(
        HTMLLayout(parts: block.htmlParts(in: portion), range: portion ?? block.range)
          .rows(measure: measure, breadth: breadth, tables: tables))
    case .box(let box):
      sink.put(BoxLabel.rows(of: box, block, width: measure))
    case .table(let alignments):
      TableLayout(block, alignments, portion, flow.columns[block.id])
        .layOut(measure: measure, in: tables, into: &sink)
    case .thematicBreak:
      sink.putRow(.rule(measure), at: block.range.lowerBound)
    default:
      sink.putBlankRow(at: block.range.lowerBound)
    }
  }
}
