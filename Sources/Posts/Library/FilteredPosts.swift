/// Posts in an order, with what is told of each made ready to be searched for words.
package struct FilteredPosts: Sendable {
  private let posts: [Post]
  /// The folded text of each post, made when the first filter asks for it.
  private var texts: [[UInt8]] = []

  package init(_ posts: [Post]) {
    self.posts = posts
  }

  /// The posts in which every word of `filter` occurs, in the title, description, tags, series or path, whatever the
  /// order of the words, their case and their accents.
  package mutating func matching(_ filter: String) -> [Post] {
    let words = WordMatch(filter)
    guard !words.isEmpty else { return posts }
    if texts.count != posts.count { texts = posts.map(Self.text) }
    return posts.indices.filter { words.matches(folded: texts[$0]) }.map { posts[$0] }
  }

  private static func text(of post: Post) -> [UInt8] {
    var fields = [post.title, post.description, post.id]
    fields += post.tags
    fields += post.categories
    if let series = post.series { fields.append(series) }
    return WordMatch.folded(fields.joined(separator: "\n"))
  }
}
