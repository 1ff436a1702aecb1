extension Block {
  /// Whether it is of a kind whose children are blocks.
  package var hasChildren: Bool { document.node(index).tag.hasChildren }

  /// Whether it is of a kind that has inlines.
  package var hasInlines: Bool { document.node(index).tag.hasInlines }
}

extension Footnote {
  /// The inlines of one that stands in the text of a block; empty for one of blocks.
  package var inlines: Inlines {
    guard case .text(let block, let range) = content,
      let text = block.document.footnoteText(at: range.lowerBound)
    else { return Inlines() }
    return block.inlines(in: text)
  }
}
