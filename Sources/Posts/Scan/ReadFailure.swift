/// A file that could not be read as a post.
package struct ReadFailure: Error, Equatable, CustomStringConvertible {
  /// As `Post.ID`.
  package let path: String
  package let reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  package var description: String { "\(path): \(reason)" }
}
