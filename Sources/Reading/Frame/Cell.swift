/// One column of one row: a cluster with its style, or the second half of the wide cluster before it.
package struct Cell: Equatable, Sendable {
  /// `nil` in the second half of a wide cluster.
  package var cluster: Cluster?
  package var style: Style

  package init(_ cluster: Cluster?, _ style: Style) {
    self.cluster = cluster
    self.style = style
  }

  package static let blank = Cell(.space, .text)
}
