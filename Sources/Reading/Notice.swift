/// Something said once, in the status row, until the next key.
struct Notice: Equatable, Sendable {
  let text: String
  /// Whether what was asked for could not be done.
  var isFailure = false
}
