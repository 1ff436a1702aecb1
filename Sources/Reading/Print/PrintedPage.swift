package import Posts

/// A post, or one of its sections, as rows to print: laid out from the top, each row let go when it is printed.
package struct PrintedPage {
  private let page: Page
  private let parts: Range<Int>

  /// - Parameters:
  ///   - columns: of the paper; code and tables are as wide as they are.
  ///   - section: what to print of the post; `nil` for all of it.
  package init(_ text: PostText, columns: Int, section: Section? = nil) {
    let page = Page(text, Geometry(printedIn: columns, measure: Reader.standardMeasure))
    self.page = page
    parts = section.map { page.parts(of: $0) } ?? 0..<page.partCount
  }

  /// The blank columns left of every row that is not empty.
  package var left: Int { page.geometry.left }

  /// Hands over the rows as they come.
  ///
  /// - Parameter print: returns whether to go on.
  package func forEachRow(_ print: (Row) -> Bool) {
    for part in parts {
      let rows = page.layOut(part)
      // The blank rows above a section are not its own.
      for row in part == parts.lowerBound ? rows.drop(while: \.isBlank) : rows[...] {
        guard print(row.isBlank ? Row([], offset: row.offset) : row) else { return }
      }
    }
  }
}

extension Row {
  /// Whether nothing in it can be seen.
  fileprivate var isBlank: Bool {
    spans.allSatisfy(\.isBlank)
  }
}
