package import Posts

/// Some posts of a library in an order.
package struct ShelfPosts: RandomAccessCollection, Sendable {
  private let posts: PostList
  /// Indices into them.
  private let order: [Int32]

  init(_ posts: PostList, _ order: [Int32]) {
    self.posts = posts
    self.order = order
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { order.count }

  package subscript(index: Int) -> Post { posts[Int(order[index])] }

  func id(at index: Int) -> Post.ID { posts.id(at: Int(order[index])) }

  func index(of id: Post.ID) -> Int? {
    posts.index(of: id).flatMap { order.firstIndex(of: Int32(truncatingIfNeeded: $0)) }
  }
}
