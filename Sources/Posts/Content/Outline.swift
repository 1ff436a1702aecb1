import Markdown

/// The sections of a document and what there is to read in it, from one walk over its blocks.
struct Outline {
  private(set) var sections: [Section] = []
  private(set) var count = WordCount()

  init(of document: Document) {
    let headings = document.headings
    var path: [(level: Int, title: String)] = []
    for heading in headings {
      while let last = path.last, last.level >= heading.level { path.removeLast() }
      sections.append(
        Section(
          title: heading.text.shortened(to: 300), level: heading.level, path: path.map(\.title),
          anchor: heading.anchor,
          offset: heading.range.lowerBound, words: 0))
      path.append((heading.level, heading.text))
    }
    document.source.withUnsafeBufferPointer { countWords(of: document, $0) }
  }

  private mutating func countWords(of document: Document, _ source: UnsafeBufferPointer<UInt8>) {
    var next = 0
    var start = 0
    for leaf in Leaves(of: document) {
      let range = leaf.range
      while next < sections.count, sections[next].offset <= range.lowerBound {
        close(next - 1, since: &start)
        next += 1
      }
      if case .code = leaf.kind {
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
