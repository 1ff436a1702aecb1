internal import Posts

extension Reader {
  /// Makes the row of a post anew where the post has changed since the shelf was read.
  mutating func renewRow(of post: Post) {
    unreadable.remove(post.id)
    if renewed == post.id { renewed = nil }
    let post = post.listed
    guard let index = library.posts.index(of: post.id), library.posts[index] != post else { return }
    library.patch([index: post])
    shelf.show(library, rows: shelfRows)
  }

  /// Opens the selected post in the editor, and reads it anew for its row.
  mutating func editSelected() -> [Effect] {
    guard let post = shelf.selectedPost else { return [] }
    shelf.select(post.id, rows: shelfRows)
    awaited = nil
    renewed = post.id
    return [.edit(post.id, line: 1), .load(post.id)]
  }

  /// Says why a post could not be read or edited; what was shown stays.
  mutating func fail(_ id: Post.ID, _ message: String) -> [Effect] {
    if peek?.post == id, peek?.pager == nil, awaited == nil {
      peek = nil
      notice = Notice(text: message, isFailure: true)
      return []
    }
    guard awaited == id || renewed == id || entry == .standardInput else { return [] }
    awaited = nil
    finder?.aim = nil
    if beginning != nil { closePost() }
    renewed = nil
    arrival = .whole
    if !hasShelf, pager == nil { return [.fail(message)] }
    notice = Notice(text: message, isFailure: true)
    if let pager, pager.post.id != id {
      unreadable.insert(id)
      shelf.select(pager.post.id, rows: shelfRows)
    }
    return []
  }

  /// What to say of a collection that was read anew.
  func rescanNotice(_ library: Library) -> Notice {
    let isGone = library.posts.isEmpty && library.findings.contains { $0.path.isEmpty }
    return isGone ? Notice(text: library.emptiness ?? "", isFailure: true) : Notice(text: "read anew")
  }
}
