internal import Markdown

/// A line of code or raw HTML as it is shown: tabs as the spaces they stand for.
struct CodeLine {
  /// Each with its offset from the start of the line in the source.
  private(set) var pieces = Pieces()

  private static let tabStop = 4

  init(_ line: Line, in block: Block) {
    let source = block.document.source
    if line.padding == 0, let plain = Sanitizing.plainPieces(source, in: line.range) {
      pieces = plain
      return
    }
    for _ in 0..<line.padding { pieces.append(.space, at: 0) }
    var column = pieces.count
    block.utf8(of: line).withUnsafeBufferPointer { bytes in
      var start = 0
      while let tab = bytes[start...].firstIndex(of: UInt8(ascii: "\t")) {
        column += append(bytes[start..<tab], at: start)
        repeat {
          pieces.append(.space, at: tab)
          column += 1
        } while !column.isMultiple(of: Self.tabStop)
        start = tab + 1
      }
      _ = append(bytes[start...], at: start)
    }
  }

  /// - Returns: The columns that it takes.
  private mutating func append(_ part: Slice<UnsafeBufferPointer<UInt8>>, at offset: Int) -> Int {
    let place = pieces.clusters.length
    Sanitizing.append(UnsafeBufferPointer(rebasing: part), at: offset, to: &pieces)
    return pieces.clusters[place..<pieces.clusters.length].width
  }

  /// The line as text.
  var shown: String { pieces.clusters.text }
}
