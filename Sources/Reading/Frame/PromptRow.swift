/// The last row of a screen while something is typed in it.
enum PromptRow {
  /// Puts what is typed at the left, the cursor behind it, and `right` at the right end where it fits.
  static func draw(_ typed: String, _ right: String, in frame: inout Frame) {
    let row = frame.size.rows - 1
    let columns = frame.size.columns
    let style = Style(.prompt)
    frame.put(Clusters.spaces(columns), style, row: row, column: 0)
    // The end of what is typed stays in view.
    var space = columns - 1
    let typed = Sanitizing.clusters(typed).reversed().prefix { cluster in
      space -= cluster.width
      return space >= 0
    }.reversed()
    let end = frame.put(typed, style, row: row, column: 0)
    frame.cursor = Frame.Position(row: row, column: min(end, columns - 1))
    let answer = Span(right, style)
    if end + answer.width + 2 < columns {
      frame.put([answer], row: row, column: columns - answer.width - 1)
    }
  }
}
