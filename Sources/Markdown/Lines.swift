/// A line of a leaf.
package struct Line: Equatable, Sendable {
  /// UTF-8 offsets into the source, without the line ending.
  package let range: Range<Int>
  /// Spaces before it that a tab, shared with the indentation around, leaves over.
  package let padding: Int
}

/// The lines of a block, in order.
package struct Lines: RandomAccessCollection, Sendable {
  private let document: Document
  /// Where they lie in the tree.
  private let extent: Range<Int>

  package var startIndex: Int { 0 }
  package var endIndex: Int { extent.count }

  init(document: Document, _ extent: Range<Int>) {
    self.document = document
    self.extent = extent
  }

  package subscript(position: Int) -> Line {
    let line = document.tree.lines[extent.lowerBound + position]
    return Line(range: line.range, padding: Int(line.padding))
  }

  /// The index of the line at an offset in the source, or of the next one, found by bisection.
  package func index(at offset: Int) -> Int {
    firstIndex { $0.range.upperBound > offset || $0.range.lowerBound >= offset }
  }

  /// The lines in a part of the source; the first and the last one cut to it.
  package func cut(to part: Range<Int>) -> [Line] {
    self[index(at: part.lowerBound)...].prefix { $0.range.lowerBound < part.upperBound }.map { line in
      let isWhole = line.range.lowerBound >= part.lowerBound
      return Line(range: line.range.clamped(to: part), padding: isWhole ? line.padding : 0)
    }
  }

  /// The index of the first line from which on all belong; none before it does.
  private func firstIndex(from belongs: (Line) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
