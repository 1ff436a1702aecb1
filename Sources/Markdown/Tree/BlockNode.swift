/// A block as it is stored. The nodes of a tree lie in document order, each right after its parent or after the last
/// node in the sibling before it.
struct BlockNode {
  enum Tag: UInt8 {
    case document, blockQuote, list, item, paragraph, heading, thematicBreak
    case fencedCode, indentedCode, html, table, row, cell, definition
    case footnote, callout, calloutTitle, descriptionList, term, description, attributes
    case math, box, hidden

    var hasChildren: Bool {
      switch self {
      case .document, .blockQuote, .list, .item, .table, .row: true
      case .footnote, .callout, .descriptionList, .description, .box: true
      default: false
      }
    }

    var isCode: Bool { self == .fencedCode || self == .indentedCode }

    var hasInlines: Bool { hasTextLines || self == .cell }

    /// Its inlines are the text of lines.
    var hasTextLines: Bool {
      switch self {
      case .paragraph, .heading, .calloutTitle, .term: true
      default: false
      }
    }

    /// It shows nothing itself.
    var isSilent: Bool {
      switch self {
      case .definition, .attributes, .hidden: true
      default: false
      }
    }

    /// Of which no more than `BlockParser.deepest` stand in each other.
    var isNested: Bool {
      switch self {
      case .blockQuote, .item, .footnote, .description, .box: true
      default: false
      }
    }
  }

  var tag: Tag
  /// What the tag needs: the level of a heading, the marker of a list, the task of an item (0 none, 1 open, 2 done),
  /// the fold of a callout (0 none, 1 open, 2 folded),
  /// the alignment of a cell, 1 for the header among rows.
  var detail: UInt8 = 0
  /// Of a list or a description.
  var isLoose = false
  /// Of a list.
  var isOrdered = false
  private var lower: UInt32
  private var upper: UInt32
  private var after: UInt32 = 0
  private var contentStart: UInt32 = 0
  private var contentCount: UInt32 = 0

  init(_ tag: Tag, at offset: Int) {
    self.tag = tag
    lower = UInt32(truncatingIfNeeded: offset)
    upper = lower
  }

  var start: Int {
    get { Int(lower) }
    set { lower = UInt32(truncatingIfNeeded: newValue) }
  }

  var end: Int {
    get { Int(upper) }
    set { upper = UInt32(truncatingIfNeeded: newValue) }
  }

  var range: Range<Int> { Int(lower)..<Int(max(lower, upper)) }

  /// The index of the node after all that is in this one.
  var next: Int {
    get { Int(after) }
    set { after = UInt32(truncatingIfNeeded: newValue) }
  }

  /// Where in the tree's lines its own start; for a table, where in the alignments; for a list, its first number;
  /// for a callout, where in the lines the name of its kind is, the line before its title's.
  var first: Int {
    get { Int(contentStart) }
    set { contentStart = UInt32(truncatingIfNeeded: newValue) }
  }

  /// How many lines or alignments it has. The first line of fenced code is its info string.
  var count: Int {
    get { Int(contentCount) }
    set { contentCount = UInt32(truncatingIfNeeded: newValue) }
  }
}

extension BlockNode {
  /// What it is; `nil` where that takes its tree.
  var kind: Block.Kind? {
    switch tag {
    case .document: .document
    case .blockQuote: .blockQuote
    case .list: .list(Block.List(start: isOrdered ? first : nil, marker: detail, isTight: !isLoose))
    case .item: .item(detail == 0 ? nil : detail == 1 ? .open : .done)
    case .paragraph: .paragraph
    case .heading: .heading(level: Int(detail))
    case .thematicBreak: .thematicBreak
    case .indentedCode: .code(info: nil)
    case .html: .html
    case .math: .math
    case .hidden: .hidden
    case .row: .row(isHeader: detail == 1)
    case .cell: .cell(Block.Alignment(rawValue: detail) ?? .none)
    case .definition: .definition
    case .footnote: .footnote
    case .descriptionList: .descriptionList
    case .term: .term
    case .description: .description(isTight: !isLoose)
    case .attributes: .attributes
    case .fencedCode, .box, .table, .callout, .calloutTitle: nil
    }
  }

  /// Whether it shows text or a rule itself.
  var isLeaf: Bool { !tag.hasChildren && !tag.isSilent }

  /// Where the search for leaves goes on behind the node at an index: what stands in attributes is what they put
  /// something else in the place of.
  func next(after index: Int) -> Int { tag == .attributes ? next : index + 1 }
}

/// A part of the source that a leaf holds: a line without its indentation and line ending.
struct LineSpan {
  private let lower: UInt32
  /// Its bytes; in the two highest bits, the padding. A long post has millions of lines.
  private let packed: UInt32

  init(_ start: Int, _ end: Int, padding: Int = 0) {
    lower = UInt32(truncatingIfNeeded: start)
    packed = UInt32(truncatingIfNeeded: max(0, end - start)) | UInt32(padding & 3) << 30
  }

  /// Columns of a tab, cut by the indentation, that belong to the line: 0 to 3.
  var padding: UInt8 { UInt8(packed >> 30) }
  var start: Int { Int(lower) }
  var end: Int { start + Int(packed & 0x3FFF_FFFF) }
  var range: Range<Int> { start..<end }
}
