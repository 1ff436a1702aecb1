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
  /// What tags of these names would hide ends nowhere.
  var brokenHidden: Set<String> = []
  /// An `import` that starts before is none.
  var brokenImport = 0
  var hasBrokenExport = false
}

/// Where lines hold a closing tag and nothing else: found once, when the first opening tag asks.
struct Closers {
  private var last: [String: Int] = [:]
  /// The last line of colons alone, by their number.
  private var divs = Array(repeating: -1, count: mostColons + 1)
  private var isKnown = false

  /// More colons count as so many.
  private static let mostColons = 16

  /// A closing tag that closes this stands on a line of its own from an offset on.
  mutating func has(_ end: BoxEnd, from offset: Int, in text: Bytes, work: inout Int) -> Bool {
    if !isKnown { find(in: text, work: &work) }
    if end.syntax == .div { return divs[min(end.length, Self.mostColons)...].contains { $0 >= offset } }
    let name = text.string(end.name.lowerBound, end.name.upperBound)
    let keys =
      end.syntax == .liquid
      ? ["\(end.syntax.rawValue)", "\(end.syntax.rawValue)\(name)"]
      : ["\(end.syntax.rawValue)\(name)"]
    return keys.contains { last[$0, default: -1] >= offset }
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
      if let tag = ClosingTag(text, at: first, end), text.isBlank(tag.end, end) { add(tag, first, text) }
      start = end + 1
    }
    work += text.count
  }

  private mutating func add(_ tag: ClosingTag, _ start: Int, _ text: Bytes) {
    if tag.syntax == .div {
      divs[min(tag.name.count, Self.mostColons)] = start
    } else {
      last["\(tag.syntax.rawValue)\(text.string(tag.name.lowerBound, tag.name.upperBound))"] = start
    }
  }
}
