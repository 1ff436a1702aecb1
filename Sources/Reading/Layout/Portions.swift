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
  /// Rows of a table are laid out cell by cell.
  private static let mostCells = 1024
  private static let mostRows = 128

  /// Where the portions of a block start, the first at its own start; empty for a block that stays whole.
  static func starts(of block: Block) -> [Int] {
    let range = block.range
    guard range.count > smallest else { return [] }
    switch block.kind {
    case .code, .html, .math: return starts(of: block.lines, in: range, block)
    case .paragraph:
      return range.count > smallestParagraph ? starts(of: block.textLines, in: range, block) : []
    case .table(let alignments): return starts(ofTable: block, rows: mostRows(of: alignments.count))
    default: return []
    }
  }

  /// The same of a part of a block of lines.
  static func starts(of part: Range<Int>, in block: Block) -> [Int] {
    part.count > smallest ? starts(of: block.lines.cut(to: part), in: part, block) : []
  }

  static func starts(of lines: some Sequence<Line>, in range: Range<Int>, _ block: Block) -> [Int] {
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

  /// What the columns of a table need, by some of its rows: the first ones, the last one, and others at even steps.
  ///
  /// A cell wider than these is broken into rows. `nil` for other blocks.
  static func sample(of table: Block) -> TableColumns? {
    guard case .table(let alignments) = table.kind else { return nil }
    let most = mostRows(of: alignments.count)
    let step = max(1, table.children.count / most)
    let last = table.children.count - 1
    let rows = table.children.enumerated().filter {
      $0.offset < most || $0.offset % step == 0 || $0.offset == last
    }
    return TableColumns(rows.map { TableLayout.cells(of: $0.element) }, count: alignments.count)
  }

  /// How many rows of so many columns a portion has.
  private static func mostRows(of columns: Int) -> Int {
    max(16, min(mostRows, mostCells / max(1, columns)))
  }

  private static func starts(ofTable table: Block, rows: Int) -> [Int] {
    var starts: [Int] = []
    for (index, row) in table.children.enumerated() where index % rows == 0 {
      starts.append(row.range.lowerBound)
    }
    return starts.count > 2 ? starts : []
  }
}
