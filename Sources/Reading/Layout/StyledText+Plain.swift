internal import Markdown

extension StyledText {
  /// The text of a block that has no markup; `nil` for any other.
  init?(plain block: Block, style: Style) {
    guard let lines = block.plainLines else { return nil }
    self.init()
    let source = block.document.source
    reserveCapacity(block.range.count)
    for line in lines {
      if let end = sourceEnd { pendingSpace = end }
      append(source[line], style, source: line.lowerBound, isVerbatim: true)
    }
  }

  /// The text of a block.
  init(_ block: Block, style: Style) {
    self = StyledText(plain: block, style: style) ?? StyledText(block.inlines, style: style)
  }
}
