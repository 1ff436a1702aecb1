package import Posts

/// A post, or one of its sections, as rows to print: laid out from the top, each row let go when it is printed.
package struct PrintedPage: Sendable {
  private let page: Page
  private var layout: LeafLayout
  /// What there is to print, part by part, in order.
  package let parts: Range<Int>

  /// - Parameters:
  ///   - columns: of the paper; code and tables are as wide as they are.
  ///   - section: what to print of the post; `nil` for all of it.
  package init(_ text: PostText, columns: Int, section: Section? = nil) {
    let page = Page(text, Geometry(printedIn: columns, measure: Reader.standardMeasure))
    self.page = page
    layout = page.leafLayout
    parts = section.map { page.parts(of: $0) } ?? 0..<page.postEnd
  }

  /// The same for another thread, in memory of its own.
  package func duplicated() -> PrintedPage {
    var copy = self
    copy.layout = LeafLayout(page.flow.duplicated(), page.geometry, page.typography)
    return copy
  }

  /// The blank columns left of every row that is not empty.
  package var left: Int { page.geometry.left }

  /// The end of so many parts from one on that they take about `size` UTF-8 bytes of the source, or of one where it
  /// takes more.
  package func end(of size: Int, from part: Int) -> Int {
    let start = page.offset(of: part)
    // Footnotes lie anywhere in the source.
    let extent = start..<start + size
    var end = part + 1
    while end < parts.upperBound, end - part < Self.mostParts, extent.contains(page.offset(of: end)) {
      end += 1
    }
    return end
  }

  private static let mostParts = 1024

  /// Hands over the rows of some parts as they come.
  package func forEachRow(in parts: Range<Int>, _ print: (Row) -> Void) {
    for part in parts {
      let rows = part == 0 ? page.layOut(part) : layout.rows(of: part - 1)
      var isAbove = part == self.parts.lowerBound
      for index in rows.indices {
        if rows[index].isBlank {
          // The blank rows above a section are not its own.
          if !isAbove { print(Row([], offset: rows[index].offset)) }
        } else {
          isAbove = false
          print(rows[index])
        }
      }
    }
  }
}

extension Row {
  /// Whether nothing in it can be seen.
  fileprivate var isBlank: Bool {
    let spans = spans.span
    return spans.indices.allSatisfy { spans[$0].clusters.isBlank }
  }
}
