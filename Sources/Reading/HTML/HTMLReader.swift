internal import Markdown

/// Makes parts of the tokens of HTML, one after the other.
struct HTMLReader {
  /// Where the block starts in the source: what its rows say of their place.
  let source: Int
  private(set) var parts: [HTMLPart] = []
  private var text = StyledText()
  private var hasText = false
  /// The elements that are open, without those that style nothing.
  private var open: [String] = []
  private var lists: [List] = []
  private var quotes = 0
  private var marker: String?
  private var isPreformatted = false
  private var lines: [StyledText] = []
  private var table: Table?
  private var links: [Link] = []
  private var linkCount = 0
  private var isInCell = false
  /// The next part follows the last one without a blank row.
  private var isClose = false

  /// Elements, lists and quotes in each other that are kept account of.
  private static let deepest = 100

  private struct List {
    let isOrdered: Bool
    var number: Int
  }

  private struct Table {
    var cells: [StyledText] = []
    var counts: [Int] = []
  }

  init(source: Int) {
    self.source = source
  }

  private var style: Style { open.reduce(.text) { HTMLText.style($0, in: $1) } }

  mutating func finish() -> [HTMLPart] {
    flush()
    endCode()
    endTable()
    return parts
  }

  mutating func take(_ token: HTMLToken) {
    switch token {
    case .text(let more): take(text: more)
    case .open(let tag): take(tag)
    case .close(let name): take(closing: name)
    }
  }

