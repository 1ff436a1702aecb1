internal import Markdown

/// Cuts a block that is too large to be laid out at once.
///
/// Code and tables look the same cut or whole. A paragraph that is cut has a row that ends early at each cut, and
/// markup that reaches over one is text: the price of a paragraph as long as a book.
enum Portions {
  /// Blocks of no more UTF-8 bytes are one leaf.
  private static let smallest = 16_384
  /// Paragraphs are kept whole for longer.
  private static let smallestParagraph = 65_536
  /// UTF-8 bytes in a portion, about.
  private static let size = 8192
  private static let mostLines = 256
  static let tableRows = 128

  /// Where the portions of a block start, the first at its own start; empty for a block that stays whole.
  static func starts(of block: Block) -> [Int] {
    let range = block.range
    guard range.count > smallest else { return [] }
    switch block.kind {
    case .code, .html, .math: return starts(of: block.lines, in: range, block)
    case .paragraph:
      return range.count > smallestParagraph ? starts(of: block.textLines, in: range, block) : []
    case .table: return starts(ofTable: block)
    default: return []
    }
  }

  private static func starts(of lines: Lines, in range: Range<Int>, _ block: Block) -> [Int] {
    var starts = [range.lowerBound]
    var start = range.lowerBound
    var count = 0
    for line in lines {
      let line = line.range
      if line.upperBound - start > size || count == mostLines, line.lowerBound > start {
        start = line.lowerBound
        starts.append(start)
        count = 0
      }
      while line.upperBound - start > 2 * size {
        start = block.document.boundary(before: start + size)
        starts.append(start)
        count = 0
      }
      count += 1
    }
    return starts.count > 1 ? starts : []
  }

  /// What the columns of a table need, by some of its rows: the first ones, and others at even steps.
  ///
  /// A cell wider than these is broken into rows. `nil` for other blocks.
  static func sample(of table: Block) -> TableColumns? {
    guard case .table(let alignments) = table.kind else { return nil }
    let step = max(1, table.children.count / tableRows)
    let rows = table.children.enumerated().filter { $0.offset < tableRows || $0.offset % step == 0 }
    return TableColumns(rows.map { TableLayout.cells(of: $0.element) }, count: alignments.count)
  }

  private static func starts(ofTable table: Block) -> [Int] {
    var starts: [Int] = []
    for (index, row) in table.children.enumerated() where index % tableRows == 0 {
      starts.append(row.range.lowerBound)
    }
    return starts.count > 2 ? starts : []
  }
}
