internal import Posts

/// The footer of the open post: asked for when the end of the post comes near, shown below it when it is there.
extension Reader {
  /// Asks for the footer once for each time that a post is opened, and gives it to the page whenever that is set anew.
  mutating func needFooter() -> [Effect] {
    guard hasShelf, awaited == nil, beginning == nil, covered == nil, let pager, !isSource else { return [] }
    let id = pager.post.id
    if footer?.post == id {
      if let content = footer?.content, pager.page.footer != content { self.pager?.show(content) }
      return []
    }
    guard self.pager?.nearsEnd() == true else { return [] }
    footer = (id, nil)
    return [.footer(of: id)]
  }

  mutating func take(_ content: Footer, of id: Post.ID) {
    if footer?.post == id { footer = (id, content) }
  }

  /// Reads a post that the footer names; going back leads to this one.
  mutating func openFromFooter(_ id: Post.ID, _ anchor: String) -> [Effect] {
    guard var stop = pager?.stop else { return [] }
    (stop.chosen, stop.isFollowed) = (.post(id, anchor: anchor), true)
    jumps.leave(stop)
    return go(to: id, at: anchor.isEmpty ? .kept : .anchor(anchor))
  }
}

extension Pager {
  /// Whether the end of the post is in view, or on the next screen.
  fileprivate mutating func nearsEnd() -> Bool {
    // Each part has a row at least, unless it is folded.
    page.postEnd - page.part(after: bottom.part) <= viewport.rows
      && page.position(2 * viewport.rows, below: top).part >= page.postEnd
  }

  /// Shows another footer below the post: nothing above it moves.
  mutating func show(_ footer: Footer) {
    page.footer = footer
    settle()
  }
}
