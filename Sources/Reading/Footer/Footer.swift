package import Posts

/// What a page ends with that is no part of its post: other posts, by what they have to do with it.
package struct Footer: Equatable, Sendable {
  package var groups: [Group]

  /// - Parameter groups: those without entries are left out.
  package init(_ groups: [Group] = []) {
    self.groups = groups.filter { !$0.entries.isEmpty }
  }

  package struct Group: Equatable, Sendable {
    let title: String
    let entries: [Entry]

    package init(_ title: String, _ entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// A post, or a section of it.
  package struct Entry: Equatable, Sendable {
    let post: ListedPost
    /// Empty for the post as a whole, as is the anchor.
    let heading: String
    let anchor: String

    package init(_ post: ListedPost, heading: String = "", anchor: String = "") {
      (self.post, self.heading, self.anchor) = (post, heading, anchor)
    }

    /// A heading that says what the title does is not said again.
    var title: String {
      heading.isEmpty || heading == post.title ? post.title : "\(post.title) › \(heading)"
    }
  }

  /// A row for each entry, below the title of its group.
  /// - Parameters:
  ///   - dates: how days are written.
  ///   - offset: the end of the post, in UTF-8 bytes of its source.
  func rows(_ geometry: Geometry, _ dates: DatePattern, offset: Int) -> [Row] {
    let gutter = Span.blank(geometry.gutter)
    var rows = [Row([], offset: offset)]
    for group in groups {
      rows.append(Row([], offset: offset))
      rows.append(Row([gutter, Span(group.title, Style(.muted, .bold))], offset: offset))
      for entry in group.entries {
        let date = entry.post.date.map { [Span("  \(dates.text(ofISO: $0))", .muted)] } ?? []
        let room = geometry.measure - date.reduce(0) { $0 + $1.width }
        var row = Row(
          [gutter, Span(entry.title, Style(.link)).truncated(to: max(1, room))] + date, offset: offset)
        row.target = .post(entry.post.id, anchor: entry.anchor)
        rows.append(row)
      }
    }
    return rows
  }
}
