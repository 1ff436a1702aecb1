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
    if id != current { return go(to: id, at: .place(place)) }
    pager?.show(place)
    return []
  }
}
