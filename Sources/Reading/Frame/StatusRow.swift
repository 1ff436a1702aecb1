/// The last row of every screen.
enum StatusRow {
  /// Puts `left` and the longest of `right` that fits at the ends of the last row.
  ///
  /// - Parameter keptLeft: the columns of `left` that `right` may not take.
  static func draw(
    _ left: String, keeping keptLeft: Int = .max, _ right: [String], role: Role, in frame: inout Frame
  ) {
    let row = frame.size.rows - 1
    guard row >= 0 else { return }
    let columns = frame.size.columns
    let style = Style(role)
    frame.put(Clusters.spaces(columns), style, row: row, column: 0)
    let left = Span(left, style)
    let margin = columns > 2 ? 1 : 0
    var space = columns - 2 * margin
    let fitting = right.map { Span($0, style) }.first { $0.width + min(left.width, keptLeft) + 2 <= space }
    if let fitting {
      frame.put([fitting], row: row, column: columns - margin - fitting.width)
      space -= fitting.width + 2
    }
    frame.put([left.truncated(to: space)], row: row, column: margin)
  }
}
