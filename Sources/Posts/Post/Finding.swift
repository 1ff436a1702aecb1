/// Something wrong with a post, that did not keep it from being read.
package struct Finding: Equatable, Sendable, CustomStringConvertible {
  /// As `Post.ID`: relative to the collection, which itself has the empty path.
  package let path: String
  /// Counted from 1.
  package let line: Int
  package let message: String

  package init(path: String, line: Int, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  package var description: String { "\(path):\(line): \(message)" }
}
