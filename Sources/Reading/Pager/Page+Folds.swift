extension Page {
  func isHidden(_ part: Int) -> Bool { folds.hidden(around: part) != nil }

  /// The next part that is shown, or the end.
  func part(after part: Int) -> Int {
    folds.hidden(around: part + 1)?.upperBound ?? part + 1
  }

  /// The part before that is shown; the first one is.
  func part(before part: Int) -> Int {
    folds.hidden(around: part - 1).map { $0.lowerBound - 1 } ?? part - 1
  }

  /// Folds these sections and no others.
  mutating func fold(_ sections: Set<Int>) {
    for index in folds.sections.symmetricDifference(sections) { forget(self.sections.part(of: index)) }
    folds.set(sections, in: self.sections, parts: partCount)
    for index in sections { forget(self.sections.part(of: index)) }
  }

  /// The section at a part and those it is in, from the inside.
  func sections(around part: Int) -> [Int] {
    guard var index = section(at: part) else { return [] }
    var found = [index]
    var level = sections[index].level
    while index > 0, level > 1 {
      index -= 1
      guard sections[index].level < level else { continue }
      level = sections[index].level
      found.append(index)
    }
    return found
  }

  /// What a folded section's heading says of what is not shown.
  func summary(of index: Int) -> String {
    let level = sections[index].level
    var next = index + 1
    var words = sections.words(of: index)
    while next < sections.count, sections[next].level > level {
      words += sections.words(of: next)
      next += 1
    }
    let count = next - index - 1
    let below = count == 0 ? "" : count == 1 ? "1 section, " : "\(count) sections, "
    return "▸ \(below)\(words == 1 ? "1 word" : "\(words) words")"
  }

  /// The rows of a folded heading, with what it hides behind the title or below it.
  func folded(_ rows: [Row], _ index: Int) -> [Row] {
    let summary = Span(summary(of: index), .muted)
    var rows = rows
    guard let last = rows.lastIndex(where: { $0.spans.contains { $0.style.role.isHeading && !$0.isBlank } })
    else {
      return rows
    }
    if rows[last].width + 2 + summary.width <= geometry.gutter + geometry.measure {
      rows[last].spans += [Span("  "), summary]
    } else {
      let gutter = Span.blank(geometry.gutter)
      rows.append(Row([gutter, summary.truncated(to: geometry.measure)], offset: rows[last].offset))
    }
    return rows
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
