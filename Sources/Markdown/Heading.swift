/// A heading, with what an outline and a link to it need.
package struct Heading: Sendable {
  /// 1 to 6.
  package let level: Int
  package let block: Block
  /// Its text without markup.
  package let text: String
  /// As GitHub makes it from the text; unique in the document.
  package let anchor: String

  package var range: Range<Int> { block.range }
}

extension Document {
  /// Every heading in order, those in quotes and lists included. Computed at each call.
  package var headings: [Heading] {
    var anchors = Anchors()
    return leaves.compactMap { block in
      guard case .heading(let level) = block.kind else { return nil }
      let text = block.plainText
      return Heading(level: level, block: block, text: text, anchor: anchors.next(for: text))
    }
  }
}
