/// A block of a document.
package struct Block: Sendable {
  let document: Document
  let index: Int

  package enum Kind: Equatable, Sendable {
    case document
    case blockQuote
    /// Its children are items.
    case list(List)
    /// `nil` where it is no task.
    case item(Task?)
    case paragraph
    /// Levels 1 to 6.
    case heading(level: Int)
    case thematicBreak
    /// The info string with entities and escapes decoded, without the space around it; `nil` where the code is
    /// indented, empty where a fence has none.
    case code(info: String?)
    case html
    /// Its children are rows, the first one the header; it has a column for each alignment.
    case table([Alignment])
    /// Its children are cells; see docs/markdown.md for when they are fewer than the columns.
    case row(isHeader: Bool)
    case cell(Alignment)
    /// A link reference definition: nothing to show.
    case definition
  }

  package struct List: Equatable, Sendable {
    /// The number of the first item; `nil` where items have bullets.
    package let start: Int?
    /// The bullet, or the `.` or `)` after a number.
    package let marker: UInt8
    /// No blank line lies between its items or between the blocks of one: paragraphs stand without space around.
    package let isTight: Bool
  }

  package enum Task: Equatable, Sendable {
    case open, done
  }

  package enum Alignment: UInt8, Equatable, Sendable {
    case none, left, center, right
  }

  private var node: BlockNode { document.tree.nodes[index] }

  package var kind: Kind { document.tree.kind(of: index) }

  /// UTF-8 offsets into the source, from the first byte of its markup to the end of its last line; for a cell, its
  /// text.
  package var range: Range<Int> { node.range }

  package var children: Blocks {
    let node = node
    return Blocks(document: document, from: node.tag.hasChildren ? index + 1 : node.next, to: node.next)
  }

  /// The inlines of a paragraph, heading or cell, parsed at each call; empty for every other kind.
  package var inlines: Inlines {
    guard node.tag.hasInlines else { return Inlines() }
    return InlineParser.parse(document, block: index)
  }
}
