internal import Markdown
internal import Posts
internal import StateLog

/// What is highlighted in the open post, and what is noted there.
extension Reader {
  /// Shows what is highlighted by now, where the page does not yet.
  mutating func renewHighlights() {
    guard let pager, covered == nil, beginning == nil, !isSource, entry != .standardInput else { return }
    guard pager.highlightsRevision != memory.highlightsRevision else { return }
    self.pager?.highlightsRevision = memory.highlightsRevision
    let state = memory.state(of: pager.post.id)
    let kept = state.highlights.map { [$0.key, $0.place.text, state.note(of: $0.key)] }
    guard pager.keptHighlights != kept else { return }
    self.pager?.keptHighlights = kept
    let highlights = pager.page.highlights(in: state)
    guard highlights != pager.highlights else { return }
    self.pager?.highlights = highlights
    self.pager?.settle()
  }

  mutating func showHighlight(isForward: Bool) {
    guard let pager else { return }
    if isSource {
      notice = Notice(text: "nothing is highlighted in the source")
      return
    }
    if self.pager?.showHighlight(isForward: isForward) == true { return jumps.leave(pager.stop) }
    let key = keymap.key(.select, in: .pager)
    notice = Notice(
      text: pager.highlights.isEmpty
        ? "nothing is highlighted in this post\(key.map { ": \($0) selects" } ?? "")"
        : isForward ? "last highlight" : "first highlight")
  }

  /// Takes the chosen highlight away, with its note.
  mutating func removeHighlight() {
    guard case .highlight(let key)? = pager?.choice?.target else {
      notice = Notice(text: "choose a highlight first")
      return
    }
    remove(key)
  }

  mutating func remove(_ key: String) {
    guard let pager else { return }
    note([key: "", StateKey.note(of: key): ""], of: pager.post, isLasting: true)
    renewHighlights()
    notice = Notice(text: "not highlighted any more")
  }

  // MARK: Notes

  /// Opens the prompt for what is to be noted at a highlight.
  mutating func beginNote(at key: String) {
    endSelection()
    pager?.choose(.highlight(key))
    guard let pager, let found = pager.highlights.first(where: { $0.key == key }) else { return }
    let place = pager.page.saved(found.passage)
    let kept = memory.state(of: pager.post.id).highlights.first { $0.key == key }?.place ?? place
    self.pager?.note = NotePrompt(key: key, place: kept.text, text: found.note)
  }

  /// Gives a key to that prompt. All keys are its own but those that work everywhere.
  mutating func typeNote(_ key: Key) -> [Effect] {
    guard let pager, let prompt = pager.note else { return [] }
    switch key {
    case .enter:
      self.pager?.note = nil
      let text = prompt.text.split(separator: " ").joined(separator: " ")
      // With the highlight: the post may have moved meanwhile, and what is noted would be without it.
      note([prompt.key: prompt.place, StateKey.note(of: prompt.key): text], of: pager.post, isLasting: true)
      renewHighlights()
      self.pager?.choose(.highlight(prompt.key))
      notice = Notice(text: text.isEmpty ? "no note" : "noted")
    case .escape, .control("c"): self.pager?.note = nil
    default:
      if self.pager?.note?.edit(by: key) == true { return [] }
      switch keymap.command(for: key, in: .pager) {
      case .redraw: return [.redraw]
      case .suspend: return [.suspend]
      default: break
      }
    }
    return []
  }

  /// Shows a whole note over the page.
  mutating func peek(atNoteOf key: String) {
    guard let pager, let found = pager.highlights.first(where: { $0.key == key }), !found.note.isEmpty else {
      notice = Notice(text: "nothing is noted here")
      return
    }
    let document = Document(Array(found.note.utf8), from: 0, options: .standard)
    show(
      PostText(post: Post(id: pager.post.id, title: "Note"), document: document),
      in: Peek(post: pager.post.id, anchor: ""))
  }
}

/// What is typed to be noted at a highlight.
struct NotePrompt: Equatable, Sendable {
  let key: String
  /// What is highlighted, as it is kept.
  let place: String
  private(set) var text: String

  /// Characters of a note.
  private static let longest = 2000

  init(key: String, place: String, text: String) {
    (self.key, self.place, self.text) = (key, place, text)
  }

  /// Takes a key that changes the note; false for one that does not.
  mutating func edit(by key: Key) -> Bool {
    guard text.edit(by: key) else { return false }
    text = String(text.prefix(Self.longest))
    return true
  }

  mutating func paste(_ line: some StringProtocol) {
    text = String((text + line).prefix(Self.longest))
  }
}
