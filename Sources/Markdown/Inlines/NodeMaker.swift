/// Turns tokens into nodes. What lies between tokens is text.
struct NodeMaker {
  /// Emphasis, links and images around an inline, at most; markup beyond is text. It bounds the recursion of whoever
  /// walks the tree.
  static let deepest = 100

  let input: InlineText
  let text: Bytes
  var tree: InlineTree
  /// How far the text is in the tree.
  var position = 0
  /// The segment of the last offset looked up.
  var segment = 0
  private var open: [Frame] = []
  /// How many of them are links.
  private var openLinks = 0

  /// Emphasis, a link or an image that is open.
  private struct Frame {
    /// `nil` where it is too deep.
    let node: Int?
    let kind: Inline.Kind
    /// Bytes of the run that closes it.
    let length: Int
  }

  private var isDeepest: Bool { open.count >= NodeMaker.deepest }

  init(_ input: InlineText, _ tree: InlineTree) {
    self.input = input
    self.text = input.bytes
    self.tree = tree
  }

  mutating func add(_ token: Token, _ matches: [Match]) {
    switch token.kind {
    case .bracket: return
    case .bareLink where openLinks > 0, .wikilink where openLinks > 0: return
    case .autolink where isDeepest, .bareLink where isDeepest: return
    case .wikilink where isDeepest, .wikiImage where isDeepest: return
    case .run: return addRun(token, matches)
    case .link, .image: return open(token)
    case .inlineFootnote: return open(.inlineFootnote, token.start, token.end, length: 0)
    case .close: return close(token.start, token.end)
    default: break
    }
    addText(to: token.start)
    position = token.end
    switch token.kind {
    case .escape, .hidden: break
    case .softBreak, .hardBreak: addBreak(token)
    case .replaced:
      let index = append(.text, token.start, token.end)
      tree.nodes[index].isPooled = true
      tree.nodes[index].text = token.first..<token.second
    case .code: addCode(token)
    case .subscript: addScript(.subscript, token)
    case .superscript: addScript(.superscript, token)
    case .html: addVerbatim(.html, token.start, token.end, token.start..<token.end, lineFeed: 0x0A)
    case .math, .displayMath, .embed, .template, .figure: addForeign(token)
    case .autolink: addAutolink(token)
    case .bareLink: addLink(token, token.start..<token.end)
    case .wikilink: addWikilink(.link, token)
    case .wikiImage: addWikilink(.image, token)
    case .footnote:
      let index = append(.footnote, token.start, token.end)
      tree.nodes[index].target = token.first
    default: break
    }
  }

  /// Adds the text up to an offset that is not in the tree so far.
  mutating func addText(to end: Int) {
    while position < end {
      let index = segmentIndex(of: position)
      let limit = min(end, segmentEnd(index))
      let isBreak = text[limit - 1] == "\n"
      let start = position
      position = limit
      if limit > start + (isBreak ? 1 : 0) { appendText(start, isBreak ? limit - 1 : limit) }
      if isBreak { addBreak(Token(.softBreak, limit - 1, limit)) }
    }
  }

  private mutating func appendText(_ start: Int, _ end: Int) {
    let index = append(.text, start, end)
    tree.nodes[index].text = tree.nodes[index].range
  }

  private mutating func addBreak(_ token: Token) {
    let index = append(token.kind == .hardBreak ? .hardBreak : .softBreak, token.start, token.end)
    let end = tree.nodes[index].end
    if input.source[end - 1] == "\r", input.source[end] == "\n" {
      tree.nodes[index].end = end + 1
    }
  }

  /// Its text is its target, unless that is a mail address.
  private mutating func addAutolink(_ token: Token) {
    let content = token.start + 1..<token.end - 1
    guard case .inline(let target) = tree.targets[token.first], target.destination.count < content.count
    else {
      return addLink(token, content)
    }
    let link = append(.link, token.start, token.start)
    tree.nodes[link].target = token.first
    let index = append(.text, content.lowerBound, content.upperBound)
    tree.nodes[index].isPooled = true
    tree.nodes[index].text = target.destination
    tree.nodes[link].end = sourceEnd(token.end)
    tree.nodes[link].next = tree.nodes.count
  }

  private mutating func addLink(_ token: Token, _ content: Range<Int>) {
    let index = append(.link, token.start, token.start)
    tree.nodes[index].target = token.first
    position = content.lowerBound
    addText(to: content.upperBound)
    position = token.end
    tree.nodes[index].end = sourceEnd(token.end)
    tree.nodes[index].next = tree.nodes.count
  }

  private mutating func open(_ token: Token) {
    let kind: Inline.Kind = token.kind == .link ? .link : .image
    if kind == .link { openLinks += 1 }
    open(kind, token.start, token.end, length: 0)
    if let node = open.last?.node { tree.nodes[node].target = token.first }
  }

  private mutating func open(_ kind: Inline.Kind, _ start: Int, _ end: Int, length: Int) {
    guard !isDeepest else {
      open.append(Frame(node: nil, kind: kind, length: length))
      return
    }
    addText(to: start)
    position = end
    open.append(Frame(node: append(kind, start, end), kind: kind, length: length))
  }

  private mutating func close(_ start: Int, _ end: Int) {
    guard let frame = open.popLast() else { return }
    if frame.kind == .link { openLinks -= 1 }
    guard let node = frame.node else { return }
    addText(to: start)
    position = end
    tree.nodes[node].end = sourceEnd(end)
    tree.nodes[node].next = tree.nodes.count
  }

  /// The matches that close in a run lie at its start, those that open at its end, what is unmatched between.
  private mutating func addRun(_ token: Token, _ matches: [Match]) {
    var start = token.start
    for _ in 0..<token.second {
      let end = start + (open.last?.length ?? 0)
      close(start, end)
      start = end
    }
    var end = token.end
    var index = token.first
    while index >= 0 {
      end -= matches[index].length
      index = matches[index].next
    }
    index = token.first
    while index >= 0 {
      let match = matches[index]
      open(match.kind, end, end + match.length, length: match.length)
      end += match.length
      index = match.next
    }
  }
}
