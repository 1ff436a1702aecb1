/// Where the parts of a page stand in a viewport, in columns.
package struct Geometry: Equatable, Sendable {
  /// Blank columns left of the page.
  package let left: Int
  /// The columns for a heading's emoji, left of the text; 0 where the viewport is too narrow for one.
  package let gutter: Int
  /// The widest row of running text.
  package let measure: Int
  /// The widest row of code or of a table, which may reach beyond the measure.
  package let breadth: Int
  /// Whether a table has all of it: its columns are panned before its cells are broken into rows.
  let isOfTable: Bool

  /// Centres text of at most `measure` columns in a viewport.
  package init(columns: Int, measure: Int) {
    let columns = max(1, columns)
    gutter = columns >= 24 ? 3 : 0
    let margin = columns >= 40 ? 1 : 0
    self.measure = max(1, min(measure, columns - gutter - margin))
    left = max(0, (columns - self.measure) / 2 - gutter)
    breadth = max(self.measure, columns - left - gutter - margin)
    isOfTable = false
  }

  /// A table that has all columns of its viewport.
  init(ofTableIn columns: Int) {
    (left, gutter, isOfTable) = (0, 0, true)
    measure = max(1, columns)
    breadth = measure
  }

  /// A page that is said in words: as wide as the screen.
  init(linearIn columns: Int) {
    (left, gutter, isOfTable) = (0, 0, false)
    measure = max(1, columns)
    breadth = measure
  }

  /// A printed page: code and tables are as wide as they are, for whatever reads them next.
  init(printedIn columns: Int, measure: Int) {
    let screen = Geometry(columns: columns, measure: measure)
    (left, gutter, self.measure) = (screen.left, screen.gutter, screen.measure)
    breadth = Int.max / 2
    isOfTable = false
  }
}
