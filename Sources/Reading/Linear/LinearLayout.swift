internal import Markdown

/// Lays out a page that is said in words: rows as wide as the screen, from its left edge.
struct LinearLayout: Sendable {
  let flow: Flow
  let title: TitleBlock?
  let words: LinearWords

  /// The texts of a part, one for each line.
  func texts(of part: Int) -> [StyledText] {
    var texts: [StyledText] = []
    _ = say(part) { text in
      texts.append(text)
      return true
    }
    return texts
  }

  /// Says a part, without the blank lines above it.
  ///
  /// - Parameter take: takes a line, and returns whether to go on.
  /// - Returns: whether to go on.
  func say(_ part: Int, _ take: (StyledText) -> Bool) -> Bool {
    guard part > 0 else { return title.map { words.lines(of: $0).allSatisfy(take) } ?? true }
    let leaf = flow.leaves[part - 1]
    if let number = leaf.container.flatMap({ flow.containers[$0].number }),
      let footnote = flow.leaves.document.footnote(number)
    {
      return words.lines(of: footnote).allSatisfy(take)
    }
    if leaf.isEnd {
      return words.end(of: leaf.block, flow.leaves.start(of: part - 1)).map(take) ?? true
    }
    if case .calloutTitle(let callout) = leaf.block.kind {
      return take(words.line(titleOf: callout, leaf.inlines, leaf.block.range.lowerBound))
    }
    if let portion = leaf.portion {
      return words.lines(ofHTML: leaf.block, in: portion).drop(while: \.isEmpty).allSatisfy(take)
    }
    var isOpening = true
    return words.say(leaf.block, isOpening: &isOpening, take)
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
