/// What is told of each post, folded to be searched for words. A post is named by its index.
struct FoldedTexts: Sendable {
  private var texts = Rows<UInt8>()

  init(_ posts: [Post]) {
    for post in posts { append(post) }
  }

  /// Those of some posts in which every word occurs.
  func posts(of order: [Int32], matching words: WordMatch) -> [Int32] {
    if words.isEmpty { return order }
    return texts.withUnsafeRows { text in
      order.filter { words.matches(folded: UnsafeBufferPointer(rebasing: text(Int($0)))) }
    }
  }

  mutating func replace(_ post: Post, at index: Int) {
    texts.replace(index, with: Self.text(of: post))
  }

  mutating func append(_ post: Post) {
    texts.append(Self.text(of: post))
  }

  mutating func keep(_ kept: [Int]) {
    texts.keep(kept)
  }

  private static func text(of post: Post) -> [UInt8] {
    var fields = [post.title, post.description, post.id] + post.tags + post.categories
    if let series = post.series { fields.append(series) }
    return WordMatch.folded(fields.joined(separator: "\n"))
  }
}
