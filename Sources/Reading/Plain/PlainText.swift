package import Posts

/// Shelf and pages as rows of text, without a screen.
package enum PlainText {
  /// A row a post: date, minutes, title, path.
  package static func rows(of posts: [Post]) -> [String] {
    posts.map { post in
      let date = (post.date?.text ?? "").padded(to: 10)
      let minutes = PostFacts.duration(post.minutes).padded(to: 7)
      let badges = PostFacts.badges(post).map { " [\($0)]" }.joined()
      return "\(date)  \(minutes)  \(post.title)\(badges)  (\(post.id))"
    }
  }

  /// Lays a post out and hands over its rows as they come, from the top.
  package static func printPage(_ text: PostText, columns: Int, _ print: (String) -> Void) {
    var page = Page(text, Geometry(printedIn: columns, measure: Reader.standardMeasure))
    let indent = String(repeating: " ", count: page.geometry.left)
    for part in 0..<page.partCount {
      for row in page.rows(of: part) {
        var line = indent + row.spans.map { $0.clusters.map(\.text).joined() }.joined()
        while line.hasSuffix(" ") { line.removeLast() }
        print(line)
      }
    }
  }
}

extension String {
  fileprivate func padded(to count: Int) -> String {
    self + String(repeating: " ", count: max(0, count - self.count))
  }
}
