package import Posts

/// The shelf as rows of text, without a screen.
package enum ShelfText {
  /// A row a post: date, minutes, title, path.
  package static func rows(of posts: [Post]) -> [String] {
    posts.map { post in
      let date = (post.date?.text ?? "").padded(to: 10)
      let minutes = PostFacts.duration(post.minutes).padded(to: 7)
      let badges = PostFacts.badges(post).map { " [\($0)]" }.joined()
      return "\(date)  \(minutes)  \(post.title)\(badges)  (\(post.id))"
    }
  }
}

extension String {
  fileprivate func padded(to count: Int) -> String {
    self + String(repeating: " ", count: max(0, count - self.count))
  }
}
