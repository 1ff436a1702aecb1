/// A pattern as a tree.
enum PatternNode {
  case byte(UInt8)
  case set(ByteSet)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// `nil` for no end.
  indirect case loop(PatternNode, least: Int, most: Int?)
  indirect case look(PatternNode, isNegated: Bool)
  indirect case group(Int, PatternNode)
  /// The byte before is of a set; at the start of a line it is a newline.
  case behind(ByteSet)
  case test(Program.Operation)

  /// The bytes that it can begin with, and whether it may take none.
  var first: (set: ByteSet, isNullable: Bool) {
    switch self {
    case .byte(let byte): return (ByteSet(byte), false)
    case .set(let set): return (set, false)
    case .sequence(let nodes):
      var set = ByteSet.none
      for node in nodes {
        let first = node.first
        set = set.union(first.set)
        if !first.isNullable { return (set, false) }
      }
      return (set, true)
    case .choice(let nodes):
      let firsts = nodes.map(\.first)
      return (firsts.reduce(.none) { $0.union($1.set) }, firsts.contains { $0.isNullable })
    case .loop(let node, let least, _):
      let first = node.first
      return (first.set, least == 0 || first.isNullable)
    case .group(_, let node): return node.first
    case .test(.fence): return (.all, true)
    case .look, .behind, .test: return (.none, true)
    }
  }
}
