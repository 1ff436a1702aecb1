internal import Posts

/// What was found, for ears and fingers: a section a row, in words.
enum LinearFinder {
  static func draw(
    _ finder: Finder, notes: [String], _ dates: DatePattern, in frame: inout Frame, _ area: FinderArea,
    _ words: LinearWords
  ) {
    // All of what is in view belongs to sections: their posts are said with them.
    let first = max(0, min(finder.list.selected - area.rows / 2, finder.list.count - area.rows))
    var lines = (first..<min(finder.list.count, first + area.rows)).map { line(of: $0, finder, dates) }
    if lines.isEmpty { lines = [FinderView.message(of: finder) ?? "type what to look for in all posts"] }
    LinearList.draw(lines, from: first, selected: finder.list.selected, in: &frame, rows: area.rows, words)
    for (index, note) in notes.enumerated() {
      frame.put(
        [Span(words.spoken(note)).truncated(to: frame.size.columns)], row: area.rows + index, column: 0)
    }
  }

  private static func line(of entry: Int, _ finder: Finder, _ dates: DatePattern) -> String {
    guard let (post, section) = finder.found(entry) else { return "" }
    var head = [post.post.title]
    if let date = post.post.date { head.append(dates.text(ofISO: date)) }
    let heading = FoundLine.heading(of: section, post.post)
    if !heading.isEmpty { head.append("section \(heading)") }
    return ([head.joined(separator: ", ")] + [section.line].filter { !$0.isEmpty }).joined(separator: ": ")
  }
}
