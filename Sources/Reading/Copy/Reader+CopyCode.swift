internal import Markdown

extension Reader {
  /// Copies a block of code in view, without its fences: the first that is all in view, and the next one each time as
  /// long as the page stays.
  mutating func copyCode() -> [Effect] {
    guard let pager else { return [] }
    let blocks = pager.codeInView
    guard !blocks.isEmpty else {
      notice = Notice(text: "no code in view")
      return []
    }
    let last = copiedCode.flatMap { copied in
      copied.place == pager.place ? blocks.firstIndex { $0.id == copied.block } : nil
    }
    let index = last.map { ($0 + 1) % blocks.count } ?? 0
    copiedCode = (blocks[index].id, pager.place)
    return copy(Excerpt(blocks[index].literal, .code(index + 1, of: blocks.count)))
  }
}

extension Pager {
  /// The blocks of code in view, in order, those that are all in view before others.
  var codeInView: [Block] {
    var whole: [Block] = []
    var cut: [Block] = []
    var part = top.part
    while part < page.postEnd, part < bottom.part || part == bottom.part && bottom.row > 0 {
      defer { part = page.part(after: part) }
      guard part > 0 else { continue }
      let leaf = page.flow.leaves[part - 1]
      guard leaf.block.isCode, (whole + cut).last?.id != leaf.block.id else { continue }
      let isAbove = part == top.part && top.row > leaf.gap
      let isBelow = part == bottom.part && bottom.row < page.laidOut[part]?.count ?? 0
      if isAbove || isBelow || leaf.portion != nil {
        cut.append(leaf.block)
      } else {
        whole.append(leaf.block)
      }
    }
    return whole + cut
  }
}
