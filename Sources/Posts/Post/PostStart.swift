package import Markdown

/// The start of a post, parsed: what a preview shows.
package struct PostStart: Sendable {
  /// Its source is the file as far as it was read, with the frontmatter.
  package let document: Document

  package init(document: Document) {
    self.document = document
  }
}
