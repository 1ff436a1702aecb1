internal import Markdown
internal import Posts

extension Page {
  /// The rows of the title of what is folded, with how much it hides behind them or below.
  func folded(_ rows: [Row], _ fold: Fold) -> [Row] {
    switch fold {
    case .section(let index): folded(rows, section: index)
    case .block(let index): folded(rows, block: index)
    }
  }

  private func folded(_ rows: [Row], section index: Int) -> [Row] {
    let summary = Span(summary(ofSection: index), .muted)
    let isTitle = { (row: Row) in row.spans.contains { $0.style.role.isHeading && !$0.isBlank } }
    guard let last = rows.lastIndex(where: isTitle) else { return rows }
    var rows = rows
    let gutter = Span.blank(geometry.gutter)
    append(summary, to: &rows, row: last, below: [gutter])
    return rows
  }

  private func summary(ofSection index: Int) -> String {
    let next = sections.index(afterSubsectionsOf: index)
    let words = (index..<next).reduce(0) { $0 + sections.words(of: $1) }
    let count = next - index - 1
    let below = count == 0 ? "" : count == 1 ? "1 section, " : "\(count) sections, "
    return "\(typography.words == nil ? "▸" : "folded,") \(below)\(PostFacts.words(words))"
  }

  private func folded(_ rows: [Row], block index: Int) -> [Row] {
    var rows = rows
    let leaf = flow.foldables[index].title
    let hidden = leaf + 1..<flow.foldables[index].end
    let range =
      flow.leaves.start(of: hidden.lowerBound)..<flow.leaves.range(of: hidden.upperBound - 1).upperBound
    let words = range.isEmpty ? 0 : Words.count(in: document.source[range])
    guard typography.words == nil else {
      append(Span("folded, \(PostFacts.words(words))", .muted), to: &rows, row: rows.count - 1, below: [])
      return rows
    }
    for row in rows.indices where rows[row].closeMark() { break }
    let prefix = Prefix(
      of: leaf, in: flow.leaves[leaf].container, flow.containers, limit: geometry.measure / 2,
      gutter: geometry.gutter)
    append(Span(PostFacts.words(words), .muted), to: &rows, row: rows.count - 1, below: prefix.rest.spans)
    return rows
  }

  /// Puts what a title hides behind its last row, or below it where there is no room.
  private func append(_ summary: Span, to rows: inout [Row], row index: Int, below prefix: [Span]) {
    if rows[index].width + 2 + summary.width <= geometry.gutter + geometry.measure {
      rows[index].spans += [Span("  "), summary]
    } else {
      var row = Row(prefix + [summary.truncated(to: geometry.measure)], offset: rows[index].offset)
      row.target = rows[index].target
      rows.append(row)
    }
  }
}

extension Row {
  /// Turns the mark of what is open into that of what is folded; false where there is none.
  fileprivate mutating func closeMark() -> Bool {
    for span in spans.indices {
      let clusters = spans[span].clusters
      let text = clusters.text
      guard let mark = text.firstRange(of: "▾") else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: mark.lowerBound)
      let rest = clusters[start + "▾".utf8.count..<clusters.length]
      spans[span].clusters = clusters[0..<start] + Sanitizing.clusters("▸") + rest
      return true
    }
    return false
  }
}

extension Role {
  fileprivate var isHeading: Bool {
    switch self {
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6: true
    default: false
    }
  }
}
