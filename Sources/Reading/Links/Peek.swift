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
