/// Where the parts of a page stand in a viewport, in columns.
package struct Geometry: Equatable, Sendable {
  /// Blank columns left of the page.
  package let left: Int
  /// The columns for a heading's emoji, left of the text; 0 where the viewport is too narrow for one.
  package let gutter: Int
  /// The widest row of running text.
  package let measure: Int
  /// The widest row of code or of a formula, which may reach beyond the measure.
  package let breadth: Int
  let tables: TableRoom

  /// Centres text of at most `measure` columns in a viewport.
  package init(columns: Int, measure: Int) {
    let columns = max(1, columns)
    gutter = columns >= 24 ? 3 : 0
    let margin = columns >= 40 ? 1 : 0
    self.measure = max(1, min(measure, columns - gutter - margin))
    left = max(0, (columns - self.measure) / 2 - gutter)
    breadth = max(self.measure, columns - left - gutter - margin)
    tables = TableRoom(columns: breadth, panning: .last)
  }

  /// A table that has all columns of its viewport.
  init(ofTableIn columns: Int) {
    (left, gutter) = (0, 0)
    measure = max(1, columns)
    breadth = measure
    tables = TableRoom(columns: breadth, panning: .first)
  }

  /// A page that is said in words: as wide as the screen.
  init(linearIn columns: Int) {
    (left, gutter) = (0, 0)
    measure = max(1, columns)
    breadth = measure
    tables = TableRoom(columns: breadth, panning: .last)
  }

  /// A printed page: code is as wide as it is, for whatever reads it next.
  ///
  /// - Parameter fitsTables: whether tables are to be no wider than the paper.
  init(printedIn columns: Int, measure: Int, fitsTables: Bool) {
    let screen = Geometry(columns: columns, measure: measure)
    (left, gutter, self.measure) = (screen.left, screen.gutter, screen.measure)
    breadth = Int.max / 2
    tables = TableRoom(columns: fitsTables ? screen.breadth : breadth, panning: .never)
  }
}
