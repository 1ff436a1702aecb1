internal import Markdown

/// A table of raw HTML, with the texts that stand above it.
struct HTMLTable {
  private let parts: [HTMLPart]
  private let offset: Int
  /// The cells of each row.
  let counts: [Int]

  /// `nil` where a block shows anything else.
  init?(_ block: Block) {
    // Most of what is raw HTML has none, and need not be read twice.
    guard block.kind == .html, block.literal.mentionsTable else { return nil }
    parts = block.htmlParts(in: nil)
    offset = block.range.lowerBound
    guard case .table(let counts)? = parts.last?.kind, parts.allSatisfy(\.isPlain),
      parts.dropLast().allSatisfy(\.isParagraph)
    else { return nil }
    self.counts = counts
  }

  /// The rows down to the rule below its header; none where it is shown as a list.
  func head(measure: Int, breadth: Int) -> [Row] {
    let cells = parts[parts.count - 1].texts.map { Filling($0) }
    let head = TableLayout(cells, counts: counts, offset: offset).head(breadth: breadth)
    guard !head.isEmpty, parts.count > 1 else { return head }
    let above = HTMLLayout(parts: Array(parts.dropLast()), offset: offset).rows(
      measure: measure, breadth: breadth)
    return above + (parts[parts.count - 1].isApart ? [Row([], offset: offset)] : []) + head
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
  fileprivate var isPlain: Bool { marker.isEmpty && indent == 0 && quotes == 0 }
}

extension [UInt8] {
  fileprivate var mentionsTable: Bool {
    let tag = Array("<table".utf8)
    return indices.contains { start in
      self[start] == tag[0] && self[start...].prefix(tag.count).elementsEqual(tag) { $0 | 0x20 == $1 | 0x20 }
    }
  }
}
