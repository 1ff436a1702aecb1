internal import Markdown

/// A document as the sequence of blocks that are laid out one at a time, each with the containers it stands in.
///
/// Laying out a leaf needs no other leaf, so a page shows any part of a post at the cost of that part.
package struct Flow: Sendable {
  let leaves: [Leaf]
  /// Containers as a tree of parents: a depth of 10,000 quotes costs 10,000 nodes, whatever stands in them.
  let containers: [Container]

  /// A block that holds no blocks.
  struct Leaf: Sendable {
    let block: Block
    /// The innermost container; `nil` at the top level.
    let container: Int?
    /// The innermost container that holds this leaf and the one before it.
    let shared: Int?
    /// Blank rows above it.
    let gap: Int
  }

  struct Container: Sendable {
    enum Kind: Sendable {
      case quote
      /// `marker` is set flush right in `width` columns.
      case item(marker: String, width: Int, isTight: Bool, isFirst: Bool)
    }
    let kind: Kind
    let parent: Int?
    /// The leaf that shows its marker.
    let firstLeaf: Int
  }

  init(leaves: [Leaf], containers: [Container]) {
    self.leaves = leaves
    self.containers = containers
  }
}
