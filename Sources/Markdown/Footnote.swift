/// A footnote of a document.
package struct Footnote: Sendable {
  /// From 1, in the order they are referred to first; those that nothing refers to come last.
  package let number: Int
  package let content: Content
  /// What a link to it says behind the `#`: `fn-` and its label, or `fn:` and its number where it has no label.
  package let anchor: String
  /// UTF-8 bytes from the start of the source to what refers to it first.
  package let reference: Int?

  package enum Content: Sendable {
    /// The children of a block of kind `.footnote`.
    case blocks(Block)
    /// A part of a block's text, brackets and all.
    case text(Block, Range<Int>)
  }

  static func anchor(ofNote number: Int) -> String { "fn:\(number)" }
}

extension Document {
  /// All footnotes, by number.
  package var footnotes: [Footnote] { tree.footnotes.entries.indices.compactMap { footnote($0 + 1) } }

  /// The footnote of a number; `nil` where there is none.
  package func footnote(_ number: Int) -> Footnote? {
    let footnotes = tree.footnotes
    guard footnotes.entries.indices.contains(number - 1) else { return nil }
    switch footnotes.entries[number - 1] {
    case .definition(let definition):
      let block = Block(document: self, index: footnotes.definitions[definition].node)
      return Footnote(
        number: number, content: .blocks(block), anchor: anchor(ofDefinition: definition),
        reference: footnotes.definitions[definition].reference)
    case .note(let note):
      let note = footnotes.notes[note]
      let text = Block(document: self, index: note.node)
      return Footnote(
        number: number, content: .text(text, note.range), anchor: Footnote.anchor(ofNote: number),
        reference: note.range.lowerBound)
    }
  }

  /// Where what the next footnote says begins that is a block of its own, from an offset on; `nil` where none follows.
  package func footnote(behind offset: Int) -> Int? {
    let definitions = tree.footnotes.definitions
    var low = 0
    var high = definitions.count
    while low < high {
      let middle = (low + high) / 2
      if node(definitions[middle].node).start < offset { low = middle + 1 } else { high = middle }
    }
    guard low < definitions.count else { return nil }
    let block = Block(document: self, index: definitions[low].node)
    return (block.children.first ?? block).range.lowerBound
  }

  /// Where in the source the text of a footnote lies that starts at an offset and stands in place: for
  /// `Block.inlines(in:)`.
  package func footnoteText(at offset: Int) -> Range<Int>? { tree.footnotes.note(at: offset)?.text }

  func anchor(ofDefinition index: Int) -> String {
    "fn-" + String(decoding: source[tree.footnotes.definitions[index].label], as: UTF8.self)
  }
}

extension Footnotes.Note {
  /// Without its brackets.
  fileprivate var text: Range<Int> { range.lowerBound + 2..<range.upperBound - 1 }
}
