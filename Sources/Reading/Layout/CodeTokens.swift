internal import Highlighting
internal import Markdown

/// What the parts of code are, where its language is known.
struct CodeTokens {
  /// The tokens of each line that is laid out; `nil` where the language is not known.
  private(set) var lines: [[Token]]?

  /// UTF-8 bytes before a portion that are read to learn what it begins in.
  ///
  /// What began before them, a comment of many pages, is taken for code: the price of a view of any part of a block at
  /// the cost of that part.
  private static let reach = 32_768

  init(of block: Block, _ portion: Range<Int>?) {
    guard case .code(let info?) = block.kind,
      var highlighter = Highlighter(language: Languages.name(inInfo: info))
    else { return }
    let part = portion ?? block.range
    let start = max(block.range.lowerBound, part.lowerBound - Self.reach)
    let source = block.document.source
    var tokens: [[Token]] = []
    let read = portion == nil ? Array(block.lines) : block.lines.cut(to: start..<part.upperBound)
    for line in read {
      let found = highlighter.tokens(of: line.range, in: source)
      if line.range.upperBound > part.lowerBound || line.range.lowerBound >= part.lowerBound {
        tokens.append(found)
      }
    }
    lines = tokens
  }
}

/// The styles along one line.
struct StyleRuns {
  private let tokens: [Token]
  private let start: Int
  private let rest: Style
  private var next = 0

  init(_ style: Style) {
    (tokens, start, rest) = ([], 0, style)
  }

  /// - Parameter start: where the line starts in the source.
  init(_ tokens: [Token], from start: Int) {
    (self.tokens, self.start, rest) = (tokens, start, Style(.codeText))
  }

  /// The style at an offset, and where another one begins.
  ///
  /// - Parameter offset: from the start of the line, no less than the one asked for before.
  mutating func run(at offset: Int) -> (style: Style, end: Int) {
    while next < tokens.count, tokens[next].range.upperBound <= start + offset { next += 1 }
    guard next < tokens.count else { return (rest, Int.max) }
    let style = Style(Role(tokens[next].kind))
    while next + 1 < tokens.count, Style(Role(tokens[next + 1].kind)) == style { next += 1 }
    let isLast = next + 1 == tokens.count
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
