/// A section of a page.
package struct PageSection: Equatable, Sendable {
  package let title: String
  package let level: Int
  package let anchor: String
  /// The part of the page that shows its heading.
  package let part: Int
  /// The blank rows above its heading.
  let gap: Int
}
