internal import Markdown

extension Page {
  /// The source of a section with the sections below it, from the line of its heading on; without an index, of the whole
  /// text below the frontmatter. Blank lines at its end are left out.
  func source(ofSection index: Int?) -> [UInt8] {
    let source = document.source
    var start = document.blocks.first?.range.lowerBound ?? source.count
    var end = source.count
    if let index {
      let level = sections[index].level
      start = offset(of: sections.part(of: index))
      let next = sections[(index + 1)...].first { $0.level <= level }
      end = next.map { lineStart(before: offset(of: $0.part)) } ?? end
    }
    return trimmed(min(lineStart(before: start), end)..<end)
  }

  /// The source of a block, from the beginning of its first line to the end of its last one.
  func source(of block: Block) -> [UInt8] { source(ofLinesIn: block.range) }

  /// The source of what folds, its title included.
  func source(ofFoldable index: Int) -> [UInt8] {
    let foldable = flow.foldables[index]
    let leaves = flow.leaves
    var end = leaves.range(of: foldable.end - 1).upperBound
    let next = foldable.end < leaves.bodyCount ? leaves.start(of: foldable.end) : document.source.count
    // What closes details is in no leaf: it shows nothing.
    if leaves[foldable.title].block.kind == .html, end < next,
      let tag = document.source[end..<next].firstRange(of: "</details>".utf8)
    {
      end = tag.upperBound
    }
    return source(ofLinesIn: leaves.start(of: foldable.title)..<end)
  }

  /// The source of a footnote.
  func source(ofFootnote number: Int) -> [UInt8] {
    switch document.footnote(number)?.content {
    case .blocks(let block): source(of: block)
    case .text(_, let range): Array(document.source[range])
    case nil: []
    }
  }

  private func source(ofLinesIn range: Range<Int>) -> [UInt8] {
    let source = document.source
    let end = source[range.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.count
    return trimmed(lineStart(before: range.lowerBound)..<end)
  }

  /// A part of the source without blank lines at its end.
  private func trimmed(_ extent: Range<Int>) -> [UInt8] {
    let text = document.source[extent]
    guard let last = text.lastIndex(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else { return [] }
    return Array(text[...(text[last...].firstIndex(of: 0x0A) ?? text.endIndex - 1)])
  }

  /// A heading in a quote or an item begins after their markers.
  private func lineStart(before offset: Int) -> Int {
    document.source[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
  }
}
