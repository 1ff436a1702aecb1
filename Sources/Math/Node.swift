/// A part of a formula.
indirect enum Node: Sendable {
  case atom(String, Kind)
  /// As it is written, spaces included.
  case text(String)
  /// So many columns.
  case space(Int)
  case row([Node])
  case script(base: Node, sub: Node?, sup: Node?)
  /// A fraction, stacked where there is room for it; `isLarge` where it asks for room.
  case fraction(Node, Node, isLarge: Bool)
  case binomial(Node, Node)
  case root(index: Node?, Node)
  /// Between delimiters that grow with it; either may be empty.
  case fenced(String, Node, String)
  case grid(Grid)
  /// With something above or below it.
  case stack(Node, over: Node?, under: Node?)
  case boxed(Node)
  /// Under or above a brace, on whose other side its limit stands.
  case braced(Node, isAbove: Bool)

  /// What an atom is to its neighbours: it decides the space between them (The TeXbook, chapter 18).
  enum Kind: Sendable {
    case ordinary, binary, relation, punctuation, opening, closing
    /// A name such as `sin`.
    case name
    /// A name that takes limits, as `lim` does, or a sign such as ∑.
    case limits
    /// A sign whose limits stand beside it: ∫.
    case integral
    /// Something stacked, which needs room on both sides.
    case inner
  }

  /// Rows of cells: a matrix, cases, aligned equations.
  struct Grid: Sendable {
    enum Alignment: Sendable { case left, center, right }
    var rows: [[Node]]
    /// Delimiters; either may be empty.
    var left = ""
    var right = ""
    /// Of the columns, repeated where there are more.
    var alignments: [Alignment] = [.center]
    /// Columns between an even column and the next one, and between an odd one and the next.
    var gaps = (2, 2)

    func alignment(of column: Int) -> Alignment {
      alignments.isEmpty ? .center : alignments[column % alignments.count]
    }

    func gap(before column: Int) -> Int { column % 2 == 1 ? gaps.0 : gaps.1 }
  }
}

extension Node {
  var kind: Kind {
    switch self {
    case .atom(_, let kind): kind
    case .script(let base, _, _): base.kind
    case .stack(let base, _, _): base.kind
    case .row(let nodes): nodes.count == 1 ? nodes[0].kind : .ordinary
    case .text, .space, .root, .binomial, .boxed: .ordinary
    case .braced: .limits
    case .fraction, .fenced, .grid: .inner
    }
  }

  /// How much holds its parts together when it stands in one row: a denominator must be `tight`, a numerator no
  /// looser than a product.
  enum Looseness: Comparable { case tight, product, sum }

  var looseness: Looseness {
    switch self {
    case .atom(let text, let kind):
      switch kind {
      case .binary, .relation, .punctuation, .limits, .integral: .sum
      default: text == "/" ? .sum : .tight
      }
    case .text(let text): text.contains(" ") ? .sum : .tight
    case .space: .sum
    case .script(let base, _, _), .stack(let base, _, _): base.looseness
    case .fraction(let upper, let lower, _): Fractions.sign(upper, lower) == nil ? .sum : .tight
    case .root, .fenced, .binomial: .tight
    case .grid(let grid): grid.left.isEmpty ? .sum : .tight
    case .boxed(let node), .braced(let node, _): node.looseness
    case .row(let nodes): Node.looseness(of: nodes)
    }
  }

  private static func looseness(of nodes: [Node]) -> Looseness {
    if nodes.count == 1 { return nodes[0].looseness }
    if isCall(nodes) { return .tight }
    for (index, node) in nodes.enumerated() {
      if node.looseness == .sum {
        // A sign at the start binds like a factor.
        guard index == 0, case .atom(_, .binary) = node else { return .sum }
      }
      if node.kind == .name { return .sum }
    }
    return .product
  }

  private var isName: Bool {
    switch self {
    case .atom(let text, .name), .atom(let text, .ordinary): text.first?.isLetter ?? false
    case .script(let base, _, _): base.isName
    case .row(let nodes): nodes.count == 1 && nodes[0].isName
    default: false
    }
  }

  /// Whether it is a name and what stands in parentheses after it, and nothing else.
  private static func isCall(_ nodes: [Node]) -> Bool {
    guard nodes.count > 2, nodes[0].isName, nodes[1].kind == .opening, nodes[nodes.count - 1].kind == .closing
    else { return false }
    return !nodes[2..<nodes.count - 1].contains { $0.kind == .closing }
  }
}
