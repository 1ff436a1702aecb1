internal import Highlighting
internal import Markdown

/// What the parts of code are, where its language is known.
struct CodeTokens {
  /// The tokens of each line that is laid out; `nil` where the language is not known.
  private(set) var lines: LineTokens?

  /// UTF-8 bytes before a portion that are read to learn what it begins in.
  ///
  /// What began before them, a comment of many pages, is taken for code: the price of a view of any part of a block at
  /// the cost of that part.
  private static let reach = 32_768

  /// UTF-8 bytes of a line beyond which it is no code that somebody wrote, and is left plain: a view of it costs
  /// nothing but what is in view.
  private static let longestLine = 65_536

  /// - Parameter line: a line, or a part of one. Whole blocks have none so long.
  private static func isTooLong(_ line: Line, in block: Block) -> Bool {
    let lines = block.lines
    let index = lines.index(at: line.range.lowerBound)
    return index < lines.count && lines[index].range.count > longestLine
  }

  /// - Parameter kind: that of the block.
  init(of block: Block, _ kind: Block.Kind, _ portion: Range<Int>?) {
    guard case .code(let info?) = kind,
      var highlighter = Highlighter(language: Languages.name(inInfo: info))
    else { return }
    let part = portion ?? block.range
    let start = max(block.range.lowerBound, part.lowerBound - Self.reach)
    let source = block.document.source
    let read = portion == nil ? Array(block.lines) : block.lines.cut(to: start..<part.upperBound)
    let shown = read.firstIndex {
      $0.range.upperBound > part.lowerBound || $0.range.lowerBound >= part.lowerBound
    }
    let ranges = read.map { line in
      let isPlain = portion != nil && Self.isTooLong(line, in: block)
      return isPlain ? line.range.lowerBound..<line.range.lowerBound : line.range
    }
    let first = shown ?? ranges.count
    highlighter.skip(ranges[..<first], in: source)
    lines = highlighter.tokens(ofLines: ranges[first...], in: source)
  }
}
