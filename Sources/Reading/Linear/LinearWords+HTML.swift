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
    speaker.leave(to: [])
    return speaker.lines
  }
}

private struct HTMLSpeaker {
  let words: LinearWords
  /// In the source: what all that it says tells of its place.
  let start: Int
  private(set) var lines: [StyledText] = []
  /// The lists and quotes that have begun and not ended, and the items of each that were said.
  private var open: [(enclosure: HTMLPart.Enclosure, items: Int)] = []
  /// How many items each list has, by its number.
  private var items: [Int: Int] = [:]
  /// What comes belongs to what was just said: no blank line lies between.
  private var isOpening = false

  init(words: LinearWords, _ parts: [HTMLPart], start: Int) {
    self.words = words
    self.start = start
    for part in parts where part.marker?.isOfItem == true {
      if let list = part.around.last(where: \.isList) { items[list.number, default: 0] += 1 }
    }
  }

  mutating func say(_ part: HTMLPart) {
    leave(to: part.around)
    let isItem = part.marker?.isOfItem == true
    let list = isItem ? part.around.lastIndex(where: \.isList) : nil
    if let list, list < open.count { beginItem() }
    for (index, enclosure) in part.around.enumerated().dropFirst(open.count) {
      let count = words.counted(items[enclosure.number] ?? 0, "item")
      put([words.plain(enclosure.isList ? "list, \(count)" : "quote", start)])
      isOpening = true
      open.append((enclosure, 0))
      if index == list { beginItem() }
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

  /// Ends what a part does not lie in.
  mutating func leave(to around: [HTMLPart.Enclosure]) {
    let shared = zip(open, around).prefix { $0.enclosure == $1 }.count
    while open.count > shared {
      add(open.removeLast().enclosure.isList ? "end of list" : "end of quote")
    }
  }

  private mutating func beginItem() {
    guard let list = open.lastIndex(where: \.enclosure.isList) else { return }
    open[list].items += 1
    add("item \(open[list].items)")
    isOpening = true
  }

  private mutating func add(_ said: String) { lines.append(words.plain(said, start)) }

  private mutating func put(_ texts: [StyledText]) {
    if !isOpening { lines.append(StyledText()) }
    isOpening = false
    lines += texts
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
    let names = header.map { LinearWords.columnName($0) }
    if rows == 0 { lines += header.filter { !$0.isEmpty } }
    var first = header.count
    for (row, count) in counts.dropFirst().enumerated() {
      add("row \(row + 1) of \(rows)")
      for (column, cell) in cells[first..<first + count].enumerated() where !cell.isEmpty {
        let name = column < header.count ? names[column] : ""
        lines.append(name.isEmpty ? cell : words.labelled(name, cell, start))
      }
      first += count
    }
    add("end of table")
  }
}
