/// Where reading stands in a post, without rows: it survives another width, another measure and edits elsewhere.
package struct Place: Equatable, Sendable {
  /// The anchor of the section; `nil` before the first heading.
  package var section: String?
  /// Blocks since the section's heading, or since the start of the page.
  package var block: Int
  /// UTF-8 bytes since the start of the block.
  package var offset: Int
  /// Rows below the first one with this offset: the blank row above a paragraph starts where the paragraph does.
  package var row: Int
}
