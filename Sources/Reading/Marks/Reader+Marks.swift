internal import Posts
internal import StateLog

extension Reader {
  /// Marks the place of the open post with a letter: a small one for this post, a capital for all.
  mutating func setMark(_ letter: Character) -> [Effect] {
    guard let pager = covered ?? pager else { return [] }
    note([StateKey.mark(letter): pager.savedPlace.text], of: pager.post, isLasting: true)
    notice = Notice(text: "marked: \(letter)")
    return []
  }

  /// Goes to the place that was marked with a letter, in another post where it is one of those.
  mutating func showMark(_ letter: Character) -> [Effect] {
    let current = (covered ?? pager)?.post.id
    let marked = letter.isUppercase ? memory.state?.post(marked: letter) : current
    guard let id = marked, let place = memory.state(of: id).mark(letter)
    else {
      let isMissing = current == nil && letter.isLowercase
      notice = Notice(
        text: isMissing ? "small letters mark places in a post" : "no place is marked \(letter)")
      return []
    }
    uncover()
    leaveForJump()
    if id != current { return visit(id, at: .place(place)) }
    pager?.show(place)
    return []
  }

  /// Opens a post at a place, where it is one of the collection.
  mutating func visit(_ id: Post.ID, at goal: Goal) -> [Effect] {
    guard library.posts.contains(where: { $0.id == id }) else {
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

/// Where in a post that is opened reading goes on.
enum Goal: Sendable {
  case place(SavedPlace)
  case stop(Jumps.Stop)
  case anchor(String)
  /// Where it was left.
  case kept
}
