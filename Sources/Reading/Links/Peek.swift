internal import Posts

/// Another place, shown over the lower half of the page until a key is pressed.
struct Peek: Sendable {
  /// The post that is shown, awaited or there.
  let post: Post.ID
  let anchor: String
  /// `nil` until the post has come.
  var pager: Pager?

  /// The cells of the sheet below its title.
  static func viewport(in viewport: Size) -> Size {
    Size(rows: max(1, viewport.rows / 2 - 1), columns: viewport.columns)
  }
}

extension Reader {
  /// Shows where the chosen link leads, without going there.
  mutating func peekAtChoice() -> [Effect] {
    guard let pager, case .link(let link)? = pager.choice?.target else {
      notice = choiceNeeded
      return []
    }
    guard entry != .standardInput || link.anchor != nil else { return follow(link) }
    guard case .post(let id, let anchor) = target(of: link, in: pager.post.id) else { return follow(link) }
    if id == pager.post.id {
      show(PostText(post: pager.post, document: pager.document), in: Peek(post: id, anchor: anchor ?? ""))
      return []
    }
    guard hasShelf else { return follow(link) }
    peek = Peek(post: id, anchor: anchor ?? "")
    return [.load(id)]
  }

  /// Takes the post that was to be peeked at; false for any other.
  mutating func takePeeked(_ text: PostText) -> Bool {
    guard let peek, peek.pager == nil, peek.post == text.post.id, awaited == nil else { return false }
    show(text, in: peek)
    return true
  }

  private mutating func show(_ text: PostText, in peek: Peek) {
    var peek = peek
    var pager = Pager(
      text, viewport: Peek.viewport(in: viewport), measure: measure, typography(of: text.post))
    guard let destination = pager.page.destination(of: peek.anchor) else {
      self.peek = nil
      notice = Notice(text: "no section “\(peek.anchor)” in \(text.post.title)")
      return
    }
    pager.show(destination)
    peek.pager = pager
    self.peek = peek
  }

  /// Takes a key while something is peeked at: it moves that, or ends it; Enter goes there.
  mutating func pressInPeek(_ key: Key) -> [Effect] {
    let command = keymap.command(for: key, in: .pager)
    if let command, let motion = Motion(command, times: nil), peek?.pager != nil, key != .enter {
      peek?.pager?.move(motion)
      return []
    }
    peek = nil
    switch key {
    case .enter, .control("l"), .control("z"), .control("c"): return command.map { run($0, times: nil) } ?? []
    default: return []
    }
  }
}

/// Draws what is peeked at: a rule with its title, and the page below.
enum PeekView {
  static func draw(_ peek: Peek, in frame: inout Frame, _ viewport: Size) {
    guard let pager = peek.pager else { return }
    let size = Peek.viewport(in: viewport)
    let top = max(0, viewport.rows - size.rows)
    let blank = Array(repeating: Cluster.space, count: size.columns)
    for row in top..<viewport.rows { frame.put(blank, .text, row: row, column: 0) }
    if top > 0 {
      frame.put(String(repeating: "─", count: size.columns), Style(.rule), row: top - 1, column: 0)
      let title = Span(" \(pager.post.title) ", Style(.title)).truncated(to: max(0, size.columns - 4))
      frame.put([title], row: top - 1, column: 2)
    }
    for (row, content) in pager.rows.enumerated() where top + row < viewport.rows {
      let spans = content.spans.map { Span($0.clusters, $0.style, origin: $0.origin) }
      frame.put(spans, row: top + row, column: pager.geometry.left)
    }
  }
}
