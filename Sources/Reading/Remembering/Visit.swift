internal import Posts

/// What was noted of the open post since it was opened.
struct Visit: Sendable {
  let post: Post.ID
  /// What the post said then: what has changed since is to be seen again.
  let body: ShortDigest?
  /// Where it stood when that was noted last.
  var place: Place
  /// The sections whose ends were in view, by their indices; -1 is the text before the first one.
  var seen: Set<Int> = []
  var hasSeenEnd = false
  /// What its sections say; made when that is first asked for.
  var digests: SeenDigests?
  /// What has changed since it was read, as it was when it was opened.
  var changes: SectionChanges?
}
