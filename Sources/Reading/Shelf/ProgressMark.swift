internal import Posts
internal import StateLog

/// What a row of the shelf tells of the state of its post.
enum ProgressMark {
  private static let bars = Array("▁▂▃▄▅▆▇")

  /// A tick for what is read, a bar as high as what was read of a post that was begun; nothing for a new one.
  static func mark(_ summary: PostSummary) -> Span? {
    switch summary.progress {
    case .read: Span("✓", .muted)
    case .reading:
      Span(String(bars[min(bars.count - 1, Int(summary.fraction * Double(bars.count)))]), Style(.link))
    case .unread: nil
    }
  }

  /// Words for what else is remembered of it.
  static func badges(of post: Post, _ summary: PostSummary) -> [String] {
    var words: [String] = []
    if isChanged(post, summary) { words.append("changed") }
    if summary.isStarred { words.append("★") }
    return words
  }

  /// The same in words, for ears and fingers.
  static func words(of post: Post, _ summary: PostSummary) -> [String] {
    var words: [String] = []
    switch summary.progress {
    case .read: words.append("read")
    case .reading: words.append("\(Int(summary.fraction * 100)) percent read")
    case .unread: break
    }
    if isChanged(post, summary) { words.append("changed since") }
    if summary.isStarred { words.append("starred") }
    return words
  }

  /// Whether it says something else than when it was read.
  static func isChanged(_ post: Post, _ summary: PostSummary) -> Bool {
    guard let read = summary.readBody, let body = post.body else { return false }
    return read != body.value
  }
}
