internal import Markdown

/// A line of code or raw HTML as it is shown: tabs as the spaces they stand for.
struct CodeLine {
  /// Each with its offset from the start of the line in the source.
  private(set) var pieces: [Piece] = []

  private static let tabStop = 4

  init(_ line: Line, in block: Block) {
    var column = 0
    func add(_ cluster: Cluster, _ offset: Int) {
      pieces.append(Piece(cluster: cluster, utf8: offset))
      column += cluster.width
    }
    for _ in 0..<line.padding { add(.space, 0) }
    var start = 0
    let parts = block.text(of: line).split(separator: "\t", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 {
        repeat { add(.space, start - 1) } while !column.isMultiple(of: Self.tabStop)
      }
      for piece in Sanitizing.pieces(part) { add(piece.cluster, start + piece.utf8) }
      start += part.utf8.count + 1
    }
  }

  /// The line as text.
  var shown: String { pieces.reduce(into: "") { $0 += $1.cluster.text } }
}
