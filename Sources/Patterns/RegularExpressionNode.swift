/// A regular expression as a tree.
indirect enum RegularExpressionNode: Sendable {
  case scalar(Unicode.Scalar)
  case any
  case set(ScalarClass)
  case start, end, wordEdge, noWordEdge
  case sequence([RegularExpressionNode])
  case choice([RegularExpressionNode])
  /// `most` is `nil` where there is no limit.
  case repetition(RegularExpressionNode, least: Int, most: Int?, isLazy: Bool)

  /// As it is looked for in a text that is folded.
  var folded: RegularExpressionNode {
    switch self {
    case .scalar(let scalar): .scalar(scalar.folded)
    case .set(let set): .set(set.folded)
    case .sequence(let nodes): .sequence(nodes.map(\.folded))
    case .choice(let nodes): .choice(nodes.map(\.folded))
    case .repetition(let node, let least, let most, let isLazy):
      .repetition(node.folded, least: least, most: most, isLazy: isLazy)
    default: self
    }
  }

  /// Whether a letter to be found is upper-case; those of escapes are not to be found.
  var hasUppercase: Bool {
    switch self {
    case .scalar(let scalar): scalar.properties.isUppercase
    case .set(let set):
      set.ranges.contains { range in
        [range.lowerBound, range.upperBound].contains { Unicode.Scalar($0)?.properties.isUppercase ?? false }
      }
    case .sequence(let nodes), .choice(let nodes): nodes.contains(where: \.hasUppercase)
    case .repetition(let node, _, _, _): node.hasUppercase
    default: false
    }
  }
}
