/// A cluster to show, and where in the text it comes from.
///
/// One character of the text may give none, one or several pieces; all have its offset.
package struct Piece: Equatable, Sendable {
  package let cluster: Cluster
  /// UTF-8 bytes from the start of the text to the character.
  package let utf8: Int

  package init(cluster: Cluster, utf8: Int) {
    self.cluster = cluster
    self.utf8 = utf8
  }
}
