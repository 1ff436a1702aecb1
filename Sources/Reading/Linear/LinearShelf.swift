internal import Posts

/// The shelf for ears and fingers: a post a row, in words.
enum LinearShelf {
  static func draw(
    _ shelf: Shelf, _ dates: DatePattern, in frame: inout Frame, rows: Int, _ words: LinearWords
  ) {
    let first = shelf.selection.top
    let lines = (first..<first + rows).map { shelf.lines.content(of: $0) }.prefix { $0 != nil }
    LinearList.draw(
      lines.map { $0.map { row(of: $0, shelf, dates) } ?? "" }, from: first, selected: shelf.selection.index,
      in: &frame,
      rows: rows, words
    ) { line in
      guard case .post(let index)? = shelf.lines.content(of: line) else { return nil }
      return .item(index)
    }
  }

  private static func row(of line: ShelfLines.Content, _ shelf: Shelf, _ dates: DatePattern) -> String {
    switch line {
    case .heading(let heading): heading + ":"
    case .post(let index): row(of: shelf.posts[index], shelf, dates)
    }
  }

  private static func row(of post: Post, _ shelf: Shelf, _ dates: DatePattern) -> String {
    row(
      of: post, marks: ProgressMark.words(of: post, shelf.summary(of: post)),
      day: shelf.sort.date(of: post).map { dates.text(of: $0) }, isByWords: shelf.sort == .length)
  }

  /// A post in words.
  /// - Parameter isByWords: whether its length is told in words, not in minutes.
  static func row(of post: Post, marks: [String] = [], day: String?, isByWords: Bool = false) -> String {
    var words = [post.title] + PostFacts.badges(post) + marks
    if let day { words.append(day) }
    if isByWords {
      words.append(PostFacts.words(post.words))
    } else if post.minutes > 0 {
      words.append(PostFacts.duration(post.minutes))
    }
    if !post.tags.isEmpty { words.append("tags: " + post.tags.joined(separator: " ")) }
    return words.joined(separator: ", ")
  }
}
