internal import Posts

/// Sequences of keys. The first one may have moved already, and what the whole of it means takes that back.
extension Reader {
  /// Whether the start of a sequence was a command that moved, and that the whole of it is not.
  func hasMoved(_ typed: [Key], for command: Command, _ keys: [Key]) -> Bool {
    keys.count > 1
      && typed.indices.contains { index in
        let moved = keymap.command(for: Array(typed[...index]), in: mode)
        return moved.map { $0 != command && Motion($0) != nil } ?? false
      }
  }

  /// Ends a sequence that has done nothing yet by a key that is none of it: who has mistyped it means nothing else by that
  /// key. False for any other.
  mutating func endsSequence(_ typed: [Key], _ key: Key) -> Bool {
    let keys = typed + [key]
    guard !typed.isEmpty, keymap.command(for: typed, in: mode) == nil, command(anywhere: key) == nil,
      keymap.command(for: keys, in: mode) == nil, keymap.continuations(of: keys, in: mode).isEmpty
    else { return false }
    if key != .escape, key != .backspace { notice = Notice(text: "no such keys: \(keys.name)") }
    return true
  }

  /// Where one begins that is typed now.
  var sequenceStart: Pending.Start {
    Pending.Start(
      stop: pager?.stop, jumps: jumps, post: shelf.selectedPost?.id, facet: facets?.selection.index)
  }

  /// Goes back to where a sequence began.
  mutating func returnTo(_ start: Pending.Start) {
    switch mode {
    case .shelf: if let id = start.post { shelf.select(id, rows: shelfRows) }
    case .facets: if let index = start.facet { facets?.select(index) }
    default:
      guard let stop = start.stop else { return }
      pager?.show(stop)
      jumps = start.jumps
      if let index = pager?.sectionIndex, outline?.hasFocus == true {
        outline?.select(Outline.entry(of: index))
      }
    }
  }
}
