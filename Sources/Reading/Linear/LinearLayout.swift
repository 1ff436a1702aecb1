internal import Markdown

/// Lays out a page that is said in words: rows as wide as the screen, from its left edge.
struct LinearLayout: Sendable {
  let flow: Flow
  let title: TitleBlock?
  let words: LinearWords

  /// The texts of a part, one for each line.
  func texts(of part: Int) -> [StyledText] {
    guard part > 0 else { return title.map { words.lines(of: $0) } ?? [] }
    let leaf = flow.leaves[part - 1]
    if let number = leaf.container.flatMap({ flow.containers[$0].number }) {
      return words.lines(of: flow.leaves.document.footnotes[number - 1])
    }
    var lines: [StyledText] = []
    var isOpening = true
    _ = words.say(leaf.block, isOpening: &isOpening) { line in
      lines.append(line)
      return true
    }
    return lines
  }

  func rows(of part: Int, width: Int, _ typography: Typography) -> [Row] {
    let leaf = part > 0 ? flow.leaves[part - 1] : nil
    var rows = Array(repeating: blank(below: nil, part), count: leaf?.gap ?? 0)
    let first = rows.count
    for (number, text) in texts(of: part).enumerated() {
      let filling = Filling(text, number: number)
      rows += text.isEmpty ? [blank(below: rows.last, part)] : filling.rows(width: width, typography.bidi)
    }
    if first < rows.count, let number = leaf?.container.flatMap({ flow.containers[$0].number }) {
      rows[first].target = .footnote(number)
    }
    return rows
  }

  private func blank(below row: Row?, _ part: Int) -> Row {
    Row([], offset: row?.offset ?? (part == 0 ? 0 : flow.leaves.start(of: part - 1)))
  }
}

extension Flow {
  /// A document whose leaves are its outermost blocks, each with all that is in it, and then its footnotes.
  ///
  /// - Parameter omitted: the source ranges of blocks that are shown elsewhere.
  init(saying document: Document, omitting omitted: [Range<Int>], _ words: LinearWords) {
    var leaves = Leaves(of: document)
    var containers: [Container] = []
    for block in document.blocks where !omitted.contains(block.range) && words.says(block) {
      leaves.append(block.id, at: block.range.lowerBound, .whole, container: nil, shared: nil, gap: 1)
    }
    leaves.endBody()
    for footnote in document.footnotes {
      containers.append(
        Container(.footnote(number: footnote.number, width: 0), parent: nil, firstLeaf: leaves.count))
      let container = containers.count - 1
      switch footnote.content {
      case .blocks(let block):
        leaves.append(block.id, at: block.range.lowerBound, .whole, container: container, shared: nil, gap: 1)
      case .text(let block, let range):
        leaves.append(block.id, at: range.lowerBound, .footnote, container: container, shared: nil, gap: 1)
      }
    }
    self.init(leaves: leaves, containers: containers, columns: [:], foldables: Foldables([]))
  }
}

extension LinearWords {
  /// Whether anything is said of a block.
  fileprivate func says(_ block: Block) -> Bool {
    var isSaid = false
    var isOpening = true
    _ = say(block, isOpening: &isOpening) { _ in
      isSaid = true
      return false
    }
    return isSaid
  }
}
