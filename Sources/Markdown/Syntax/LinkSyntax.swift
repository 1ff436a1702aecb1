/// The parts that links and definitions share. Each reads from an offset and gives `nil` where the part is not there.
struct LinkSyntax {
  /// What was read: the content, and the offset after its delimiters.
  struct Part {
    let content: Range<Int>
    let end: Int
  }

  let text: Bytes
  /// The bytes looked at.
  var work = 0

  /// Destinations may hold what other tools fill in.
  private let hasTemplates: Bool

  init(_ text: Bytes, options: Options) {
    self.text = text
    hasTemplates = options.liquid || options.hugo
  }

  /// Parentheses in a bare destination nest no deeper; the specification asks for at least three levels.
  private static let deepestParentheses = 32

  /// CommonMark 0.30, section 6.3: in angle brackets, or without spaces and with balanced parentheses.
  mutating func destination(at start: Int) -> Part? {
    text[start] == "<" ? bracketed(at: start) : bare(at: start)
  }

  private mutating func bracketed(at start: Int) -> Part? {
    var index = start + 1
    defer { work += index - start }
    while index < text.count {
      switch text[index] {
      case ">": return Part(content: start + 1..<index, end: index + 1)
      case "<", "\n", "\r": return nil
      case "\\" where text[index + 1].isPunctuation: index += 2
      default: index += 1
      }
    }
    return nil
  }

  private mutating func bare(at start: Int) -> Part? {
    var index = start
    var depth = 0
    defer { work += index - start }
    scan: while index < text.count {
      switch text[index] {
      case "\\" where text[index + 1].isPunctuation: index += 1
      case "{" where hasTemplates:
        if let end = TemplateSyntax.end(text, at: index, work: &work) { index = end - 1 }
      case "(":
        depth += 1
        if depth > LinkSyntax.deepestParentheses { return nil }
      case ")":
        if depth == 0 { break scan }
        depth -= 1
      case let byte where byte == " " || (byte.isControl && byte != 0): break scan
      default: break
      }
      index += 1
    }
    return depth == 0 ? Part(content: start..<index, end: index) : nil
  }

  /// CommonMark 0.30, section 6.3: in quotes of either kind or in parentheses.
  mutating func title(at start: Int) -> Part? {
    let opener = text[start]
    guard opener == "\"" || opener == "'" || opener == "(" else { return nil }
    let closer: UInt8 = opener == "(" ? UInt8(ascii: ")") : opener
    var index = start + 1
    defer { work += index - start }
    while index < text.count {
      let byte = text[index]
      if byte == closer { return Part(content: start + 1..<index, end: index + 1) }
      if byte == opener { return nil }
      index += byte == "\\" && text[index + 1].isPunctuation ? 2 : 1
    }
    return nil
  }

  /// The offset after spaces, tabs and at most one line ending.
  mutating func skipSpace(at start: Int) -> Int {
    var index = skipBlanks(at: start)
    if text[index] == "\n" { index = skipBlanks(at: index + 1) }
    return index
  }

  /// The offset after spaces and tabs.
  mutating func skipBlanks(at start: Int) -> Int {
    var index = start
    while text[index].isSpaceOrTab { index += 1 }
    work += index - start
    return index
  }
}
