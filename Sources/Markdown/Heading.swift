/// A heading, with what an outline and a link to it need.
package struct Heading: Sendable {
  /// 1 to 6.
  package let level: Int
  package let block: Block
  /// Its text without markup.
  package let text: String
  /// The name it was given, else as GitHub makes it from the text; unique in the document.
  package let anchor: String

  package var range: Range<Int> { block.range }
}

extension Document {
  /// Every heading in order, those in quotes and lists included, those in footnotes not. Computed at each call.
  package var headings: [Heading] {
    var anchors = Anchors()
    let footnotes = tree.footnotes.definitions
    let hasNames = !tree.identifiers.isEmpty
    var footnote = 0
    return leaves.compactMap { block in
      guard case .heading(let level) = block.kind else { return nil }
      while footnote < footnotes.count {
        let node = footnotes[footnote].node
        if block.index < node { break }
        if block.index < self.node(node).next { return nil }
        footnote += 1
      }
      let text = block.plainText
      let name = hasNames ? block.identifier : nil
      let anchor = name.map { anchors.next(named: $0) } ?? anchors.next(for: text)
      return Heading(level: level, block: block, text: text, anchor: anchor)
    }
  }
}
