internal import Posts
internal import StateLog

/// Draws the shelf: a row a post, and beside or below them what is told of the selected one.
enum ShelfView {
  static func draw(
    _ shelf: Shelf, _ library: Library, _ preview: Preview, _ dates: DatePattern, in frame: inout Frame,
    isComplete: Bool
  ) {
    guard !shelf.posts.isEmpty else {
      return drawEmpty(shelf, library, in: &frame, isComplete: isComplete)
    }
    let area = ShelfArea(in: frame.size)
    let columns = ShelfColumns(
      width: area.columns, hasMarks: shelf.state?.isEmpty == false, dates: dates,
      isByWords: shelf.sort == .length)
    let words = WordMatch(shelf.filter)
    for row in 0..<area.rows {
      switch shelf.lines.content(of: shelf.selection.top + row) {
      case .post(let index):
        let post = shelf.posts[index]
        columns.draw(
          post, date: shelf.sort.date(of: post), shelf.summary(of: post), lighting: words, in: &frame,
          row: row)
        if index == shelf.selectedIndex { frame.paint(.selection, row: row, columns: 0..<area.columns) }
        frame.mark(.item(index), row: row, columns: 0..<area.columns)
      case .heading(let heading):
        frame.put([Span(heading, Style(.heading3)).truncated(to: area.columns - 1)], row: row, column: 1)
      case nil: break
      }
    }
    if area.previewColumns > 0 {
      PreviewView.draw(preview, lighting: words, in: &frame, area)
    } else {
      drawDetails(shelf, lighting: words, in: &frame, area)
    }
  }

  /// The description and the path of the selected post.
  private static func drawDetails(
    _ shelf: Shelf, lighting words: WordMatch, in frame: inout Frame, _ area: ShelfArea
  ) {
    let (row, count) = (area.rows, area.detailRows)
    guard count > 0, let post = shelf.selectedPost else { return }
    let width = max(1, area.columns - 2)
    var text = StyledText()
    text.append(post.description, .text, source: 0, isVerbatim: false)
    var rows = post.description.isEmpty ? [] : Filling(text).rows(width: width)
    let space = count == 4 ? 2 : 1
    if rows.count > space {
      let rest = rows[(space - 1)...].flatMap(\.spans).reduce(into: Clusters()) {
        $0 = $0 + $1.clusters + [.space]
      }
      rows = rows.prefix(space - 1) + [Row([Span(rest, .text).truncated(to: width)], offset: 0)]
    }
    let top = count == 4 ? row + 1 : row
    if count == 4 {
      let rule = String(repeating: "─", count: width)
      frame.put(rule, Style(.rule), row: row, column: 1)
    }
    for (index, content) in rows.enumerated() {
      frame.put(content.spans.lit(by: words), row: top + index, column: 1)
    }
    let path = Span(post.id, .muted).truncated(to: width)
    frame.put([path].lit(by: words), row: row + count - 1, column: 1)
  }

  private static func drawEmpty(
    _ shelf: Shelf, _ library: Library, in frame: inout Frame, isComplete: Bool
  ) {
    var message = "reading \(library.root)"
    if isComplete {
      let narrowing = shelf.narrowing.joined(separator: " · ")
      message = narrowing.isEmpty ? library.emptiness ?? "" : "no post matches \(narrowing)"
    }
    var text = StyledText()
    text.append(message, .text, source: 0, isVerbatim: false)
    for (row, content) in Filling(text).rows(width: max(1, frame.size.columns - 4)).enumerated() {
      frame.put(content.spans, row: row + 1, column: min(2, frame.size.columns - 1))
    }
  }

  /// How many posts, in which order and by which filter, or how far the scan is; and how far the index.
  static func status(
    _ shelf: Shelf, _ library: Library, _ progress: ScanProgress, _ index: IndexState, _ keymap: Keymap
  ) -> String {
    guard progress.isComplete || progress.isKnown else {
      return progress.total.map { "reading \(progress.done) of \($0) posts" } ?? "looking for posts"
    }
    let count = progress.isKnown ? progress.total ?? 0 : library.posts.count
    let all = "\(count) \(count == 1 ? "post" : "posts") by \(shelf.sort.name)"
    let why = keymap.key(.unreadable, in: .shelf).map { " (\($0) says why)" } ?? ""
    let lost = library.findings.isEmpty ? "" : " · \(library.findings.count) unreadable\(why)"
    let looking = progress.isKnown ? " · looking for changes" : ""
    let indexing = index.activity.map { " · \($0)" } ?? ""
    let hiding = shelf.hidesRead ? " · read ones left out" : ""
    let narrowing = shelf.narrowing.map { " · \($0)" }.joined()
    let shown = "\(shelf.posts.count) of \(all)\(narrowing)\(hiding)"
    return (narrowing.isEmpty && !shelf.hidesRead ? all : shown) + lost + looking + indexing
  }

  /// What to do next; where the shelf is narrowed, how that is taken back.
  static func hints(_ shelf: Shelf, _ keymap: Keymap) -> [String] {
    let hints: [KeyValuePairs<Command, String>] =
      shelf.facets.isEmpty
      ? [
        [.open: "read", .find: "find", .filter: "filter", .sort: "sort", .help: "keys", .quit: "quit"],
        [.find: "find", .help: "keys", .quit: "quit"], [.help: "keys", .quit: "quit"], [.help: "keys"],
      ]
      : [
        [.open: "read", .facets: "narrow further", .clear: "widen", .help: "keys"],
        [.clear: "widen", .help: "keys"], [.clear: "widen"],
      ]
    return hints.map { keymap.hint($0, in: .shelf) }
  }
}
