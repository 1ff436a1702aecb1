internal import Markdown

extension LinearWords {
  /// Says raw HTML as its twin in Markdown is said.
  ///
  /// - Parameter portion: the part of the block to say; `nil` for all of it.
  func lines(ofHTML block: Block, in portion: Range<Int>?) -> [StyledText] {
    let parts = block.htmlParts(in: portion)
    var speaker = HTMLSpeaker(
      words: self, parts, start: portion?.lowerBound ?? block.range.lowerBound)
    for part in parts { speaker.say(part) }
    speaker.leaveLists(for: nil)
    speaker.leaveQuotes(to: 0)
    return speaker.lines
  }
}

private struct HTMLSpeaker {
  let words: LinearWords
  /// In the source: what all that it says tells of its place.
  let start: Int
  private(set) var lines: [StyledText] = []
  /// The lists that have begun and not ended, and the items of each that were said.
  private var lists: [(list: HTMLPart.List, items: Int)] = []
  private var quotes = 0
  /// How many items each list has, by its number.
  private var items: [Int: Int] = [:]
  /// What comes belongs to what was just said: no blank line lies between.
  private var isOpening = false

  init(words: LinearWords, _ parts: [HTMLPart], start: Int) {
    self.words = words
    self.start = start
    for part in parts where part.marker?.isOfItem == true {
      if let list = part.list { items[list.number, default: 0] += 1 }
    }
  }

  mutating func say(_ part: HTMLPart) {
    leaveLists(for: part.list)
    leaveQuotes(to: part.quotes)
    while quotes < part.quotes {
      open("quote")
      quotes += 1
    }
    if let list = part.list, lists.last?.list != list {
      open("list, \(words.counted(items[list.number] ?? 0, "item"))")
      lists.append((list, 0))
    }
    if part.marker?.isOfItem == true, !lists.isEmpty {
      lists[lists.count - 1].items += 1
      add("item \(lists[lists.count - 1].items)")
      isOpening = true
    }
    let texts = part.texts.map { words.spoken($0) }
    switch part.kind {
    case .paragraph where part.marker == .summary: put([words.labelled("details", texts[0], start)])
    case .paragraph where part.level != nil:
      put([words.labelled("heading \(part.level ?? 1)", texts[0], start)])
    case .paragraph: put(texts)
    case .rule: put([words.plain("separator", start)])
    case .code:
      put([words.plain("code", start)] + texts)
      add("end of code")
    case .figure: put(self.texts(ofFigure: texts))
    case .table(let counts): say(texts, counts)
    }
  }

  /// Ends the lists that a part does not lie in.
  mutating func leaveLists(for list: HTMLPart.List?) {
    while let last = lists.last?.list, last != list, last.depth >= list?.depth ?? 0 {
      add("end of list")
      lists.removeLast()
    }
  }

  mutating func leaveQuotes(to count: Int) {
    while quotes > count {
      add("end of quote")
      quotes -= 1
    }
  }

  private mutating func add(_ said: String) { lines.append(words.plain(said, start)) }

  private mutating func put(_ texts: [StyledText]) {
    if !isOpening { lines.append(StyledText()) }
    isOpening = false
    lines += texts
  }

  /// What holds what comes next.
  private mutating func open(_ said: String) {
    put([words.plain(said, start)])
    isOpening = true
  }

  /// - Parameter texts: its caption behind a picture, its address, and where it leads.
  private func texts(ofFigure texts: [StyledText]) -> [StyledText] {
    var image = StyledText()
    let link = texts[0].runs.first?.link
    image.append(
      "image: \(texts[0].text.drop { $0 == "▣" || $0 == " " })", .text, link, source: start,
      isVerbatim: false)
    return [image] + texts.dropFirst().filter { !$0.isEmpty }
  }

  /// Says a table, whose first row is its header.
  private mutating func say(_ cells: [StyledText], _ counts: [Int]) {
    let rows = max(0, counts.count - 1)
    put([
      words.plain(
        "table, \(words.counted(counts.max() ?? 0, "column")), \(words.counted(rows, "row"))", start)
    ])
    let header = cells.prefix(counts.first ?? 0)
    if rows == 0 { lines += header.filter { !$0.isEmpty } }
    var first = header.count
    for (row, count) in counts.dropFirst().enumerated() {
      add("row \(row + 1) of \(rows)")
      for (column, cell) in cells[first..<first + count].enumerated() where !cell.isEmpty {
        let name = column < header.count ? header[column].text : ""
        lines.append(name.isEmpty ? cell : words.labelled(name, cell, start))
      }
      first += count
    }
    add("end of table")
  }
}
