/// What stands between `\begin` and `\end`.
enum Environment: Sendable {
  case matrix(String, String)
  /// Columns as its argument says.
  case array
  case cases(String, String)
  /// Equations below each other, lined up at every second column.
  case aligned
  case gathered

  init?(_ name: String) {
    let name = name.hasSuffix("*") ? String(name.dropLast()) : name
    switch name {
    case "matrix", "smallmatrix": self = .matrix("", "")
    case "pmatrix": self = .matrix("(", ")")
    case "bmatrix": self = .matrix("[", "]")
    case "Bmatrix": self = .matrix("{", "}")
    case "vmatrix": self = .matrix("|", "|")
    case "Vmatrix": self = .matrix("‖", "‖")
    case "array": self = .array
    case "cases", "dcases": self = .cases("{", "")
    case "rcases": self = .cases("", "}")
    case "align", "aligned", "alignedat", "alignat", "split", "eqnarray", "flalign": self = .aligned
    case "gather", "gathered", "equation", "multline", "displaymath", "math": self = .gathered
    default: return nil
    }
  }

  /// - Parameter columns: the alignments that an array's argument gives.
  func grid(_ rows: [[Node]], columns: [Node.Grid.Alignment] = []) -> Node.Grid {
    var grid = Node.Grid(rows: rows)
    switch self {
    case .matrix(let left, let right): (grid.left, grid.right) = (left, right)
    case .array: grid.alignments = columns
    case .cases(let left, let right):
      (grid.left, grid.right) = (left, right)
      grid.alignments = [.left]
    case .aligned:
      grid.alignments = [.right, .left]
      grid.gaps = (1, 4)
    case .gathered: break
    }
    return grid
  }
}

extension FormulaParser {
  /// An environment, from what follows its `\begin`.
  mutating func environment() throws(NotKnown) -> Node {
    let name = try raw()
    guard let environment = Environment(name) else { throw NotKnown() }
    var columns: [Node.Grid.Alignment] = []
    if case .array = environment {
      columns = try raw().compactMap { $0 == "l" ? .left : $0 == "c" ? .center : $0 == "r" ? .right : nil }
    }
    if name.hasPrefix("alignat") || name == "alignedat" { _ = try raw() }
    skipSpace()
    while take(command: "hline") { skipSpace() }
    var rows = try rows(until: { $0.isBeforeEnd })
    guard take(command: "end"), try raw() == name else { throw NotKnown() }
    // A matrix may end with a row that holds nothing.
    if let last = rows.last, last.count == 1, case .row(let nodes) = last[0], nodes.isEmpty {
      rows.removeLast()
    }
    guard !rows.isEmpty else { throw NotKnown() }
    if rows.count == 1, rows[0].count == 1, environment.isPlain { return rows[0][0] }
    return .grid(environment.grid(rows, columns: columns))
  }

  private var isBeforeEnd: Bool {
    var parser = self
    return parser.take(command: "end")
  }
}

extension Environment {
  /// One cell in it is a formula by itself.
  fileprivate var isPlain: Bool {
    switch self {
    case .aligned, .gathered: true
    default: false
    }
  }
}
