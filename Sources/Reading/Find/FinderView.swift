internal import Posts

/// Draws what was found: a row for each post and for each section of it, the selected section beside them, and below them
/// what the search says of itself.
enum FinderView {
  static func draw(
    _ finder: Finder, notes: [String], _ dates: DatePattern, in frame: inout Frame, _ area: FinderArea
  ) {
    if finder.list.lines.isEmpty {
      drawEmpty(finder, in: &frame, area)
    } else {
      for (row, line) in finder.list.lines.dropFirst(finder.list.top).prefix(area.rows).enumerated() {
        draw(line, finder, dates, in: &frame, row: row, area)
      }
      if area.previewColumns > 0 { FoundPreview.draw(finder, in: &frame, area) }
    }
    for (index, note) in notes.enumerated() {
      let width = frame.size.columns - 2
      frame.put(
        [Span(note, .muted).truncated(to: width)], row: area.rows + index,
        column: min(1, frame.size.columns - 1))
    }
  }

  private static func draw(
    _ line: FoundList.Line, _ finder: Finder, _ dates: DatePattern, in frame: inout Frame, row: Int,
    _ area: FinderArea
  ) {
    switch line {
    case .post(let index):
      drawPost(finder.result.posts[index].post, finder, dates, in: &frame, row: row, area)
    case .more(let index):
      let found = finder.result.posts[index]
      frame.put("… \(found.sectionCount - found.sections.count) more", .muted, row: row, column: indent(area))
    case .entry(let entry):
      guard let (post, section) = finder.found(entry) else { return }
      let spans = FoundLine.spans(
        section, of: post.post, finder.result.words, width: area.columns - indent(area) - 1)
      frame.put(spans, row: row, column: indent(area))
      if entry == finder.list.selected { frame.paint(.selection, row: row, columns: 0..<area.columns) }
      frame.mark(.item(entry), row: row, columns: 0..<area.columns)
    }
  }

  private static func indent(_ area: FinderArea) -> Int { area.columns >= 36 ? 3 : 1 }

  /// The title, the date and, where there is room, the path.
  private static func drawPost(
    _ post: ListedPost, _ finder: Finder, _ dates: DatePattern, in frame: inout Frame, row: Int,
    _ area: FinderArea
  ) {
    let left = min(1, area.columns - 1)
    let date = post.date.map { [Span("  \(dates.text(ofISO: $0))", .muted)] } ?? []
    let badge = post.isDraft ? [Span(" ", .muted), Span("draft", Style(.badge))] : []
    let rest = area.columns >= 36 ? date + badge : []
    let space = area.columns - left - 1 - rest.reduce(0) { $0 + $1.width }
    let title = [Span(post.title, Style(.title, .bold)).truncated(to: max(0, space))].lit(
      by: finder.result.words)
    let end = frame.put(title + rest, row: row, column: left)
    let path = Span(post.id, .muted)
    guard end + 3 + path.width < area.columns else { return }
    frame.put([path], row: row, column: area.columns - 1 - path.width)
  }

  /// What can be asked for, or why there is nothing.
  private static func drawEmpty(_ finder: Finder, in frame: inout Frame, _ area: FinderArea) {
    var rows: [[Span]] = []
    if let message = message(of: finder) {
      rows = [[Span(message)]]
    } else if finder.text.allSatisfy(\.isWhitespace) {
      rows = help.map { asked, found in
        let asked = Span(asked, Style(.code))
        return [asked, .blank(max(1, 18 - asked.width)), Span(found, .muted)]
      }
    }
    for (row, spans) in rows.prefix(max(1, area.rows - 1)).enumerated() {
      var column = min(2, frame.size.columns - 1)
      for span in spans {
        column = frame.put(
          [span.truncated(to: max(0, frame.size.columns - 1 - column))], row: row + 1, column: column)
      }
    }
  }

  /// Why nothing is listed; `nil` where nothing is asked for, or the answer is not there.
  static func message(of finder: Finder) -> String? {
    if let failure = finder.failure { return "the index cannot be searched: \(failure)" }
    if finder.text.allSatisfy(\.isWhitespace) { return nil }
    if finder.query.isEmpty { return finder.query.notes.first ?? "there is no word in “\(finder.text)”" }
    return finder.answered.isEmpty ? nil : "no section has “\(finder.answered)”"
  }

  private static let help = [
    ("words like these", "all of them; the last one may go on"),
    ("\"two words\"", "one after the other, as they are written"),
    ("-word", "without it"),
    ("one OR other", "either of them"),
    ("title:word", "in a title; also heading: and code:"),
    ("tag:name", "posts with the tag; also path:, lang: and is:unread"),
    ("date:2025-03..", "posts of these days; also ..2024 and 2025"),
    ("minutes:<5", "posts that take so long to read"),
    ("regex:\\d+ms", "what a regular expression finds"),
    ("↑", "what was looked for before"),
  ]

  /// How many were found; the shorter form for narrow screens.
  static func count(of finder: Finder, _ keymap: Keymap, columns: Int) -> String {
    let (sections, posts) = (finder.result.sectionCount, finder.result.postCount)
    if finder.query.isEmpty {
      return keymap.hint(
        columns >= 60 ? [.open: "read", .back: "back", .help: "keys"] : [.help: "keys"], in: .finder)
    }
    guard sections > 0 else { return finder.answered.isEmpty ? "" : "nothing found" }
    let soFar = finder.result.isComplete ? "" : "…"
    if columns < 60 { return "\(sections) in \(posts)\(soFar)" }
    return
      "\(sections) \(sections == 1 ? "section" : "sections") in \(posts) \(posts == 1 ? "post" : "posts")\(soFar)"
  }
}
