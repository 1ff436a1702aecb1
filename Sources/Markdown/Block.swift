/// A block of a document.
package struct Block: Sendable {
  package let document: Document
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
    /// A formula that stands by itself: its lines are its source.
    case math
    /// What another tool makes something of: a label, and the blocks in it.
    case box(Box)
    /// A comment, or code of another tool: nothing to show.
    case hidden
    /// Its children are rows, the first one the header; it has a column for each alignment.
    case table([Alignment])
    /// Its children are cells; see docs/markdown.md for when they are fewer than the columns.
    case row(isHeader: Bool)
    case cell(Alignment)
    /// A link reference definition: nothing to show.
    case definition
    /// A footnote, to be shown where `Document.footnotes` has it, not where it stands.
    case footnote
    /// Its first child is its title.
    case callout(Callout)
    /// The title of a callout; its text is empty where it has none of its own.
    case calloutTitle(Callout)
    /// Its children are terms, each followed by descriptions or another term.
    case descriptionList
    case term
    case description(isTight: Bool)
    /// Attributes of the blocks around it: nothing to show.
    case attributes
  }

  package struct Callout: Equatable, Sendable {
    /// Its kind in lower case: `note`, `warning`, or a name of its author's.
    package let name: String
    /// `nil` where it does not fold.
    package let fold: Fold?
  }

  /// How a callout that folds is to be shown at first.
  package enum Fold: Equatable, Sendable {
    case open, folded
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

  /// Tells it from every other block of its document, whose subscript takes it.
  package var id: Int { index }

  private var node: BlockNode { document.node(index) }

  package var kind: Kind {
    let node = node
    // Most blocks need nothing of the tree but their node.
    return node.kind ?? document.tree.kind(of: node)
  }

  /// Whether it is code: told without reading the info string.
  package var isCode: Bool { node.tag.isCode }

  package var isMath: Bool { kind.isMath }

  package var isTable: Bool { node.tag == .table }

  package var isHTML: Bool { node.tag == .html }

  /// The text of a paragraph, heading, cell, term or title without markup; empty for every other kind.
  package var plainText: String { InlineParser.plainText(document, block: index) }

  /// UTF-8 offsets into the source, from the first byte of its markup to the end of its last line; for a cell, its
  /// text.
  package var range: Range<Int> { node.range }

  package var children: Blocks {
    let node = node
    return Blocks(document: document, from: node.tag.hasChildren ? index + 1 : node.next, to: node.next)
  }

  /// The rows of a table from an offset in the source on, found by bisection.
  package func rows(from offset: Int) -> Blocks {
    let node = node
    guard node.tag == .table else { return Blocks(document: document, from: node.next, to: node.next) }
    // A row lies before its cells and starts no later than they do.
    var low = index + 1
    var high = node.next
    while low < high {
      let middle = (low + high) / 2
      if document.node(middle).start < offset { low = middle + 1 } else { high = middle }
    }
    return Blocks(document: document, from: low, to: node.next)
  }

  /// The inlines of a paragraph, heading, cell, term or title, parsed at each call; empty for every other kind.
  package var inlines: Inlines {
    guard node.tag.hasInlines else { return Inlines() }
    return InlineParser.parse(document, block: index)
  }

  /// The name that a heading was given in its source.
  package var identifier: String? {
    document.tree.identifiers[index].map { String(decoding: document.source[$0], as: UTF8.self) }
  }

  /// The inlines of a part of its text, as if it stood alone.
  package func inlines(in extent: Range<Int>) -> Inlines {
    if node.tag == .cell {
      return InlineParser.parse(document, lines: [LineSpan(extent.lowerBound, extent.upperBound)])
    }
    let lines = textLines.cut(to: extent).map { LineSpan($0.range.lowerBound, $0.range.upperBound) }
    return lines.isEmpty ? Inlines() : InlineParser.parse(document, lines: lines)
  }
}

extension Block.Kind {
  /// Code that says it is a formula, or one between `$$`.
  package var isMath: Bool {
    switch self {
    case .math: true
    case .code(let info?): info == "math" || info.hasPrefix("math ")
    default: false
    }
  }
}
