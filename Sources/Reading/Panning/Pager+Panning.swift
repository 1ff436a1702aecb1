extension Pager {
  /// Whether something in view is wider than the viewport.
  var isPannable: Bool { strips.contains { $0.reach > 0 } }

  /// Moves all that is too wide sideways, by columns of tables and steps of code.
  ///
  /// - Parameter steps: to the left when negative.
  /// - Returns: whether there was anything more on that side.
  mutating func pan(by steps: Int) -> Bool {
    let before = shift
    let strips = strips
    for _ in 0..<steps.magnitude {
      let next =
        steps > 0
        ? strips.compactMap { $0.stop(after: shift) }.min() : strips.map { $0.stop(before: shift) }.max()
      guard let next, next != shift else { break }
      shift = next
    }
    settle()
    return shift != before
  }

  /// Moves all that is too wide to its beginning, or to its end.
  mutating func panToEdge(isRight: Bool) {
    shift = isRight ? strips.map(\.reach).max() ?? 0 : 0
    settle()
  }

  /// Moves a table so that one of its columns stands beside the first one.
  ///
  /// - Parameter column: counted from 0 without the first one.
  mutating func pan(toColumn column: Int) {
    guard let strip = strips.first(where: { $0.columns.indices.contains(column) }) else { return }
    shift = min(strip.columns[column], strip.reach)
    settle()
  }

  /// Pans until a hit is in view.
  mutating func pan(to hit: Hit) {
    let position = page.position(of: hit)
    let head = hit.start.part == 1 ? page.table?.head ?? [] : []
    let before = shift
    for row in head + page.rows(of: position.part).dropFirst(position.row).prefix(1) {
      // What stands before the strip is always in view.
      guard let strip = row.strip, let columns = row.columns(of: hit), columns.lowerBound >= strip.start
      else {
        continue
      }
      let inStrip = columns.lowerBound - strip.start..<columns.upperBound - strip.start
      shift = strip.shift(showing: inStrip, from: shift)
    }
    if shift != before { settle() }
  }
}
