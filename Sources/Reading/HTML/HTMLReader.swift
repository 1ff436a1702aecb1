internal import Markdown

/// Makes parts of the tokens of HTML, one after the other.
struct HTMLReader {
  /// Where the block starts in the source: what its rows say of their place.
  let source: Int
  private(set) var parts: [HTMLPart] = []
  var text = StyledText()
  var hasText = false
  /// The elements that are open, without those that style nothing.
  var open = OpenElements()
  /// The lists and quotes that are open, and how many were begun.
  private var around: [HTMLPart.Enclosure] = []
  private var enclosureCount = 0
  /// The lists among them.
  private var lists: [List] = []
  private var marker: HTMLPart.Marker?
  private var isPreformatted = false
  private var lines: [StyledText] = []
  var table: Table?
  private var linkCount = 0
  /// What comes next in a cell begins a row.
  var beginsRow = false
  /// The next part follows the last one without a blank row.
  var isClose = false

  /// Lists and quotes in each other that are kept account of.
  private static let deepest = 100

  private struct List {
    let isOrdered: Bool
    /// That of the next item.
    var number: Int
  }

  init(source: Int) {
    self.source = source
  }

  private var style: Style { open.style(in: .text) }

  mutating func finish() -> [HTMLPart] {
    flush()
    endCode()
    endTable()
    return parts
  }

  /// - Parameter rest: what comes behind it.
  mutating func take(_ token: HTMLToken, before rest: ArraySlice<HTMLToken>) {
    switch token {
    case .text(let more): take(text: more)
    case .open(let tag) where tag.name == "sub" || tag.name == "sup":
      if isScript(rest, tag.name) { take(tag) }
    case .open(let tag): take(tag)
    case .close(let name): take(closing: name)
    }
  }

  /// A text up to the closing tag of a name, which is a script.
  private func isScript(_ rest: ArraySlice<HTMLToken>, _ name: String) -> Bool {
    guard case .text(let content)? = rest.first, case .close(name)? = rest.dropFirst().first else {
      return false
    }
    return HTMLText.isScript(content, after: hasText && !beginsRow ? text.utf8.last : nil)
  }

