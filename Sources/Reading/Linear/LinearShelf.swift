internal import Posts

/// The shelf for ears and fingers: a post a row, in words.
enum LinearShelf {
  static func draw(_ shelf: Shelf, in frame: inout Frame, rows: Int, _ words: LinearWords) {
    let first = shelf.selection.top
    let posts = shelf.posts.dropFirst(first).prefix(rows)
    LinearList.draw(
      posts.map { row(of: $0, shelf.sort) }, from: first, selected: shelf.selection.index, in: &frame,
      rows: rows, words)
  }

  private static func row(of post: Post, _ sort: Library.Sort) -> String {
    var words = [post.title] + PostFacts.badges(post)
    if let date = sort.date(of: post) { words.append(date.text) }
    if post.minutes > 0 { words.append(PostFacts.duration(post.minutes)) }
    if !post.tags.isEmpty { words.append("tags: " + post.tags.joined(separator: " ")) }
    return words.joined(separator: ", ")
  }
}
