internal import Posts

extension Reader {
  /// Shows where the chosen link leads, without going there.
  mutating func peekAtChoice() -> [Effect] {
    if case .highlight(let key)? = pager?.choice?.target {
      peek(atNoteOf: key)
      return []
    }
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

  mutating func show(_ text: PostText, in peek: Peek) {
    var peek = peek
    var pager = Pager(
      text, viewport: Peek.viewport(in: viewport), measure: measure, typography(of: text.post))
    guard let destination = pager.page.destination(of: peek.anchor) else {
      self.peek = nil
      notice = Notice(text: "no section “\(peek.anchor)” in \(text.post.title)")
      return
    }
    pager.show(destination)
    if case .footnote(let number) = destination { pager.putOnTop(footnote: number) }
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
    return key == .enter ? command.map { run($0, times: nil) } ?? [] : runAnywhere(key)
  }

  /// What keys do in what is peeked at.
  var peekHint: String {
    let moving = [Command.rowDown, .rowUp].compactMap { keymap.key($0, in: .pager) }.joined(separator: " ")
    let isNote = if case .highlight? = pager?.choice?.target { true } else { false }
    return (moving.isEmpty ? "" : "\(moving) move · ")
      + "Enter \(isNote ? "changes it" : "goes there") · any other key is back"
  }
}
