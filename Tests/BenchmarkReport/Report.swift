/// What came out, as Markdown that is as easy to read in a terminal.
struct Report {
  let command: String
  let machine: String
  var sections: [Section] = []

  /// One bench.
  struct Section {
    let title: String
    /// What was done, and how to read the table.
    let about: String
    var table: Table
    /// What else there is to say: a program that is missing, a program that was not measured.
    var notes: [String] = []

    var text: String {
      let notes = notes.isEmpty ? "" : "\n" + notes.map { Report.wrapped("- \($0)", indent: "  ") }.joined()
      return "\n## \(title)\n\n\(Report.wrapped(about))\n\(table.text)\(notes)"
    }
  }

  var text: String {
    let head = """
      Measured by `\(command)`, which prints this page; `\(command) UPDATE=1` writes it. Times differ from \
      machine to machine and from hour to hour: read them as ratios within a table, for which the programs \
      were run in turn.
      """
    return "# Benchmarks\n\n\(Self.wrapped(head))\n\(machine)" + sections.map(\.text).joined()
  }

  /// A paragraph in rows of at most 100 columns, a newline after each.
  fileprivate static func wrapped(_ paragraph: String, indent: String = "") -> String {
    var rows = [""]
    for word in paragraph.split(separator: " ") {
      let isFirst = rows[rows.count - 1].allSatisfy { $0 == " " }
      if !isFirst, rows[rows.count - 1].count + 1 + word.count > 100 {
        rows.append(indent + word)
      } else {
        rows[rows.count - 1] += (isFirst ? "" : " ") + word
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }
}

/// A table; its first column holds names, the others numbers.
struct Table {
  private var rows: [[String]]

  init(_ header: String...) {
    rows = [header]
  }

  mutating func add(_ cells: String...) {
    add(cells)
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let rule = widths.enumerated().map { column, width in
      column == 0 ? String(repeating: "-", count: width) : String(repeating: "-", count: width - 1) + ":"
    }
    return ([rows[0], rule] + rows.dropFirst()).map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + space : space + cell.0
      }
      return "| " + cells.joined(separator: " | ") + " |\n"
    }.joined()
  }
}
