internal import Posts
internal import StateLog

/// The columns of the shelf for a width: date, title, tags, minutes. Narrow screens keep the title.
struct ShelfColumns {
  private let width: Int
  private let hasMarks: Bool
  private let showsDate: Bool
  private let showsMinutes: Bool
  private let tags: Int
  private let dates: DatePattern

  private static let minutes = 7

  /// - Parameters:
  ///   - hasMarks: whether the state of posts is told.
  ///   - dates: how days are written.
  init(width: Int, hasMarks: Bool, dates: DatePattern) {
    self.width = width
    self.hasMarks = hasMarks
    self.dates = dates
    showsDate = width >= 26 + dates.columns
    showsMinutes = width >= 52
    tags = width >= 72 ? min(28, width / 4) : 0
  }

  /// - Parameters:
  ///   - date: the one to tell of it.
  ///   - summary: what is remembered of it.
  ///   - words: what the filter found the post by, to be lit.
  func draw(
    _ post: Post, date: PostDate?, _ summary: PostSummary, lighting words: WordMatch, in frame: inout Frame,
    row: Int
  ) {
    var left = min(hasMarks ? 2 : 1, width - 1)
    if width > 1, let mark = ProgressMark.mark(summary) { frame.put([mark], row: row, column: 0) }
    if showsDate {
      frame.put(date.map(dates.text) ?? "", .muted, row: row, column: left)
      left += dates.columns + 2
    }
    var right = width - 1
    if showsMinutes {
      let minutes = PostFacts.duration(post.minutes)
      frame.put(minutes, .muted, row: row, column: right - minutes.count)
      right -= Self.minutes + 1
    }
    if tags > 0 {
      let text = Span(post.tags.joined(separator: ", "), Style(.tag)).truncated(to: tags)
      frame.put([text].lit(by: words), row: row, column: right - tags)
      right -= tags + 2
    }
    let badges = (PostFacts.badges(post) + ProgressMark.badges(of: post, summary)).map {
      Span($0, Style(.badge))
    }
    let space = badges.reduce(right - left) { $0 - $1.width - 1 }
    let title = Span(post.title, summary.isRead ? .muted : .text).truncated(to: max(0, space))
    var column = frame.put([title].lit(by: words), row: row, column: left)
    for badge in badges { column = frame.put([badge], row: row, column: column + 1) }
  }
}
