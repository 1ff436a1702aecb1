internal import Markdown

/// A document as the sequence of blocks that are laid out one at a time, each with the containers it stands in.
///
/// Laying out a leaf needs no other leaf, so a page shows any part of a post at the cost of that part. A block too
/// large for that is several leaves: see `Portions`.
package struct Flow: Sendable {
  let leaves: Leaves
  /// Containers as a tree of parents: each is one node, whatever stands in it.
  let containers: [Container]
  /// What the columns of each table of several leaves need, by the id of its block.
  let columns: [Int: TableColumns]
  let foldables: Foldables

  /// The flow of the block of a leaf alone.
  func cut(to leaf: Int) -> Flow {
    Flow(leaves: leaves.cut(to: leaf), containers: [], columns: columns, foldables: Foldables([]))
  }

  /// The same in memory of its own; see `Document.duplicated`.
  func duplicated() -> Flow {
    Flow(
      leaves: leaves.duplicated(), containers: containers.duplicated(), columns: columns, foldables: foldables
    )
  }

  /// A block that holds no blocks, or a portion of one.
  struct Leaf: Sendable {
    let block: Block
    /// The part of the source it shows, where it is a portion of its block; `nil` for a whole block.
    let portion: Range<Int>?
    /// It shows a footnote that stands in the text of its block.
    let isFootnote: Bool
    /// It says that a callout or details end; only pages that are said have such.
    let isEnd: Bool
    /// The innermost container; `nil` at the top level.
    let container: Int?
    /// The innermost container that holds this leaf and the one before it.
    let shared: Int?
    /// Blank rows above it.
    let gap: Int

    /// Those of its portion, or of all its block.
    var inlines: Inlines { portion.map { block.inlines(in: $0) } ?? block.inlines }
  }

  /// A quote, an item or the like. There may be millions: it is as small as it can be.
  struct Container: Sendable {
    enum Kind: Sendable {
      case quote
      case box
      case item(ItemMarker, isTight: Bool, isFirst: Bool)
      case callout(Block.Callout)
      case description(isTight: Bool)
      /// - Parameter width: the columns of the widest number, with its point.
      case footnote(number: Int, width: Int)
    }
    let kind: Kind
    private let above: Int32
    private let first: UInt32

    init(_ kind: Kind, parent: Int?, firstLeaf: Int) {
      self.kind = kind
      above = Int32(parent ?? -1)
      first = UInt32(firstLeaf)
    }

    /// Of a footnote.
    var number: Int? {
      guard case .footnote(let number, _) = kind else { return nil }
      return number
    }

    var parent: Int? { above < 0 ? nil : Int(above) }
    /// The leaf that shows its marker.
    var firstLeaf: Int { Int(first) }
  }
}
