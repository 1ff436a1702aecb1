internal import Markdown
internal import Posts

/// The head of a page: title, subtitle, date, minutes and tags, each once, though the body may repeat them.
///
/// Posts often open with their title as a heading, a subtitle as another and the date as an emphasised line.
struct TitleBlock: Sendable {
  /// The source ranges of the blocks that the title block stands for.
  let omitted: [Range<Int>]
  private var post: Post
  private let subtitle: String
  private let dates: DatePattern

  init(_ text: PostText, _ dates: DatePattern = .iso) {
    post = text.post
    self.dates = dates
    var omitted: [Range<Int>] = []
    var subtitle: String?
    var blocks = text.document.blocks.makeIterator()
    if let title = Self.firstHeading(&blocks), case .heading(let level) = title.kind,
      Self.isSame(title.plainText, post.title)
    {
      omitted.append(title.range)
      var next = blocks.next()
      if let block = next, case .heading(let below) = block.kind, below > level,
        Self.isSubtitle(block, blocks)
      {
        subtitle = block.plainText
        omitted.append(block.range)
        next = blocks.next()
      }
      if let block = next, block.kind == .paragraph, let date = post.date,
        PostDate(parsing: block.plainText)?.isSameDay(as: date) == true
      {
        omitted.append(block.range)
      }
    }
    self.omitted = omitted
    self.subtitle = subtitle ?? (post.isDescribed ? post.description : "")
  }

  mutating func take(_ count: WordCount) { post.take(count) }

  func rows(_ geometry: Geometry) -> [Row] {
    let gutter = Span.blank(geometry.gutter)
    let rows = texts.enumerated().flatMap { Filling($1, number: $0).rows(width: geometry.measure) }
    return rows.map { Row([gutter] + $0.spans, offset: 0) } + [Row([], offset: 0), Row([], offset: 0)]
  }

  /// Title, subtitle and facts, each of which begins a row.
  var texts: [StyledText] {
    var lines = [[(post.title, Style(.title))]]
    if !subtitle.isEmpty { lines.append([(subtitle, Style(.subtitle))]) }
    lines.append(PostFacts.line(post, dates))
    return lines.filter { !$0.isEmpty }.map { parts in
      var text = StyledText()
      for part in parts { text.append(part.0, part.1, source: 0, isVerbatim: false) }
      return text
    }
  }

  /// The first heading of the text, unless much stands before it.
  private static func firstHeading(_ blocks: inout Blocks.Iterator) -> Block? {
    var reach = 8
    while reach > 0, let block = blocks.next() {
      if case .heading = block.kind { return block }
      reach -= 1
    }
    return nil
  }

  /// A heading below the title is a subtitle when text follows it before the next section, and what follows is
  /// the date, an image or a rule: otherwise it heads a section of its own.
  private static func isSubtitle(_ heading: Block, _ rest: Blocks.Iterator) -> Bool {
    var rest = rest
    guard let follower = rest.next() else { return false }
    switch follower.kind {
    case .thematicBreak: return true
    case .paragraph:
      return PostDate(parsing: follower.plainText) != nil
        || ImageText.figures(of: follower.inlines) != nil
    default: return false
    }
  }

  private static func isSame(_ heading: String, _ title: String) -> Bool {
    letters(heading) == letters(title)
  }

  private static func letters(_ text: String) -> String {
    text.filter { $0.isLetter || $0.isNumber }.lowercased()
  }
}

extension PostDate {
  fileprivate func isSameDay(as other: PostDate) -> Bool {
    (year, month, day) == (other.year, other.month, other.day)
  }
}
