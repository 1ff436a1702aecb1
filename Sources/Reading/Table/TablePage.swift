internal import Markdown

/// What the page of a table alone has besides its rows: the header, which stays on top of them.
struct TablePage: Sendable {
  let block: Block
  /// The rows below the header.
  let rowCount: Int
  let columnCount: Int
  /// There where it is raw HTML.
  private let html: HTMLTable?
  /// The rows of the header, with the rule below it; none where the table is shown as a list, or where they would take
  /// the screen: then they scroll with the others.
  var head: [Row] = []

  /// `nil` for another block.
  init?(_ block: Block) {
    self.block = block
    html = HTMLTable(block)
    if let counts = html?.counts {
      columnCount = counts.max() ?? 0
      rowCount = counts.count - 1
    } else if case .table(let alignments) = block.kind {
      columnCount = alignments.count
      rowCount = block.children.count - 1
    } else {
      return nil
    }
  }

  /// - Parameter flow: of the table alone.
  func refitted(to geometry: Geometry, _ flow: Flow) -> TablePage {
    guard let first = flow.leaves.first else { return self }
    var copy = self
    if case .table(let alignments) = block.kind {
      copy.head = TableLayout(block, alignments, first.portion, flow.columns[block.id])
        .head(in: geometry.tables)
    } else if let html {
      copy.head = html.head(in: geometry)
    }
    return copy
  }

  /// Its size in words.
  var caption: String {
    let columns = "\(columnCount.grouped) \(columnCount == 1 ? "column" : "columns")"
    return "table of \(rowCount.grouped) \(rowCount == 1 ? "row" : "rows"), \(columns)"
  }
}
