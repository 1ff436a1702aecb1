package import Markdown

/// A post with its text, parsed: what the pager shows.
package struct PostText: Sendable {
  package let post: Post
  /// Its source is the whole file; the frontmatter is not among its blocks.
  package let document: Document

  package init(post: Post, document: Document) {
    self.post = post
    self.document = document
  }
}
