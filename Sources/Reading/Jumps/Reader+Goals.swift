internal import Posts

/// Posts that are opened at a place.
extension Reader {
  /// Opens a post at a place, where it is one of the collection.
  mutating func go(to id: Post.ID, at goal: Goal) -> [Effect] {
    guard library.posts.index(of: id) != nil else {
      notice = Notice(text: "\(id) is not there any more", isFailure: true)
      return []
    }
    shelf.keep(id)
    shelf.select(id, rows: shelfRows)
    return open(id, at: goal)
  }

  /// Goes to where the post was to be opened at that has just come; false for any other.
  mutating func showGoal() -> Bool {
    guard let goal, let pager, pager.post.id == goal.post else { return false }
    switch goal.at {
    case .place(let place): self.pager?.show(place)
    case .stop(let stop): self.pager?.show(stop)
    case .anchor(let anchor): show(anchor: anchor)
    case .kept: return false
    }
    return true
  }

  /// Takes note of where a jump starts.
  mutating func leaveForJump() {
    if let pager { jumps.leave(pager.stop) }
  }
}
