internal import Posts

extension Reader {
  /// What whoever opens a post alone needs to know, unless something went wrong before.
  var firstNotice: Notice {
    if let notice, notice.isFailure { return notice }
    return Notice(text: keymap.hint([.help: "keys", .back: "quit"], in: .pager))
  }

  /// Opens the awaited post where it was left, or the one that was open as it is now; drops any other.
  mutating func load(_ text: PostText) -> [Effect] {
    renewRow(of: text.post)
    if takePeeked(text) { return [] }
    guard awaited == text.post.id else { return [] }
    awaited = nil
    defer { goal = nil }
    // They are of the page that is there no more.
    if !following.isReading { (labels, peek) = (nil, nil) }
    if let aim = aim(at: text.post.id) { return openFound(text, aim) }
    if following.isReading { return takeChanged(text) }
    uncover()
    let waiting = beginning?.waiting
    beginning = nil
    if let before = pager, before.post.id == text.post.id, waiting == nil {
      revise(before, text)
      show(text, insteadOf: before)
      notice = Notice(text: "read anew")
      return needHyphenation() + resumeSearch(of: before)
    }
    let before = pager
    if let before { leave(before) }
    pager = Pager(
      text, viewport: pageViewport, measure: measure, typography(of: text.post), at: places[text.post.id])
    // What was read of a beginning decides where the post goes on.
    let isUnmoved = waiting == nil ? places[text.post.id] == nil : before?.top == .start
    if !showGoal(), isUnmoved { showKeptPlace() }
    renewOutline()
    if !hasShelf, before == nil { notice = firstNotice }
    let hyphenation = needHyphenation()
    guard let before else { return hyphenation }
    if let waiting {
      pager?.shift = before.shift
      pager?.settle()
      return hyphenation + resumeSearch(of: before) + waiting.flatMap { take($0) }
    }
    leavePost()
    return hyphenation + resumeSearch(of: before)
  }

  /// Forgets what belongs to the post that is left.
  mutating func leavePost() {
    // Links and marks lead from post to post, and back.
    if goal == nil { jumps = Jumps() }
    following.revision = nil
    footer = nil
  }
}
