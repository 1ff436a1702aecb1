/// Lays out a block of HTML as its twin in Markdown.
struct HTMLLayout {
  let parts: [HTMLPart]
  /// In the source.
  let range: Range<Int>

  private var offset: Int { range.lowerBound }

  /// - Parameters:
  ///   - measure: the columns of running text.
  ///   - breadth: the columns that code may take.
  func rows(measure: Int, breadth: Int, tables: TableRoom) -> [Row] {
    var rows: [Row] = []
    var number = 0
    for (index, part) in parts.enumerated() {
      if index > 0, part.isApart { rows.append(Row([], offset: offset)) }
      rows += self.rows(of: part, number: number, measure: measure, breadth: breadth, tables: tables)
      number += part.texts.count
    }
    return rows.isEmpty ? [Row([], offset: offset)] : rows
  }

  private func rows(
    of part: HTMLPart, number: Int, measure: Int, breadth: Int, tables: TableRoom
  ) -> [Row] {
    let bars = String(repeating: "│ ", count: min(part.quotes, measure / 8))
    // Where it is narrow, what stands left of the text gives way to it.
    let indent = min(part.indent, measure / 4)
    let text = String(repeating: " ", count: indent) + (part.marker?.text ?? "")
    let marker = Span(measure > 8 ? text : "", .muted)
    let blank = Span(String(repeating: " ", count: marker.width))
    let bar = Span(bars, Style(.quote))
    let taken = bar.width + marker.width
    let content = content(
      of: part, number: number, measure: max(1, measure - taken), breadth: max(1, breadth - taken),
      tables: tables.beside(taken))
    guard taken > 0 else { return content }
    return content.enumerated().map { index, row in
      let prefix = [bar, index == 0 ? marker : blank].filter { !$0.clusters.isEmpty }
      return row.preceded(by: prefix)
    }
  }

  private func content(
    of part: HTMLPart, number: Int, measure: Int, breadth: Int, tables: TableRoom
  ) -> [Row] {
    let fillings = part.texts.enumerated().map { Filling($1, number: number + $0) }
    switch part.kind {
    case .paragraph: return fillings.flatMap { $0.rows(width: measure) }
    case .rule: return [Row([.rule(measure)], offset: offset)]
    case .code: return fillings.flatMap { indented($0, width: breadth) }
    case .figure:
      return fillings[0].rows(width: measure)
        + fillings.dropFirst().filter { !$0.isEmpty }.flatMap { indented($0, width: measure) }
    case .table(let counts): return table(fillings, counts).rows(measure: measure, in: tables)
    }
  }

  /// The rows of the header of a table that comes last, with the rule below it; none of a list.
  func tableHead(in room: TableRoom) -> [Row] {
    guard let part = parts.last, case .table(let counts) = part.kind else { return [] }
    let number = parts.dropLast().reduce(0) { $0 + $1.texts.count }
    return table(part.texts.enumerated().map { Filling($1, number: number + $0) }, counts).head(in: room)
  }

  private func table(_ cells: [Filling], _ counts: [Int]) -> TableLayout {
    // What follows a table has no place of its own, and may not lie before its rows.
    let isLast = parts.last?.isTable == true && parts.count(where: \.isTable) == 1
    return TableLayout(cells, counts: counts, range: isLast ? range : offset..<offset)
  }

  private func indented(_ filling: Filling, width: Int) -> [Row] {
    guard width > 8 else { return filling.rows(width: width) }
    return filling.rows(width: width - 2).map { Row([Span("  ")] + $0.spans, offset: $0.offset) }
  }
}
