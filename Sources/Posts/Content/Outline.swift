import Markdown

/// The sections of a document and what there is to read in it.
struct Outline {
  private(set) var sections: [Section]
  let count: WordCount

  init(of document: Document) {
    let leaves = document.leaves.map { Leaf($0) }
    let words: (count: WordCount, totals: [Int])
    (sections, words) = sideBySide(
      for: document.source.count, { Self.sections(of: document) },
      { [source = document.source] in Self.words(of: leaves, in: source) })
    count = words.count
    divide(leaves, words.totals)
  }

  /// What there is to read in a block.
  private struct Leaf: Sendable {
    let start: Int
    /// In the source; of code without its fences.
    let text: Range<Int>
    let isCode: Bool

    init(_ block: Block) {
      let range = block.range
      (start, isCode) = (range.lowerBound, block.isCode)
      guard isCode else {
        text = range
        return
      }
      let lines = block.lines
      let end = lines.last?.range.upperBound ?? start
      text = (lines.first?.range.lowerBound ?? end)..<end
    }
  }

  /// A heading that the one to come may lie under.
  private struct Step {
    let level: Int
    let title: String
    /// Its own and those it lies under.
    var titles: [String] = []
  }

  /// The sections without their words.
  private static func sections(of document: Document) -> [Section] {
    var path: [Step] = []
    return document.headings.map { heading in
      while let last = path.last, last.level >= heading.level { path.removeLast() }
      // Made for the first heading below, and shared by all that follow there.
      if let last = path.indices.last, path[last].titles.isEmpty {
        path[last].titles = (last > 0 ? path[last - 1].titles : []) + [path[last].title]
      }
      let title = heading.text.shortened(to: 300)
      defer { path.append(Step(level: heading.level, title: title)) }
      return Section(
        title: title, level: heading.level, path: path.last?.titles ?? [], anchor: heading.anchor,
        offset: heading.range.lowerBound, words: 0)
    }
  }

  /// - Returns: The words of all leaves, and how many there are up to the end of each.
  private static func words(of leaves: [Leaf], in source: [UInt8]) -> (count: WordCount, totals: [Int]) {
    var count = WordCount()
    let totals = source.withUnsafeBufferPointer { source in
      leaves.map { leaf in
        let text = UnsafeBufferPointer(rebasing: source[leaf.text])
        if leaf.isCode { count.addCode(text) } else { count.addProse(text) }
        return count.total
      }
    }
    return (count, totals)
  }

  /// Gives each section the words from its heading to the next one.
  private mutating func divide(_ leaves: [Leaf], _ totals: [Int]) {
    var leaf = 0
    let before = sections.map { section in
      while leaf < leaves.count, leaves[leaf].start < section.offset { leaf += 1 }
      return leaf > 0 ? totals[leaf - 1] : 0
    }
    for (section, end) in zip(sections.indices, before.dropFirst() + [count.total]) {
      sections[section].words = end - before[section]
    }
  }
}
