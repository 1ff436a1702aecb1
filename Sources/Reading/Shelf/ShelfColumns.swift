internal import Posts
internal import StateLog

/// The columns of the shelf for a width: date, title, tags, and how long they are. Narrow screens keep the title.
struct ShelfColumns {
  private let width: Int
  private let hasMarks: Bool
  private let showsDate: Bool
  private let showsLength: Bool
  private let tags: Int
  private let dates: DatePattern
  private let isByWords: Bool

  /// The columns of a length, with the space before it.
  private static let minutes = 8
  private static let words = 14

  /// - Parameters:
  ///   - hasMarks: whether the state of posts is told.
  ///   - dates: how days are written.
  ///   - isByWords: whether length is told in words, not in minutes.
  init(width: Int, hasMarks: Bool, dates: DatePattern, isByWords: Bool = false) {
    self.width = width
    self.hasMarks = hasMarks
    self.dates = dates
    self.isByWords = isByWords
    showsDate = width >= 26 + dates.columns
    showsLength = width >= 52
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
    if showsLength {
      let length = isByWords ? PostFacts.words(post.words) : PostFacts.duration(post.minutes)
      frame.put(length, .muted, row: row, column: right - length.count)
      right -= isByWords ? Self.words : Self.minutes
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
