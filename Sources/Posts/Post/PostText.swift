package import Markdown

/// A post with its text, parsed: what the pager shows.
package struct PostText: Sendable {
  package let post: Post
  /// Its source is the file from its start, in UTF-8 whatever the file is in; the frontmatter is not among its blocks.
  package let document: Document
  /// The UTF-8 bytes of the whole file, of which the document may be the beginning.
  package let size: Int

  package init(post: Post, document: Document, size: Int? = nil) {
    self.post = post
    self.document = document
    self.size = size ?? document.source.count
  }

  /// How much is worked out of a post when its text is read.
  package enum Detail: Sendable {
    /// All that a post knows of itself.
    case whole
    /// What its fields and its opening tell: no sections, no digest, no look for bytes that are no text, and no count of
    /// its words, which `Post.take` gives it.
    case opening
  }
}
