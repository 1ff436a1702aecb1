/// Draws labels over the starts of their links.
enum LinkLabelsView {
  static func draw(_ labels: LinkLabels, in frame: inout Frame) {
    let regions = frame.targets
    for (label, target) in labels.open {
      guard let region = regions.first(where: { $0.target == target }) else { continue }
      let column = min(region.columns.lowerBound, frame.size.columns - label.count)
      frame.put([Span(label, Style(.match, .bold))], row: region.row, column: max(0, column))
    }
  }
}
