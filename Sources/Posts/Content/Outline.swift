import Markdown

/// The sections of a document and what there is to read in it.
struct Outline {
  private(set) var sections: [Section]
  let count: WordCount

  init(of document: Document) {
    let words: (count: WordCount, totals: [LeafWords])
    (sections, words) = sideBySide(
      for: document.source.count, { Self.sections(of: document) }, { Self.words(of: document) })
    count = words.count
    divide(words.totals)
  }

  /// Where a leaf begins in the source, and how many words there are up to its end.
  private struct LeafWords {
    let start: Int
    let total: Int
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

  private static func words(of document: Document) -> (count: WordCount, totals: [LeafWords]) {
    var count = WordCount()
    var totals: [LeafWords] = []
    document.forEachLeafText { text, start, isCode in
      count.add(text, isCode: isCode)
      totals.append(LeafWords(start: start, total: count.total))
    }
    return (count, totals)
  }

  /// Gives each section the words from its heading to the next one.
  private mutating func divide(_ totals: [LeafWords]) {
    var leaf = 0
    let before = sections.map { section in
      while leaf < totals.count, totals[leaf].start < section.offset { leaf += 1 }
      return leaf > 0 ? totals[leaf - 1].total : 0
    }
    for (section, end) in zip(sections.indices, before.dropFirst() + [count.total]) {
      sections[section].words = end - before[section]
    }
  }
}
