/// A table; its first columns hold names, the others numbers.
package struct Table {
  private var rows: [[String]]
  private let names: Int

  /// - Parameter names: how many columns hold names.
  package init(_ header: String..., names: Int = 1) {
    rows = [header]
    self.names = names
  }

  package mutating func add(_ cells: String...) {
    add(cells)
  }

  /// Cells that are left out at the end are dashes.
  package mutating func add(_ cells: [String]) {
    let escaped = cells.map { cell in
      cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
    rows.append(escaped + Array(repeating: "-", count: rows[0].count - cells.count))
  }

  package var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let rule = widths.enumerated().map { column, width in
      column < names ? String(repeating: "-", count: width) : String(repeating: "-", count: width - 1) + ":"
    }
    return ([rows[0], rule] + rows.dropFirst()).map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column < names ? cell.0 + space : space + cell.0
      }
      return "| " + cells.joined(separator: " | ") + " |\n"
    }.joined()
  }
}
