package import Posts

/// Something to be remembered of a post.
package struct Note: Equatable, Sendable {
  package let post: Post.ID
  /// By the names of `StateKey`; none where what was noted before is only to last.
  package var values: [String: String]
  /// Later notes have greater numbers.
  package var number = 0
  /// Whether the post was left, or the user has asked for it: then it goes to the disk at once.
  package var isLasting = false
}
