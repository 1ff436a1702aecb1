package import Markdown

/// A post with its text, parsed: what the pager shows.
package struct PostText: Sendable {
  package let post: Post
  /// Its source is the file from its start; the frontmatter is not among its blocks.
  package let document: Document
  /// The UTF-8 bytes of the whole file, of which the document may be the beginning.
  package let size: Int

  package init(post: Post, document: Document, size: Int? = nil) {
    self.post = post
    self.document = document
    self.size = size ?? document.source.count
  }
}
