/// A link of a post, or an image: where some of its text leads.
///
/// All rows and spans that show parts of one link have an equal value, and no other link of the post has.
package struct Link: Hashable, Sendable {
  /// The address as the post means it: Markdown's escapes and entities decoded, nothing else. It is not sanitized,
  /// and may be empty.
  package let address: String
  /// UTF-8 bytes from the start of the source to the markup of the link.
  package let start: Int

  package init(_ address: String, start: Int) {
    self.address = address
    self.start = start
  }
}
