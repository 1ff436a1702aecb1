import Markdown

/// The sections of a document and what there is to read in it, from one walk over its blocks.
struct Outline {
  private(set) var sections: [Section] = []
  private(set) var count = WordCount()

  init(of document: Document) {
    var path: [Step] = []
    for heading in document.headings {
      while let last = path.last, last.level >= heading.level { path.removeLast() }
      // Made for the first heading below, and shared by all that follow there.
      if let last = path.indices.last, path[last].titles.isEmpty {
        path[last].titles = (last > 0 ? path[last - 1].titles : []) + [path[last].title]
      }
      let title = heading.text.shortened(to: 300)
      sections.append(
        Section(
          title: title, level: heading.level, path: path.last?.titles ?? [], anchor: heading.anchor,
          offset: heading.range.lowerBound, words: 0))
      path.append(Step(level: heading.level, title: title))
    }
    document.source.withUnsafeBufferPointer { countWords(of: document, $0) }
  }

  /// A heading that the one to come may lie under.
  private struct Step {
    let level: Int
    let title: String
    /// Its own and those it lies under.
    var titles: [String] = []
  }

  private mutating func countWords(of document: Document, _ source: UnsafeBufferPointer<UInt8>) {
    var next = 0
    var start = 0
    for leaf in document.leaves {
      let range = leaf.range
      while next < sections.count, sections[next].offset <= range.lowerBound {
        close(next - 1, since: &start)
        next += 1
      }
      if leaf.isCode {
        let lines = leaf.lines
        guard let first = lines.first, let last = lines.last else { continue }
        count.addCode(UnsafeBufferPointer(rebasing: source[first.range.lowerBound..<last.range.upperBound]))
      } else {
        count.addProse(UnsafeBufferPointer(rebasing: source[range]))
      }
    }
    while next <= sections.count {
      close(next - 1, since: &start)
      next += 1
    }
  }

  /// Gives a section the words counted since the one before it.
  private mutating func close(_ section: Int, since start: inout Int) {
    if section >= 0 { sections[section].words = count.total - start }
    start = count.total
  }
}
