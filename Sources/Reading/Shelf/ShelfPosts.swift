package import Posts

/// Some posts of a library in an order.
package struct ShelfPosts: RandomAccessCollection, Sendable {
  private let posts: [Post]
  /// Indices into them.
  private let order: [Int32]

  init(_ posts: [Post], _ order: [Int32]) {
    self.posts = posts
    self.order = order
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { order.count }

  package subscript(index: Int) -> Post { posts[Int(order[index])] }

  func index(of id: Post.ID) -> Int? {
    order.firstIndex { posts[Int($0)].id == id }
  }
}
