/// How the open post follows its file.
struct Following: Sendable {
  /// Whether the awaited post is the open one, which is read because its file has changed.
  var isReading = false
  /// Whether the file of the awaited post has changed since it was asked for.
  var isStale = false
  /// Whether the page shows what the file says no more: it is gone, or empty.
  var isAlone = false
  /// What its sections said when it was opened and say now; `nil` while they say the same.
  var revision: Revision?
}
