internal import Markdown
internal import Posts

/// The selected post beside the list of the shelf: its head at once, its text as soon as that is there.
///
/// One text is on its way at a time: whoever moves on meanwhile waits for it, and for the post that is then selected.
struct Preview: Sendable {
  /// The page of the post, its head alone at first.
  private(set) var pager: Pager?
  /// The post whose text is on its way, wanted or not any more.
  private var awaited: Post.ID?
  /// Whether the file of that post may have changed since it was asked for.
  private var isStale = false
  /// Whether the text was asked for and has come, or cannot be had.
  private var isSettled = false
  /// Why there is no text.
  private(set) var failure: String?

  /// Shows a post; the one that is shown already is set for the viewport anew where that has changed.
  ///
  /// - Returns: the post whose text is to be loaded now.
  mutating func show(_ post: Post, viewport: Size, measure: Int, _ typography: Typography) -> Post.ID? {
    if pager?.post.id != post.id {
      let text = PostText(post: post, document: Document(""))
      pager = Pager(text, viewport: viewport, measure: measure, typography)
      isSettled = false
      failure = nil
    } else if pager?.viewport != viewport
      || pager?.geometry != Geometry(columns: viewport.columns, measure: measure)
    {
      pager?.refit(to: viewport, measure: measure, typography)
    }
    guard awaited == nil, !isSettled else { return nil }
    awaited = post.id
    return post.id
  }

  /// Takes the start of a post; it is shown where that post still is.
  mutating func take(
    _ start: Result<PostStart, ReadFailure>, of id: Post.ID, measure: Int, _ typography: Typography
  ) {
    guard awaited == id else { return }
    awaited = nil
    defer { isStale = false }
    guard let pager, pager.post.id == id, !isStale else { return }
    isSettled = true
    switch start {
    case .success(let start):
      let text = PostText(post: pager.post, document: start.document)
      self.pager = Pager(text, viewport: pager.viewport, measure: measure, typography)
    case .failure(let failure): self.failure = failure.reason
    }
  }

  /// Shows nothing, so that the next post is read anew.
  mutating func clear() {
    pager = nil
    isStale = awaited != nil
  }

  /// Reads anew what is shown or on its way of files that have changed.
  mutating func follow(_ changed: Set<Post.ID>) {
    if let id = pager?.post.id, changed.contains(id) { pager = nil }
    if let awaited, changed.contains(awaited) { isStale = true }
  }
}
