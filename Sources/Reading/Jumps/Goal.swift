internal import StateLog

/// Where in a post that is opened reading goes on.
enum Goal: Sendable {
  case place(SavedPlace)
  case stop(Jumps.Stop)
  case anchor(String)
  /// Where it was left.
  case kept
}
