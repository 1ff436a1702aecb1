/// What the block phase remembers about what other tools add to Markdown.
struct ForeignBlocks {
  /// Lines that start before were read already.
  var skipped = 0
  /// The outermost box that ends with the line: how many blocks are open around it.
  var boxOfLine: Int?
  /// Nodes that are hidden: a post that has no others is at its head.
  var hidden = 0
  var display = DisplayEnds()
  var closers = Closers()
  var brokenElements = BrokenElements()
  /// A comment of its kind that starts before is none.
  var brokenComment = 0
  var brokenTemplateComment = 0
  var brokenElementComment = 0
  /// No `>}}` stands before, and no `%}}`, where one was looked for.
  var brokenAngleShortcode = 0
  var brokenPercentShortcode = 0
  /// What a tag before would hide ends nowhere.
  var brokenHidden = 0
  /// An `import` that starts before is none.
  var brokenImport = 0
  var hasBrokenExport = false
}

/// Where lines start with a closing tag: found once, when the first opening tag asks.
struct Closers {
  private var last: [String: Last] = [:]
  /// The last line of colons alone, by their number.
  private var divs = Array(repeating: -1, count: mostColons + 1)
  private var isKnown = false

  private struct Last {
    /// With nothing behind it on its line.
    var alone = -1
    var any = -1
  }

  /// More colons count as so many.
  private static let mostColons = 16

  /// A closing tag that closes this stands at the start of a line from an offset on.
  ///
  /// - Parameter isAlone: nothing may follow it on its line.
  mutating func has(
    _ end: BoxEnd, from offset: Int, isAlone: Bool, in text: Bytes, work: inout Int
  ) -> Bool {
    if !isKnown { find(in: text, work: &work) }
    if end.syntax == .div { return divs[min(end.length, Self.mostColons)...].contains { $0 >= offset } }
    let name = text.string(end.name.lowerBound, end.name.upperBound)
    let keys =
      end.syntax == .liquid
      ? ["\(end.syntax.rawValue)", "\(end.syntax.rawValue)\(name)"]
      : ["\(end.syntax.rawValue)\(name)"]
    return keys.contains { key in
      guard let last = last[key] else { return false }
      return (isAlone ? last.alone : last.any) >= offset
    }
  }

  /// Where a tag may start on a line: behind what marks quotes.
  static func start(of line: Int, _ end: Int, in text: Bytes) -> Int {
    var first = line
    while first < end, text[first].isSpaceOrTab || text[first] == ">" { first += 1 }
    return first
  }

  private mutating func find(in text: Bytes, work: inout Int) {
    isKnown = true
    var start = 0
    while start < text.count {
      let end = text.lineEnd(from: start, limit: text.count)
      let first = Closers.start(of: start, end, in: text)
      if let tag = ClosingTag(text, at: first, end) {
        add(tag, first, isAlone: text.isBlank(tag.end, end), text)
      }
      start = end + 1
    }
    work += text.count
  }

  private mutating func add(_ tag: ClosingTag, _ start: Int, isAlone: Bool, _ text: Bytes) {
    if tag.syntax == .div {
      if isAlone { divs[min(tag.name.count, Self.mostColons)] = start }
      return
    }
    let key = "\(tag.syntax.rawValue)\(text.string(tag.name.lowerBound, tag.name.upperBound))"
    last[key, default: Last()].any = start
    if isAlone { last[key, default: Last()].alone = start }
  }
}
