internal import Markdown

/// The texts of a page as they are shown, without rows: what a search looks through.
///
/// It goes by the order in which the layout numbers them (`Span.origin`).
struct PageText: Sendable {
  /// `nil` for the page of a table alone, and for a source.
  let title: TitleBlock?
  let flow: Flow
  /// Where the page is said in words, what says it.
  var linear: LinearLayout?

  /// The texts of a part, in order.
  func texts(of part: Int) -> [String] {
    // What stands below the post is no text of it.
    guard part <= flow.leaves.count else { return [] }
    if let linear { return linear.texts(of: part).map(\.shown) }
    if part == 0 { return title?.texts.map(\.shown) ?? [] }
    let leaf = flow.leaves[part - 1]
    return leaf.isFootnote ? [StyledText(leaf.inlines, style: .text).shown] : Self.texts(of: leaf)
  }

  private static func texts(of leaf: Flow.Leaf) -> [String] {
    let block = leaf.block
    let portion = leaf.portion
    switch block.kind {
    case .calloutTitle(let callout):
      return [StyledText(block.inlines, titleOf: callout).shown]
    case .heading, .term:
      return [StyledText(block.inlines, style: .text).shown]
    case .paragraph:
      let inlines = leaf.inlines
      guard let figures = ImageText.figures(of: inlines) else {
        return [StyledText(inlines, style: .text).shown]
      }
      return figures.flatMap { ImageLayout.texts(of: $0).map(\.shown) }
    case .box(let box):
      return BoxLabel.texts(of: box, block).map(\.shown)
    case .html:
      return block.htmlParts(in: portion).flatMap { $0.texts.map(\.shown) }
    case .code, .math:
      if block.isMath, portion == nil, let texts = MathLayout(block).texts {
        return texts.map { Sanitizing.printable($0) }
      }
      let lines = portion.map { block.lines.cut(to: $0) } ?? Array(block.lines)
      return lines.map { CodeLine($0, in: block).shown }
    case .table:
      return rows(of: block, portion).flatMap { row in
        row.children.map { StyledText($0.inlines, style: .text).shown }
      }
    default:
      return []
    }
  }

  /// The rows of a table that a leaf shows as its own: a header that it only repeats is not among them.
  private static func rows(of table: Block, _ portion: Range<Int>?) -> [Block] {
    guard let portion else { return Array(table.children) }
    return Array(table.rows(from: portion.lowerBound).prefix { $0.range.lowerBound < portion.upperBound })
  }

  /// What a pattern finds in a part, in order.
  func hits(of pattern: SearchPattern, in part: Int) -> [Hit] {
    var hits: [Hit] = []
    for (index, text) in texts(of: part).enumerated() {
      for range in pattern.ranges(in: text) {
        let start = TextPlace(part: part, text: index, offset: range.lowerBound)
        hits.append(Hit(start: start, length: range.count))
      }
    }
    return hits
  }

  /// UTF-8 bytes of the source that a part takes, without what lies between blocks.
  func size(of part: Int) -> Int {
    if part == 0 { return 0 }
    let leaf = flow.leaves[part - 1]
    return leaf.portion?.count ?? leaf.block.range.count
  }
}

extension StyledText {
  /// The text as rows show it, a space for each hard break.
  var shown: String {
    plainPieces?.clusters.text ?? lines.map { pieces(of: $0).clusters.text }.joined(separator: " ")
  }
}