  private mutating func take(text more: String) {
    if isPreformatted {
      let parts = more.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 || lines.isEmpty { lines.append(StyledText()) }
        let line = Substring(part)
        // To look for a tab by characters would cost more than all the rest.
        let shown = part.contains(UInt8(ascii: "\t")) ? line.replacing("\t", with: "    ") : line
        lines[lines.count - 1].append(String(shown), Style(.code), source: source, isVerbatim: false)
      }
      return
    }
    var plain = String(more.map { $0.isWhitespace && $0 != "\u{A0}" ? " " : $0 })
    if let name = open.innermost, name == "sub" || name == "sup" {
      plain = HTMLText.script(plain, in: name)
    }
    add(plain)
  }

  mutating func add(_ more: String, _ style: Style? = nil) {
    if isPreformatted { return take(text: more) }
    if !hasText || beginsRow, more.allSatisfy({ $0 == " " }) { return }
    if beginsRow { text.append("\n", .text, source: source, isVerbatim: false) }
    beginsRow = false
    hasText = hasText || more != "\n"
    text.append(more, style ?? self.style, open.link, source: source, isVerbatim: false)
  }

  private mutating func take(_ tag: HTMLTag) {
    let name = tag.name
    switch name {
    case "br": if hasText || isPreformatted { add("\n") }
    case "wbr": break
    case "img": addImage(tag)
    case "hr" where table != nil: beginRow()
    case "hr":
      flush()
      append(.rule, [])
    case "q": add("“")
    case "input" where tag["type"] == "checkbox": add(HTMLElement.box(isChecked: tag["checked"] != nil))
    case _ where HTMLElement.embeds.contains(name):
      flush()
      add("▣ \(name) \(HTMLElement.address(ofEmbed: tag) ?? "")", .muted)
      flush()
    case _ where HTMLElement.blocks.contains(name): start(name, tag)
    case _ where HTMLElement.inlines.contains(name): begin(name, tag)
    default: add(tag.source, .muted)
    }
  }

  private mutating func begin(_ name: String, _ tag: HTMLTag) {
    if tag.source.hasSuffix("/>") { return }
    open.open(name, link: name == "a" ? tag["href"].map { link(to: $0) } : nil)
  }

  /// A link of its own: no two of a block start at the same byte.
  private mutating func link(to address: String) -> Link {
    linkCount += 1
    return Link(address, start: source + linkCount - 1)
  }

  private mutating func start(_ name: String, _ tag: HTMLTag) {
    // Only text and what styles it has a place in code.
    if isPreformatted { return }
    if table != nil { return startInTable(name, tag) }
    flush()
    switch name {
    case "ul", "menu": enclose(in: List(isOrdered: false, number: 1))
    case "ol": enclose(in: List(isOrdered: true, number: tag["start"].flatMap { Int($0) } ?? 1))
    case "li": startItem()
    case "blockquote": enclose(in: nil)
    case "pre":
      isPreformatted = true
    case "table": table = Table(depth: open.count)
    case "summary": marker = .summary
    case "dd": marker = .description
    default: break
    }
    if Self.styled.contains(name) { open.open(name) }
  }

  private static let styled: Set<String> = [
    "h1", "h2", "h3", "h4", "h5", "h6", "summary", "figcaption", "caption", "dt",
  ]

  /// - Parameter list: `nil` for a quote.
  private mutating func enclose(in list: List?) {
    guard around.count < Self.deepest else { return }
    around.append(HTMLPart.Enclosure(isList: list != nil, number: enclosureCount))
    enclosureCount += 1
    if let list { lists.append(list) }
  }

  /// Ends the innermost list or quote, with what lies in it.
  private mutating func leave(isList: Bool) {
    guard let last = around.lastIndex(where: { $0.isList == isList }) else { return }
    lists.removeLast(around[last...].count(where: \.isList))
    around.removeSubrange(last...)
  }

  private mutating func startItem() {
    guard let list = lists.last else {
      marker = .bullet
      return
    }
    marker = list.isOrdered ? .number(list.number) : .bullet
    lists[lists.count - 1].number &+= 1
    isClose = lists.count > 1 || list.number > 1
  }

  private mutating func take(closing name: String) {
    let isBlock = HTMLElement.blocks.contains(name)
    if isBlock, isPreformatted {
      if name == "pre" { endCode() }
      return
    }
    if isBlock, table != nil { return endInTable(name) }
    if isBlock { flush() }
    switch name {
    case "ul", "ol", "menu": leave(isList: true)
    case "blockquote": leave(isList: false)
    case "q": add("”")
    // An empty one is no title of what follows.
    case "summary" where marker == .summary: marker = nil
    default: break
    }
    if !open.close(name), !HTMLElement.isKnown(name) { add("</\(name)>", .muted) }
  }

  private mutating func addImage(_ tag: HTMLTag) {
    let address = tag["src"] ?? ""
    let name = address.split(separator: "/").last.map(String.init) ?? "image"
    let alternative = tag["alt"].flatMap { $0.isEmpty ? nil : $0 } ?? name
    guard !hasText, !isPreformatted, table == nil, marker == nil else {
      return add("▣ \(alternative)", Style(.muted))
    }
    var texts: [StyledText] = []
    let target = open.link ?? self.link(to: address)
    let link = open.link.map { "→ \($0.address)" } ?? ""
    for (text, style) in [("▣ \(alternative)", Style(.muted, .italic)), (address, .muted), (link, .muted)] {
      texts.append(StyledText())
      texts[texts.count - 1].append(text, style, target, source: source, isVerbatim: false)
    }
    append(.figure, texts)
  }

  /// Ends the paragraph.
  private mutating func flush() {
    guard table == nil else { return }
    if hasText { append(.paragraph, [text]) }
    dropText()
  }

  mutating func dropText() {
    text = StyledText()
    hasText = false
    beginsRow = false
  }

  mutating func append(_ kind: HTMLPart.Kind, _ texts: [StyledText]) {
    var part = HTMLPart(kind: kind, texts: texts)
    part.marker = marker
    part.indent = 2 * max(0, lists.count - 1) + (marker == nil && !lists.isEmpty ? 2 : 0)
    part.around = around
    part.level = open.headingLevel
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
