package import Posts

/// What a page ends with that is no part of its post: other posts, by what they have to do with it.
package struct Footer: Equatable, Sendable {
  package var groups: [Group]

  /// - Parameter groups: those without posts are left out.
  package init(_ groups: [Group] = []) {
    self.groups = groups.filter { !$0.posts.isEmpty }
  }

  package struct Group: Equatable, Sendable {
    let title: String
    let posts: [ListedPost]

    package init(_ title: String, _ posts: [ListedPost]) {
      self.title = title
      self.posts = posts
    }
  }

  /// The posts in the order in which they are shown.
  var posts: [ListedPost] { groups.flatMap(\.posts) }

  /// A row for each post, below the title of its group.
  /// - Parameters:
  ///   - dates: how days are written.
  ///   - offset: the end of the post, in UTF-8 bytes of its source.
  func rows(_ geometry: Geometry, _ dates: DatePattern, offset: Int) -> [Row] {
    let gutter = Span.blank(geometry.gutter)
    var rows = [Row([], offset: offset)]
    for group in groups {
      rows.append(Row([], offset: offset))
      rows.append(Row([gutter, Span(group.title, Style(.muted, .bold))], offset: offset))
      for post in group.posts {
        let date = post.date.map { [Span("  \(dates.text(ofISO: $0))", .muted)] } ?? []
        let room = geometry.measure - date.reduce(0) { $0 + $1.width }
        var row = Row(
          [gutter, Span(post.title, Style(.link)).truncated(to: max(1, room))] + date, offset: offset)
        row.target = .post(post.id)
        rows.append(row)
      }
    }
    return rows
  }
}
