internal import Posts

/// Draws the shelf: a row a post, and below them what is told of the selected one.
enum ShelfView {
  /// Beyond these columns the eye loses the row on its way from the title to the tags.
  private static let widest = 120

  /// The rows below the list: a line, the description, the path.
  private static func detailRows(in size: Size) -> Int {
    size.rows >= 18 ? 4 : size.rows >= 8 ? 2 : 0
  }

  static func listRows(in size: Size) -> Int {
    max(1, size.rows - 1 - detailRows(in: size))
  }

  static func draw(_ shelf: Shelf, _ library: Library, in frame: inout Frame, isComplete: Bool) {
    guard !shelf.posts.isEmpty else {
      return drawEmpty(shelf, library, in: &frame, isComplete: isComplete)
    }
    let width = min(frame.size.columns, widest)
    let columns = ShelfColumns(width: width)
    let rows = listRows(in: frame.size)
    for row in 0..<rows {
      let index = shelf.selection.top + row
      guard index < shelf.posts.count else { break }
      let isSelected = index == shelf.selection.index
      columns.draw(shelf.posts[index], in: &frame, row: row)
      if isSelected { frame.paint(.selection, row: row, columns: 0..<width) }
      frame.mark(.item(index), row: row, columns: 0..<width)
    }
    drawDetails(shelf, in: &frame, row: rows)
  }

  /// The description and the path of the selected post.
  private static func drawDetails(_ shelf: Shelf, in frame: inout Frame, row: Int) {
    let count = detailRows(in: frame.size)
    guard count > 0, let post = shelf.selectedPost else { return }
    let width = max(1, min(frame.size.columns, widest) - 2)
    var text = StyledText()
    text.append(post.description, .text, source: 0, isVerbatim: false)
    var lines = post.description.isEmpty ? [] : Filling(text).rows(width: width)
    let space = count == 4 ? 2 : 1
    if lines.count > space {
      let rest = lines[(space - 1)...].flatMap(\.spans).flatMap { $0.clusters + [.space] }
      lines = lines.prefix(space - 1) + [Row([Span(rest, .text).truncated(to: width)], offset: 0)]
    }
    let top = count == 4 ? row + 1 : row
    if count == 4 {
      let line = String(repeating: "─", count: width)
      frame.put(line, Style(.rule), row: row, column: 1)
    }
    for (index, line) in lines.enumerated() { frame.put(line.spans, row: top + index, column: 1) }
    let path = Span(post.id, .muted).truncated(to: width)
    frame.put([path], row: row + count - 1, column: 1)
  }

  private static func drawEmpty(
    _ shelf: Shelf, _ library: Library, in frame: inout Frame, isComplete: Bool
  ) {
    var message = "reading \(library.root)"
    if isComplete {
      message = shelf.filter.isEmpty ? library.emptiness ?? "" : "no post matches “\(shelf.filter)”"
    }
    var text = StyledText()
    text.append(message, .text, source: 0, isVerbatim: false)
    for (row, line) in Filling(text).rows(width: max(1, frame.size.columns - 4)).enumerated() {
      frame.put(line.spans, row: row + 1, column: min(2, frame.size.columns - 1))
    }
  }

  /// How many posts, in which order and by which filter, or how far the scan is.
  static func status(_ shelf: Shelf, _ library: Library, _ progress: ScanProgress) -> String {
    guard progress.isComplete else {
      return progress.total.map { "reading \(progress.done) of \($0) posts" } ?? "looking for posts"
    }
    let count = library.posts.count
    let all = "\(count) \(count == 1 ? "post" : "posts") by \(shelf.sort.rawValue)"
    let lost = library.findings.isEmpty ? "" : " · \(library.findings.count) unreadable"
    return (shelf.filter.isEmpty ? all : "\(shelf.posts.count) of \(all) · “\(shelf.filter)”") + lost
  }

  static let hints = ["Enter read · / filter · s sort · ? keys · q quit", "? keys · q quit", "? keys"]
}
