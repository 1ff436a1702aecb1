/// What a link of a post leads to.
package enum LinkTarget: Equatable, Sendable {
  /// A post of the collection, and the section or footnote in it by its anchor.
  case post(Post.ID, anchor: String?)
  /// A page, a mailbox: what is not in the collection, by its full address.
  case outside(String)
  /// A file of the site that is no post, by its path from the collection.
  case file(String)
  /// Nothing that can be opened; the reason, as a message to the user.
  case nowhere(String)
}
