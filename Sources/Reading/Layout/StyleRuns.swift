internal import Highlighting

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
