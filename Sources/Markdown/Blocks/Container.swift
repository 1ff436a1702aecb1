/// A block that is open: the lines to come may add to it.
struct Container {
  /// The index of its node.
  let node: Int
  let tag: BlockNode.Tag
  /// What `BlockParser.deepest` counts, itself included.
  let depth: Int
  /// For an item or a description, the columns its lines are indented by.
  var indent = 0
  var hasChildren = false
  /// For a box, what closes it; `nil` where that has been found.
  var boxEnd: BoxEnd?

  /// It holds lines as they are, whatever they look like.
  var isVerbatim: Bool { tag == .fencedCode || tag == .indentedCode || tag == .html || tag == .math }

  /// It holds nothing but blocks of one kind, and this is another.
  func isClosed(by tag: BlockNode.Tag) -> Bool {
    switch self.tag {
    case .list: tag != .item
    case .descriptionList: tag != .description
    default: false
    }
  }

  /// No block can lie in it.
  var isLeaf: Bool { isVerbatim || tag == .paragraph || tag == .table }
}
