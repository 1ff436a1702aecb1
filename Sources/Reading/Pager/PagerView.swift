internal import Posts

/// Draws the page in view.
enum PagerView {
  /// - Parameter left: the columns left of the page.
  static func draw(_ pager: Pager, in frame: inout Frame, left: Int) {
    for (row, content) in (pager.head + pager.rows).enumerated() {
      let left = left + pager.geometry.left
      frame.put(content.spans, row: row, column: left)
      if let target = content.target {
        let inked = content.inked
        frame.mark(
          target, row: row, columns: left + inked.lowerBound..<left + inked.upperBound, isBeneath: true)
      }
    }
    for (row, (content, part)) in zip(pager.rows, pager.rowParts).enumerated() where !pager.highlights.isEmpty
    {
      mark(content, pager, part, row: pager.head.count + row, left: left + pager.geometry.left, in: &frame)
    }
    if pager.page.typography.words != nil {
      frame.cursor = Frame.Position(row: currentRow(of: pager), column: 0)
    }
    for region in frame.targets where region.target == pager.choice?.target {
      frame.paint(.selection, row: region.row, columns: region.columns)
    }
  }

  /// Marks what is highlighted in a row.
  private static func mark(
    _ row: Row, _ pager: Pager, _ part: Int, row number: Int, left: Int, in frame: inout Frame
  ) {
    var column = left
    for span in row.spans {
      for found in pager.highlights(of: span, in: part).reversed() {
        frame.mark(.highlight(found.key), row: number, columns: column..<column + span.width, isBeneath: true)
      }
      column += span.width
    }
  }

  /// The row that reading is at: that of what is chosen, else of the hit that was shown last, else the top one.
  private static func currentRow(of pager: Pager) -> Int {
    if pager.selection != nil {
      let isCurrent = { (span: Span) in
        span.style.role == .selection && span.style.attributes.contains(.underline)
      }
      return pager.rows.firstIndex { $0.spans.contains(where: isCurrent) } ?? 0
    }
    if case .highlight(let key)? = pager.choice?.target {
      let row = zip(pager.rows, pager.rowParts).enumerated().first { _, row in
        row.0.spans.contains { pager.highlights(of: $0, in: row.1).contains { $0.key == key } }
      }
      if let row { return row.offset }
    }
    if let target = pager.choice?.target {
      let row = pager.rows.firstIndex {
        $0.target == target || $0.spans.contains { $0.link.map { Target.link($0) } == target }
      }
      if let row { return row }
    }
    let isLit = { (span: Span) in span.style.role == .match && span.style.attributes.contains(.reverse) }
    return pager.rows.firstIndex { $0.spans.contains(where: isLit) } ?? 0
  }

  static func drawPrompt(_ prompt: SearchPrompt, _ search: Search?, in frame: inout Frame) {
    let right = prompt.failure ?? search?.status ?? "Ctrl-R \(prompt.query.isRegular ? "words" : "regex")"
    PromptRow.draw(prompt.label + prompt.query.text, right, in: &frame)
  }

  /// What can be done with what is selected.
  static func status(_ selection: Selection, _ keymap: Keymap) -> String {
    let begin = selection.start == nil ? "begins here" : "selects nothing"
    return keymap.hint(
      [
        .beginHere: begin, .highlight: "highlights", .annotate: "notes", .copySection: "copies",
        .back: "back",
      ],
      in: .selection)
  }

  /// What is chosen, else the section in view.
  static func status(_ pager: Pager, _ keymap: Keymap) -> String {
    if let choice = pager.choice {
      let deed = choice.deed.map { keymap.hint([.follow: $0], in: .pager) } ?? ""
      return deed.isEmpty ? choice.words : "\(choice.words) · \(deed)"
    }
    if let table = pager.page.table { return table.caption }
    return (pager.isSource ? "source · " : "") + (pager.section?.title ?? pager.post.title)
  }

  /// How many hits, how far, and how long still; the shorter form for narrow screens.
  static func progress(_ pager: Pager, _ keymap: Keymap) -> [String] {
    let percent = "\(Int(pager.fraction * 100))%"
    let minutes = pager.minutesLeft
    if let search = pager.search {
      return ["\(search.status) · \(percent)", search.status]
    }
    if pager.page.table != nil {
      let hint = keymap.hint([.copyTable: "copy", .back: "back"], in: .table)
      return hint.isEmpty ? [percent] : ["\(percent) · \(hint)", percent]
    }
    return minutes > 0 ? ["\(percent) · \(PostFacts.duration(minutes)) left", percent] : [percent]
  }
}
