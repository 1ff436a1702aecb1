package import Posts
package import StateLog

extension RememberedPosts {
  package init(_ state: CollectionState) {
    self.init()
    for post in state.posts {
      let summary = state.summary(of: post)
      switch summary.progress {
      case .read: read.insert(post)
      case .reading: reading.insert(post)
      case .unread: break
      }
      if summary.isStarred { starred.insert(post) }
    }
  }
}
