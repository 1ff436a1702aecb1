/// How much of a post that comes on standard input is there.
package enum Arrival: Equatable, Sendable {
  case growing
  case whole
  /// There is more, and it is not read.
  case cut
}
