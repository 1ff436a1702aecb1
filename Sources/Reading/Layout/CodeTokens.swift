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

  /// - Parameter line: a line, or a part of one.
  private static func isTooLong(_ line: Line, in block: Block) -> Bool {
    let lines = block.lines
    let index = lines.index(at: line.range.lowerBound)
    return index < lines.count && lines[index].range.count > longestLine
  }

  init(of block: Block, _ portion: Range<Int>?) {
    guard case .code(let info?) = block.kind,
      var highlighter = Highlighter(language: Languages.name(inInfo: info))
    else { return }
    let part = portion ?? block.range
    let start = max(block.range.lowerBound, part.lowerBound - Self.reach)
    let source = block.document.source
    let read = portion == nil ? Array(block.lines) : block.lines.cut(to: start..<part.upperBound)
    let shown = read.firstIndex {
      $0.range.upperBound > part.lowerBound || $0.range.lowerBound >= part.lowerBound
    }
    let ranges = read.map {
      Self.isTooLong($0, in: block) ? $0.range.lowerBound..<$0.range.lowerBound : $0.range
    }
    let first = shown ?? ranges.count
    highlighter.skip(ranges[..<first], in: source)
    lines = highlighter.tokens(ofLines: ranges[first...], in: source)
  }
}

/// The styles along one line.
struct StyleRuns {
  private let tokens: ArraySlice<Token>
  private let start: Int
  private let rest: Style
  private var next: Int

  init(_ style: Style) {
    (tokens, start, rest, next) = ([], 0, style, 0)
  }

  /// - Parameter start: where the line starts in the source.
  init(_ tokens: ArraySlice<Token>, from start: Int) {
    (self.tokens, self.start, rest, next) = (tokens, start, Style(.codeText), tokens.startIndex)
  }

  /// The style at an offset, and where another one begins.
  ///
  /// - Parameter offset: from the start of the line, no less than the one asked for before.
  mutating func run(at offset: Int) -> (style: Style, end: Int) {
    while next < tokens.endIndex, tokens[next].range.upperBound <= start + offset { next += 1 }
    guard next < tokens.endIndex else { return (rest, Int.max) }
    let style = Style(Role(tokens[next].kind))
    while next + 1 < tokens.endIndex, Style(Role(tokens[next + 1].kind)) == style { next += 1 }
    let isLast = next + 1 == tokens.endIndex
    return (style, isLast && rest == style ? Int.max : tokens[next].range.upperBound - start)
  }
}

extension Role {
  fileprivate init(_ kind: Token.Kind) {
    self =
      switch kind {
      case .plain: .codeText
      case .keyword: .codeKeyword
      case .type: .codeType
      case .function: .codeFunction
      case .string: .codeString
      case .escape: .codeEscape
      case .number: .codeNumber
      case .comment: .codeComment
      case .constant: .codeConstant
      case .attribute: .codeAttribute
      case .tag: .codeTag
      case .variable: .codeVariable
      case .meta: .codeMeta
      case .inserted: .codeInserted
      case .deleted: .codeDeleted
      case .heading: .codeHeading
      case .prompt: .codePrompt
      case .output: .codeOutput
      }
  }
}
