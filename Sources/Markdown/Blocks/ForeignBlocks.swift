/// What the block phase remembers about what other tools add to Markdown.
struct ForeignBlocks {
  /// Lines that start before were read already.
  var skipped = 0
  /// The box that ends with the line: how many blocks are open around it.
  var boxOfLine: Int?
  /// Nodes that are hidden: a post that has no others is at its head.
  var hidden = 0
  var display = DisplayEnds()
  var closers = Closers()
  var brokenElements = BrokenElements()
  /// What was looked for up to the end in vain.
  var hasNoCommentEnd = false
  var hasNoTemplateEnd = false
  var hasNoElementCommentEnd = false
  /// An `import` that starts before is none.
  var brokenImport = 0
  var hasBrokenExport = false
}

/// Where lines start with a closing tag: found once, when the first opening tag asks.
struct Closers {
  private var last: [String: Int] = [:]
  private var isKnown = false

  /// A closing tag that closes this stands at the start of a line from an offset on.
  mutating func has(_ end: BoxEnd, from offset: Int, in text: Bytes, work: inout Int) -> Bool {
    if !isKnown { find(in: text, work: &work) }
    if end.syntax == .div { return last[":"].map { $0 >= offset } ?? false }
    let name = text.string(end.name.lowerBound, end.name.upperBound)
    let keys =
      end.syntax == .liquid
      ? ["\(end.syntax.rawValue)", "\(end.syntax.rawValue)\(name)"]
      : ["\(end.syntax.rawValue)\(name)"]
    return keys.contains { last[$0].map { $0 >= offset } ?? false }
  }

  private mutating func find(in text: Bytes, work: inout Int) {
    isKnown = true
    var start = 0
    while start < text.count {
      let end = text.lineEnd(from: start, limit: text.count)
      var first = start
      while first < end, text[first].isSpaceOrTab || text[first] == ">" { first += 1 }
      if let tag = ClosingTag(text, at: first, end) {
        let name =
          tag.syntax == .div
          ? ":" : "\(tag.syntax.rawValue)\(text.string(tag.name.lowerBound, tag.name.upperBound))"
        last[name] = first
      }
      start = end + 1
    }
    work += text.count
  }
}
