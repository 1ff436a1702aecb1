internal import Markdown

extension Flow {
  /// The source of a post as code, in leaves of a bounded size, of which one begins with the line of each section.
  ///
  /// - Parameters:
  ///   - document: of one block; see `Document.asCode`.
  ///   - sections: where they start, in order.
  init(sourceOf document: Document, sections: [Int]) {
    var leaves = Leaves(of: document)
    guard let block = document.blocks.first else {
      self.init(leaves: leaves, containers: [], columns: [:], foldables: Foldables([]))
      return
    }
    let lines = block.lines.map(\.range.lowerBound)
    var starts = Set(Portions.starts(of: block.lines, in: block.range, block) + [block.range.lowerBound])
    var line = 0
    for section in sections {
      while line + 1 < lines.count, lines[line + 1] <= section { line += 1 }
      if line < lines.count { starts.insert(lines[line]) }
    }
    for start in starts.sorted() {
      leaves.append(block.id, at: start, .portion, container: nil, shared: nil, gap: 0)
    }
    leaves.endBody()
    self.init(leaves: leaves, containers: [], columns: [:], foldables: Foldables([]))
  }
}
