internal import Posts
internal import StateLog

/// The way through what is not read.
extension Reader {
  /// Opens the next post that is not read.
  mutating func openNextUnread() -> [Effect] {
    // What is read is not known.
    guard hasShelf, memory.state != nil else { return openNeighbour(1) }
    guard let id = awaited ?? pager?.post.id,
      let post = shelf.nextUnread(after: id, passing: unreadable, by: memory.summary)
    else {
      notice = Notice(text: "no other post is unread")
      return []
    }
    // Read to its end, the one that is left counts for the search already.
    finder = nil
    return openFromShelf(post)
  }

  mutating func selectNextUnread() {
    guard let post = shelf.nextUnread(after: shelf.selectedPost?.id, by: memory.summary) else {
      return notice = Notice(text: "no other post is unread")
    }
    shelf.select(post.id, rows: shelfRows)
  }

  mutating func toggleHidingRead() {
    guard memory.state != nil else { return }
    shelf.toggleHidingRead(rows: shelfRows)
    notice = Notice(text: shelf.hidesRead ? "posts that are read are left out" : "all posts")
  }
}
