internal import Markdown

/// A table of raw HTML, with its caption.
struct HTMLTable {
  private let layout: HTMLLayout
  private let caption: HTMLLayout?
  /// The cells of each row.
  let counts: [Int]

  private static let names = ["table"]

  /// `nil` where a block shows anything else.
  init?(_ block: Block) {
    guard block.isHTML, HTMLMention.isThere(of: Self.names, in: block.document.source[block.range]) else {
      return nil
    }
    let parts = block.htmlParts(in: nil)
    guard case .table(let counts)? = parts.last?.kind, parts.allSatisfy(\.isPlain) else { return nil }
    let hasCaption = parts.count == 2 && parts[0].isParagraph && !parts[1].isApart
    guard parts.count == 1 || hasCaption else { return nil }
    self.counts = counts
    layout = HTMLLayout(parts: parts, range: block.range)
    caption = hasCaption ? HTMLLayout(parts: [parts[0]], range: block.range) : nil
  }

  /// The rows down to the rule below its header; none where it is shown as a list.
  func head(in geometry: Geometry) -> [Row] {
    let (measure, tables) = (geometry.measure, geometry.tables)
    let head = layout.tableHead(in: tables)
    if head.isEmpty { return [] }
    return (caption?.rows(measure: measure, breadth: geometry.breadth, tables: tables) ?? []) + head
  }
}

extension Flow.Leaf {
  /// Whether it is a table, or a part of one, that can have the whole screen.
  var showsTable: Bool { block.isTable || portion == nil && HTMLTable(block) != nil }
}

extension HTMLPart {
  fileprivate var isParagraph: Bool {
    if case .paragraph = kind { true } else { false }
  }

  /// Nothing stands left of it.
  fileprivate var isPlain: Bool { marker == nil && indent == 0 && quotes == 0 }
}
