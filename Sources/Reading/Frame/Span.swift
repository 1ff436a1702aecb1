/// A run of one style in a row.
package struct Span: Equatable, Sendable {
  package var clusters: [Cluster]
  package var style: Style

  package init(_ clusters: [Cluster], _ style: Style) {
    self.clusters = clusters
    self.style = style
  }

  package init(_ text: String, _ style: Style = .text) {
    self.init(Sanitizing.clusters(text), style)
  }

  /// The columns it takes.
  package var width: Int { clusters.reduce(0) { $0 + $1.width } }

  /// The span cut to at most `columns`, with an ellipsis where something was cut off.
  package func truncated(to columns: Int) -> Span {
    if width <= columns { return self }
    var kept: [Cluster] = []
    var used = 0
    for cluster in clusters {
      if used + cluster.width > columns - 1 { break }
      kept.append(cluster)
      used += cluster.width
    }
    return Span(columns > 0 ? kept + Sanitizing.clusters("…") : [], style)
  }
}
