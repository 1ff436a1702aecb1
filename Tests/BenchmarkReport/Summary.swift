/// What all benches say together: a table, and a chart of its ratios.
package struct Summary {
  private let comparisons: [Comparison]

  /// They are put in the order of their dimensions, and stay in their own within one.
  package init(_ comparisons: [Comparison]) {
    self.comparisons = Comparison.Dimension.allCases.flatMap { dimension in
      comparisons.filter { $0.dimension == dimension }
    }
  }

  package var chart: Chart { Chart(comparisons) }

  /// Empty where nothing was compared.
  package var text: String {
    guard !comparisons.isEmpty else { return "" }
    let about = """
      Lectern's figure divided by that of the other program: below 1 × Lectern takes less. A floor does a part of the \
      work alone, such as reading the bytes. A growth is what each further megabyte or thousand posts takes, from the \
      smallest to the largest that was measured. What the programs do, and all figures that these are taken from, stand \
      in the sections below.
      """
    var table = Table("", "measured", "beside", "lectern", "the other", "ratio", names: 3)
    for comparison in comparisons {
      table.add(
        comparison.dimension.rawValue, comparison.subject,
        comparison.other + (comparison.kind == .floor ? " (floor)" : ""),
        comparison.text(comparison.ownValue), comparison.text(comparison.otherValue),
        comparison.ratio?.times ?? "not measured")
    }
    return "\n## Lectern beside others\n\n\(Paragraph.wrapped(about))\n"
      + Paragraph.wrapped("![\(description)](\(Report.chart))") + "\n\(table.text)"
  }

  /// What the chart shows, for who does not see it: of each dimension the least and the greatest ratio to a rival.
  private var description: String {
    let parts = Comparison.Dimension.allCases.compactMap { dimension -> String? in
      let ratios = comparisons.filter { $0.dimension == dimension && $0.kind == .rival }.compactMap(\.ratio)
      guard let least = ratios.min(), let greatest = ratios.max() else { return nil }
      return "\(dimension.rawValue) "
        + (least == greatest ? least.times : "\(least.figure) to \(greatest.times)")
    }
    return "Chart of the ratios in the table below, on a logarithmic scale"
      + (parts.isEmpty ? "" : "; beside rivals: " + parts.joined(separator: ", "))
  }
}
