/// The inline phase: parses the text of one block (CommonMark 0.30, appendix "A parsing strategy", phase 2).
///
/// One pass over the text finds tokens; brackets are matched as they close, and the runs of emphasis in what they hold
/// with them. A last pass over the tokens makes the nodes. Each scan that can fail remembers where it failed.
struct InlineParser {
  let input: InlineText
  let options: Options
  let text: Bytes
  var tree: InlineTree
  var tokens: [Token] = []
  var runs: [Run] = []
  var matches: [Match] = []
  var brackets: [Bracket] = []
  /// Brackets of links below this index can open none: a link in a link is none.
  var inactiveBrackets = 0
  /// What is before is done with: no token may reach back over it.
  var barrier = 0
  var html: HTMLSyntax
  var backticks = BacktickRuns()
  /// A bare domain that starts before is none.
  var brokenDomain = 0
  var foreign = ForeignState()

  static func parse(_ document: Document, block: Int) -> Inlines {
    InlineText.gather(document, block) { parse($0, document) }
  }

  /// Parses some lines of a paragraph.
  static func parse(_ document: Document, lines: [LineSpan]) -> Inlines {
    InlineText.gather(document, lines: lines) { parse($0, document) }
  }

  /// The text of a block without markup. One that has none is not parsed: most headings.
  static func plainText(_ document: Document, block: Int) -> String {
    guard document.node(block).tag.hasInlines else { return "" }
    return InlineText.gather(document, block) { input in
      let text = input.bytes
      if text.next(in: document.tree.markup, from: 0, limit: text.count) >= text.count {
        return text.string(0, text.count)
      }
      return parse(input, document).plainText
    }
  }

  /// The bytes that may make the text of a block another than its source: a bare link is its own text.
  static func markup(_ options: Options) -> ByteSet {
    var set = ByteSet("\n\\`&<[]*_~\0")
    insertExtensions(options, &set)
    return set
  }

  static func parse(_ input: InlineText, _ document: Document) -> Inlines {
    guard input.bytes.count > 0 else { return Inlines() }
    if let tree = InlineTree(plain: input, document) { return Inlines(tree) }
    var parser = InlineParser(input, document)
    parser.findTokens()
    parser.matchRuns(from: 0)
    parser.makeNodes()
    return Inlines(parser.tree)
  }

  private init(_ input: InlineText, _ document: Document) {
    self.input = input
    options = document.options
    text = input.bytes
    tree = InlineTree(document)
    html = HTMLSyntax(
      input.bytes, limit: input.bytes.count, hasTemplates: document.options.hasTemplates)
  }

  /// The bytes that may be more than text.
  static func special(_ options: Options) -> ByteSet {
    var set = ByteSet("\n\\`&<[]*_\0")
    if options.strikethrough { set.insert("~") }
    if options.autolinks { set.insert("w:@") }
    insertExtensions(options, &set)
    return set
  }

  /// Whether none of the bytes that may be more than text is more.
  static func isPlain(_ text: Bytes, _ special: ByteSet) -> Bool {
    var index = text.next(in: special, from: 0, limit: text.count)
    // A link that begins `www.` is what few of its letters are.
    while index < text.count, text[index] == "w", text[index + 1] != "w" {
      index = text.next(in: special, from: index + 1, limit: text.count)
    }
    return index >= text.count
  }

  private static func insertExtensions(_ options: Options, _ set: inout ByteSet) {
    if options.footnotes { set.insert("^") }
    if options.marks { set.insert("=") }
    if options.scripts { set.insert("^~") }
    if options.shortcodes { set.insert(":") }
    if options.attributes || options.hugo || options.liquid || options.jsx { set.insert("{") }
    if options.math { set.insert("$") }
    if options.hiddenComments { set.insert("%") }
  }

  private mutating func findTokens() {
    let special = tree.document.tree.special
    var index = 0
    let end = text.count
    while true {
      index = text.next(in: special, from: index, limit: end)
      guard index < end else { break }
      index = readSpecial(at: index)
    }
    tree.work += end + html.work
  }

  /// Reads what the byte may start.
  ///
  /// - Returns: The offset to go on from.
  private mutating func readSpecial(at index: Int) -> Int {
    switch text[index] {
    case "\n": readBreak(at: index)
    case "\\": readBackslash(at: index)
    case "`": readCode(at: index)
    case "&": readEntity(at: index)
    case "<": readAngle(at: index)
    case "[": readWikilink(at: index) ?? readFootnote(at: index) ?? readOpeningBracket(at: index)
    case "]": readClosingBracket(at: index)
    case "*", "_", "=": readRun(at: index)
    case "~": readTilde(at: index)
    case "^": readCaret(at: index)
    case "w": readWWW(at: index)
    case ":": readColon(at: index)
    case "@": readMail(at: index)
    case "$": readDollar(at: index)
    case "{": readBrace(at: index) ?? readAttributes(at: index)
    case "%": readPercent(at: index)
    default: readNull(at: index)
    }
  }

  /// Adds a token that none may reach back over.
  ///
  /// - Returns: Its end.
  mutating func add(_ token: Token) -> Int {
    if tokens.isEmpty { tokens.reserveCapacity(16) }
    tokens.append(token)
    barrier = token.end
    return token.end
  }

  private mutating func readBreak(at index: Int) -> Int {
    var start = index
    while start > barrier, text[start - 1].isSpaceOrTab { start -= 1 }
    tree.work += index - start
    let isHard = index - start >= 2 && text[index - 1] == " " && text[index - 2] == " "
    return add(Token(isHard ? .hardBreak : .softBreak, start, index + 1))
  }

  private mutating func readBackslash(at index: Int) -> Int {
    let next = text[index + 1]
    if next == "\n" { return add(Token(.hardBreak, index, index + 2)) }
    guard next.isPunctuation else { return index + 1 }
    if tree.document.options.latexDelimiters, let end = readLatex(at: index) { return end }
    barrier = add(Token(.escape, index, index + 1)) + 1
    return barrier
  }

  private mutating func readEntity(at index: Int) -> Int {
    let start = tree.pool.count
    guard let end = Entities.append(text, at: index, to: &tree.pool) else { return index + 1 }
    return add(Token(.replaced, index, end, first: start, second: tree.pool.count))
  }

  private mutating func readNull(at index: Int) -> Int {
    let start = tree.pool.count
    tree.pool.append(contentsOf: "\u{FFFD}".utf8)
    return add(Token(.replaced, index, index + 1, first: start, second: tree.pool.count))
  }

  /// Makes the nodes of the tree from the tokens, in order.
  private mutating func makeNodes() {
    // Swapped, for a copy would be paid for with every block.
    var maker = NodeMaker(input, InlineTree(tree.document))
    swap(&maker.tree, &tree)
    maker.tree.nodes.reserveCapacity(2 * tokens.count + 1)
    for token in tokens { maker.add(token, matches) }
    maker.addText(to: text.count)
    swap(&maker.tree, &tree)
  }
}
