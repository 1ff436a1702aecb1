package import Posts

/// The shelf as rows of text, without a screen.
package enum ShelfText {
  /// A row a post: date, minutes, title, path.
  package static func rows(of posts: [Post]) -> [String] {
    posts.map { post in
      row(
        date: post.date?.text, minutes: post.minutes, title: post.title, badges: PostFacts.badges(post),
        id: post.id)
    }
  }

  /// The same in words, without columns: title, badges, day, minutes, tags, path.
  package static func said(_ posts: [Post]) -> [String] {
    posts.map { "\(LinearShelf.row(of: $0, day: $0.date?.text)), \($0.id)" }
  }

  static func row(date: String?, minutes: Int, title: String, badges: [String], id: Post.ID) -> String {
    let date = (date ?? "").padded(to: 10)
    let minutes = PostFacts.duration(minutes).padded(to: 7)
    let badges = badges.map { " [\($0)]" }.joined()
    return "\(date)  \(minutes)  \(title)\(badges)  (\(id))"
  }
}

extension String {
  fileprivate func padded(to count: Int) -> String {
    self + String(repeating: " ", count: max(0, count - self.count))
  }
}