  private mutating func take(text more: String) {
    if isPreformatted {
      let parts = more.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 || lines.isEmpty { lines.append(StyledText()) }
        lines[lines.count - 1].append(
          String(part.replacing("\t", with: "    ")), Style(.code), source: source, isVerbatim: false)
      }
      return
    }
    var plain = String(more.map { $0.isWhitespace && $0 != "\u{A0}" ? " " : $0 })
    if let name = open.last, name == "sub" || name == "sup" { plain = HTMLText.raised(plain, in: name) }
    add(plain)
  }

  private mutating func add(_ more: String, _ style: Style? = nil) {
    if !hasText, more.allSatisfy({ $0 == " " }) { return }
    hasText = hasText || more != "\n"
    text.append(more, style ?? self.style, links.last, source: source, isVerbatim: false)
  }

  private mutating func take(_ tag: HTMLTag) {
    let name = tag.name
    switch name {
    case "br": if hasText { add("\n") }
    case "wbr": break
    case "img": addImage(tag)
    case "hr":
      flush()
      append(.rule, [])
    case "q": add("“")
    case "input" where tag["type"] == "checkbox": add(tag["checked"] == nil ? "☐ " : "☑ ")
    case _ where HTMLText.embeds.contains(name):
      flush()
      add("▣ \(name) \(tag["src"] ?? tag["data"] ?? "")", .muted)
      flush()
    case _ where HTMLText.blocks.contains(name): start(name, tag)
    case _ where HTMLText.inlines.contains(name): begin(name, tag)
    default: add(tag.source, .muted)
    }
  }

  private mutating func begin(_ name: String, _ tag: HTMLTag) {
    guard open.count < Self.deepest else { return }
    // An anchor that leads nowhere is no link.
    if name == "a" {
      guard let address = tag["href"] else { return }
      links.append(link(to: address))
    }
    open.append(name)
  }

  /// A link of its own: no two of a block start at the same byte.
  private mutating func link(to address: String) -> Link {
    linkCount += 1
    return Link(address, start: source + linkCount - 1)
  }

  private mutating func start(_ name: String, _ tag: HTMLTag) {
    if table != nil, name != "table" { return startInTable(name) }
    flush()
    switch name {
    case "ul", "menu": pushList(List(isOrdered: false, number: 1))
    case "ol": pushList(List(isOrdered: true, number: tag["start"].flatMap { Int($0) } ?? 1))
    case "li": startItem()
    case "blockquote": quotes = min(quotes + 1, Self.deepest)
    case "pre":
      isPreformatted = true
    case "table": table = Table()
    case "summary": marker = "▾ "
    case "dd": marker = "  "
    default: break
    }
    if Self.styled.contains(name), open.count < Self.deepest { open.append(name) }
  }

  private static let styled: Set<String> = [
    "h1", "h2", "h3", "h4", "h5", "h6", "summary", "figcaption", "caption", "dt",
  ]

  private mutating func pushList(_ list: List) {
    if lists.count < Self.deepest { lists.append(list) }
  }

  private mutating func startItem() {
    guard let list = lists.last else {
      marker = "• "
      return
    }
    marker = list.isOrdered ? "\(list.number). " : "• "
    lists[lists.count - 1].number &+= 1
    isClose = lists.count > 1 || list.number > 1
  }

  private mutating func take(closing name: String) {
    if table != nil {
      if name == "table" {
        flush()
        endTable()
        return
      }
      if name == "td" || name == "th" { endCell() }
    } else if HTMLText.blocks.contains(name) {
      flush()
    }
    switch name {
    case "ul", "ol", "menu": _ = lists.popLast()
    case "blockquote": quotes = max(0, quotes - 1)
    case "pre": endCode()
    case "q": add("”")
    case "a": _ = links.popLast()
    default: break
    }
    if let index = open.lastIndex(of: name) {
      open.removeSubrange(index...)
    } else if !HTMLText.blocks.contains(name), !HTMLText.inlines.contains(name),
      !HTMLText.embeds.contains(name)
    {
      add("</\(name)>", .muted)
    }
  }

  private mutating func addImage(_ tag: HTMLTag) {
    let address = tag["src"] ?? ""
    let name = address.split(separator: "/").last.map(String.init) ?? "image"
    let alternative = tag["alt"].flatMap { $0.isEmpty ? nil : $0 } ?? name
    guard !hasText, table == nil, marker == nil else { return add("▣ \(alternative)", Style(.muted)) }
    var texts: [StyledText] = []
    let target = links.last ?? self.link(to: address)
    let link = links.last.map { "→ \($0.address)" } ?? ""
    for (text, style) in [("▣ \(alternative)", Style(.muted, .italic)), (address, .muted), (link, .muted)] {
      texts.append(StyledText())
      texts[texts.count - 1].append(text, style, target, source: source, isVerbatim: false)
    }
    append(.figure, texts)
  }

  /// Ends the paragraph.
  private mutating func flush() {
    guard table == nil else { return }
    defer {
      text = StyledText()
      hasText = false
    }
    if hasText { append(.paragraph, [text]) }
  }

  private mutating func append(_ kind: HTMLPart.Kind, _ texts: [StyledText]) {
    var part = HTMLPart(kind: kind, texts: texts)
    part.marker = marker ?? ""
    part.indent = 2 * max(0, lists.count - 1) + (marker == nil && !lists.isEmpty ? 2 : 0)
    part.quotes = quotes
    part.isApart = !isClose
    parts.append(part)
    marker = nil
    isClose = false
  }

  private mutating func endCode() {
    guard isPreformatted else { return }
    isPreformatted = false
    if lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.text.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    if !lines.isEmpty { append(.code, lines) }
    lines = []
  }
}

extension HTMLReader {
  private mutating func startInTable(_ name: String) {
    switch name {
    case "tr":
      endCell()
      table?.counts.append(0)
    case "td", "th":
      endCell()
      if table?.counts.isEmpty == true { table?.counts.append(0) }
      isInCell = true
      if name == "th" { open.append("th") }
    case "caption": isInCell = false
    case "p", "div", "li": if hasText { add("\n") }
    default: break
    }
  }

  private mutating func endCell() {
    guard isInCell else {
      text = StyledText()
      hasText = false
      return
    }
    isInCell = false
    let last = (table?.counts.count ?? 0) - 1
    if last >= 0 {
      table?.cells.append(text)
      table?.counts[last] += 1
    }
    text = StyledText()
    hasText = false
  }

  private mutating func endTable() {
    endCell()
    guard let ended = table else { return }
    table = nil
    let counts = ended.counts.filter { $0 > 0 }
    if !counts.isEmpty { append(.table(counts), ended.cells) }
  }
}
