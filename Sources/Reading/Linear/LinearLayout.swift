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
    return lines(of: leaf) + ends(after: part - 1)
  }

  private func lines(of leaf: Flow.Leaf) -> [StyledText] {
    if case .calloutTitle(let callout) = leaf.block.kind {
      return [words.line(titleOf: callout, leaf.inlines, leaf.block.range.lowerBound)]
    }
    if let portion = leaf.portion {
      return Array(words.lines(ofHTML: leaf.block, in: portion).drop(while: \.isEmpty))
    }
    var lines: [StyledText] = []
    var isOpening = true
    _ = words.say(leaf.block, isOpening: &isOpening) { line in
      lines.append(line)
      return true
    }
    return lines
  }

  /// What is said of the callouts that end with a leaf.
  private func ends(after index: Int) -> [StyledText] {
    guard index < flow.leaves.bodyCount else { return [] }
    let next = index + 1 < flow.leaves.bodyCount ? flow.leaves[index + 1].shared : nil
    var lines: [StyledText] = []
    var container = flow.leaves[index].container
    while let ended = container, ended != next {
      if case .callout(let callout) = flow.containers[ended].kind {
        lines.append(words.plain(LinearWords.end(of: callout), flow.leaves.start(of: index)))
      }
      container = flow.containers[ended].parent
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
    guard first < rows.count else { return rows }
    if let number = leaf?.container.flatMap({ flow.containers[$0].number }) {
      rows[first].target = .footnote(number)
    } else if let foldable = flow.foldables.titled(by: part - 1) {
      for row in first..<rows.count { rows[row].target = .foldable(foldable) }
    }
    return rows
  }

  private func blank(below row: Row?, _ part: Int) -> Row {
    Row([], offset: row?.offset ?? (part == 0 ? 0 : flow.leaves.start(of: part - 1)))
  }
}
