/// A `[`, `![` or `^[` that no `]` has matched so far.
struct Bracket {
  enum Kind {
    case link, image, footnote
    /// Where a regular expression could stand as well: a footnote if there is a space in it.
    case doubtfulFootnote
  }

  let token: Int
  let kind: Kind
  /// Where its text starts.
  let text: Int
  /// How many runs were in question before it.
  let runs: Int
  /// Another bracket opens in it, so that its text is no label.
  var hasBracket = false
}

extension InlineParser {
  mutating func readOpeningBracket(at index: Int) -> Int {
    let isImage = index > barrier && text[index - 1] == "!"
    return open(isImage ? .image : .link, isImage ? index - 1 : index, index + 1)
  }

  mutating func open(_ kind: Bracket.Kind, _ start: Int, _ end: Int) -> Int {
    noteBracket()
    brackets.append(Bracket(token: tokens.count, kind: kind, text: end, runs: runs.count))
    return add(Token(.bracket, start, end))
  }

  /// A bracket opens in the one that is open.
  mutating func noteBracket() {
    if let last = brackets.indices.last { brackets[last].hasBracket = true }
  }

  /// Matches a bracket with the last open one (CommonMark 0.30, appendix, "look for link or image").
  mutating func readClosingBracket(at index: Int) -> Int {
    guard let bracket = brackets.popLast() else { return index + 1 }
    if bracket.kind == .footnote || bracket.kind == .doubtfulFootnote { return close(bracket, at: index) }
    let isImage = bracket.kind == .image
    let isActive = isImage || brackets.count >= inactiveBrackets
    inactiveBrackets = min(inactiveBrackets, brackets.count)
    guard isActive, let (target, end) = target(of: bracket, closedAt: index) else { return index + 1 }
    tokens[bracket.token].kind = isImage ? .image : .link
    tokens[bracket.token].first = target
    matchRuns(from: bracket.runs)
    if !isImage { inactiveBrackets = brackets.count }
    return add(Token(.close, index, end))
  }

  private mutating func target(of bracket: Bracket, closedAt index: Int) -> (target: Int, end: Int)? {
    inlineTarget(at: index + 1) ?? reference(of: bracket, closedAt: index)
  }

  /// `(destination "title")`
  private mutating func inlineTarget(at start: Int) -> (target: Int, end: Int)? {
    guard text[start] == "(" else { return nil }
    var syntax = LinkSyntax(text, options: tree.document.options)
    defer { tree.work += syntax.work }
    guard let destination = syntax.destination(at: syntax.skipSpace(at: start + 1)) else { return nil }
    var end = syntax.skipSpace(at: destination.end)
    var title: Range<Int>?
    if end > destination.end, let part = syntax.title(at: end) {
      title = part.content
      end = syntax.skipSpace(at: part.end)
    }
    guard text[end] == ")" else { return nil }
    let target = LinkTarget(destination: decode(destination.content), title: title.map { decode($0) })
    tree.targets.append(.inline(target))
    return (tree.targets.count - 1, end + 1)
  }

  private mutating func decode(_ range: Range<Int>) -> Range<Int> {
    let start = tree.pool.count
    Unescaping.append(text, range.lowerBound, range.upperBound, to: &tree.pool)
    return start..<tree.pool.count
  }

  /// `[label]`, `[]` or nothing
  private mutating func reference(of bracket: Bracket, closedAt index: Int) -> (target: Int, end: Int)? {
    guard !tree.document.tree.definitions.isEmpty else { return nil }
    var label = bracket.text..<index
    var end = index + 1
    if text[end] == "[", let close = Label.end(text, at: end, work: &tree.work) {
      if close > end + 1 { label = end + 1..<close }
      end = close + 1
    }
    guard label.lowerBound > index || !bracket.hasBracket else { return nil }
    tree.work += min(label.count, Label.longest)
    let definitions = tree.document.tree.definitions
    guard let number = definitions.number(of: text, label.lowerBound, label.upperBound) else { return nil }
    tree.targets.append(.definition(number))
    return (tree.targets.count - 1, end)
  }
}
