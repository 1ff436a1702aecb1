/// A run of `*`, `_`, `~` or `=` that may open or close emphasis: a delimiter run of the specification.
struct Run {
  let token: Int
  let byte: UInt8
  let canOpen: Bool
  let canClose: Bool
  /// In bytes.
  let length: Int
  /// The bytes not matched so far.
  var left: Int
  /// The runs before and after that are still in question.
  var previous: Int
  var next: Int
}

/// Emphasis: what opens in one run and closes in another.
struct Match {
  /// Bytes on each side: 1 for emphasis, 2 for strong.
  let length: Int
  let kind: Inline.Kind
  /// The match that opens in the same run after this one in the text, -1 where there is none.
  let next: Int
}

extension InlineParser {
  mutating func readRun(at start: Int) -> Int {
    let byte = text[start]
    let end = start + text.run(of: byte, from: start, limit: text.count)
    if byte == "~", end - start > 2 { return end }
    if byte == "=", end - start != 2 { return end }
    // A range or a path: `10~20, 30~40`, `~/a`.
    if byte == "~", end - start == 1, options.scripts, startsRange(start, end) {
      return end
    }
    let before = start == 0 ? .space : CharacterClass(text, before: start)
    let after = end == text.count ? .space : CharacterClass(text, at: end)
    let isLeft = after != .space && (after != .punctuation || before != .other)
    let isRight = before != .space && (before != .punctuation || after != .other)
    var canOpen = isLeft && (byte != "_" || !isRight || before == .punctuation)
    var canClose = isRight && (byte != "_" || !isLeft || after == .punctuation)
    // In a word of ASCII it compares: `a==b`. Text without spaces between words is marked all the same.
    if byte == "=" {
      canOpen = canOpen && !text[start - 1].isAlphanumeric
      canClose = canClose && !text[end].isAlphanumeric
    }
    guard canOpen || canClose else { return end }
    let index = runs.count
    runs.append(
      Run(
        token: tokens.count, byte: byte, canOpen: canOpen, canClose: canClose, length: end - start,
        left: end - start, previous: index - 1, next: index + 1))
    return add(Token(.run, start, end, first: -1))
  }

  private func startsRange(_ start: Int, _ end: Int) -> Bool {
    text[end] == "/" || (text[start - 1].isDigit && text[end].isDigit)
  }

  /// Matches the runs from an index on and takes them off the stack (CommonMark 0.30, appendix, "process emphasis").
  mutating func matchRuns(from bottom: Int) {
    guard runs.count > bottom else { return }
    defer { runs.removeLast(runs.count - bottom) }
    var bottoms = OpenerBottoms(bottom)
    var closer = bottom
    while closer < runs.count {
      tree.work += 1
      let run = runs[closer]
      guard run.canClose else {
        closer = run.next
        continue
      }
      if let opener = opener(for: closer, above: bottoms[run]) {
        match(opener, closer, above: bottom)
        if runs[closer].left == 0 {
          remove(closer, above: bottom)
          closer = runs[closer].next
        }
      } else {
        bottoms[run] = closer
        if !run.canOpen { remove(closer, above: bottom) }
        closer = run.next
      }
    }
  }

  private mutating func opener(for index: Int, above bottom: Int) -> Int? {
    let closer = runs[index]
    var opener = closer.previous
    while opener >= bottom {
      tree.work += 1
      let run = runs[opener]
      if run.canOpen, run.byte == closer.byte, fits(run, closer) { return opener }
      opener = run.previous
    }
    return nil
  }

  /// Strikethrough and marks ask for runs of the same length. For emphasis, where one of the runs can both open and close, the
  /// sum of their lengths must not be a multiple of three, unless both are (rules 9 and 10).
  private func fits(_ opener: Run, _ closer: Run) -> Bool {
    if closer.byte == "~" || closer.byte == "=" { return opener.length == closer.length }
    guard opener.canClose || closer.canOpen else { return true }
    return closer.length % 3 == 0 || (opener.length + closer.length) % 3 != 0
  }

  private mutating func match(_ opener: Int, _ closer: Int, above bottom: Int) {
    let byte = runs[closer].byte
    let isWhole = byte == "~" || byte == "="
    let length = isWhole ? runs[closer].length : min(runs[opener].left, runs[closer].left, 2)
    let kind: Inline.Kind =
      byte == "~" ? .strikethrough : byte == "=" ? .mark : length == 2 ? .strong : .emphasis
    let token = runs[opener].token
    matches.append(Match(length: length, kind: kind, next: tokens[token].first))
    tokens[token].first = matches.count - 1
    tokens[runs[closer].token].second += 1
    runs[opener].left -= length
    runs[closer].left -= length
    runs[opener].next = closer
    runs[closer].previous = opener
    if runs[opener].left == 0 { remove(opener, above: bottom) }
  }

  private mutating func remove(_ index: Int, above bottom: Int) {
    let run = runs[index]
    if run.previous >= bottom { runs[run.previous].next = run.next }
    if run.next < runs.count { runs[run.next].previous = run.previous }
  }
}

/// For each kind of closer, below which run there is no opener for it: what keeps the search linear.
private struct OpenerBottoms {
  /// 24 are used: a vector is an array that needs no allocation.
  private var bottoms: SIMD32<Int32>

  init(_ bottom: Int) {
    bottoms = SIMD32(repeating: Int32(truncatingIfNeeded: bottom))
  }

  subscript(run: Run) -> Int {
    get { Int(bottoms[index(of: run)]) }
    set { bottoms[index(of: run)] = Int32(truncatingIfNeeded: newValue) }
  }

  private func index(of run: Run) -> Int {
    let kind = run.byte == "*" ? 0 : run.byte == "_" ? 1 : run.byte == "~" ? 2 : 3
    return kind * 6 + (run.canOpen ? 3 : 0) + run.length % 3
  }
}
