internal import Markdown
internal import Math

/// The inlines of a block as one text with styles, ready to be broken into rows.
struct StyledText {
  /// Valid UTF-8, not sanitized.
  private(set) var utf8: [UInt8] = []
  private(set) var runs: [Run] = []
  /// Where in the source the end of a line is that is a space before what comes next.
  var pendingSpace: Int?
  /// Bytes of the text where a footnote's number ends: another one there needs a comma between.
  private var numberEnd: Int?
  /// What comes next begins a row.
  private var hasPendingBreak = false

  /// A stretch of the text that has one style, one origin and one link.
  struct Run {
    /// UTF-8 bytes from the start of the text.
    let start: Int
    /// UTF-8 bytes from the start of the source.
    let source: Int
    /// Whether offsets in the run and in the source go in step.
    let isVerbatim: Bool
    let style: Style
    let link: Link?
  }

  init() {}

  /// Flattens a tree of inlines, without recursion.
  init(_ inlines: Inlines, style: Style) {
    let size = inlines.size
    utf8.reserveCapacity(size.utf8)
    runs.reserveCapacity(size.inlines)
    var tags = OpenElements()
    /// What is around: up to where, and how what is in it looks.
    var levels: [(end: Int, style: Style, link: Link?)] = []
    var walk = inlines.walk
    while let inline = walk.next() {
      while let last = levels.last, last.end <= inline.position { levels.removeLast() }
      let level = levels.last
      let outer = level?.style ?? style
      let outerLink = level?.link
      let link = outerLink ?? (tags.isEmpty ? nil : tags.link)
      let style = tags.isEmpty ? outer : tags.style(in: outer)
      let start = inline.range.lowerBound
      switch inline.kind {
      case .text:
        if let name = tags.innermost, name == "sub" || name == "sup" {
          append(HTMLText.script(inline.text, in: name), style, link, source: start, isVerbatim: false)
        } else {
          let text = inline.utf8
          append(text.bytes, style, link, source: start, isVerbatim: text.isVerbatim)
        }
      case .softBreak:
        pendingSpace = start
      case .hardBreak:
        append("\n", style, link, source: start, isVerbatim: false)
      case .code:
        append(inline.utf8.bytes, Style(.code, style.attributes), link, source: start, isVerbatim: false)
      case .html:
        append(html: inline.text, style, link, source: start)
        take(tag: inline, &tags)
      case .math, .displayMath:
        append(formula: inline, style, link)
      case .embed:
        append("▣ \(inline.text)", Style(.muted, style.attributes), link, source: start, isVerbatim: false)
      case .template:
        append(inline.text, Style(.muted, style.attributes), link, source: start, isVerbatim: false)
      case .emphasis:
        levels.append((inline.end, outer.adding(.italic), outerLink))
      case .strong:
        levels.append((inline.end, outer.adding(.bold), outerLink))
      case .strikethrough:
        levels.append((inline.end, outer.adding(.strikethrough), outerLink))
      case .mark:
        levels.append((inline.end, Style(.mark, outer.attributes), outerLink))
      case .subscript, .superscript:
        let form = ScriptForm.text(inline.text, isRaised: inline.kind == .superscript)
        append(form, style, link, source: start, isVerbatim: false)
      case .inlineFootnote where inline.number == nil:
        levels.append((inline.end, outer, outerLink))
      case .footnote, .inlineFootnote:
        append(numberOf: inline, style, source: start)
        walk.skip(over: inline)
      case .link:
        let linked = Style(.link, outer.attributes.union(.underline))
        levels.append((inline.end, linked, Link(inline)))
      case .image:
        append(
          ImageText.caption(inline), Style(.muted, style.attributes), link ?? Link(inline), source: start,
          isVerbatim: false)
        walk.skip(over: inline)
      }
    }
  }

  /// The run that holds the text at `offset`, by bisection.
  func runIndex(at offset: Int) -> Int {
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  var text: String { String(decoding: utf8, as: UTF8.self) }

  var isEmpty: Bool { utf8.isEmpty }

  /// UTF-8 bytes.
  var length: Int { utf8.count }

  mutating func reserveCapacity(_ length: Int) { utf8.reserveCapacity(length) }

  /// Whether hard breaks are in it.
  var hasBreaks: Bool { utf8.contains(UInt8(ascii: "\n")) }

  /// The parts of the text between its hard breaks; always at least one.
  var lines: [Range<Int>] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(\.indices)
  }

  /// The pieces to show of a part of the text without hard breaks, their offsets from its start.
  ///
  /// Running text shows one space where the source has several, and none at its start; code shows them all.
  func pieces(of part: Range<Int>) -> Pieces {
    withUTF8(of: part) { Sanitizing.pieces($0) }.withoutIdleSpaces { offset in
      runs[runIndex(at: part.lowerBound + offset)].style.role == .code
    }
  }

  /// The pieces of a text that is words of ASCII with one space between them; `nil` for any other.
  var plainPieces: Pieces? { Sanitizing.plainPieces(utf8) }

  func withUTF8<Result>(of part: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[part])) }
  }

  mutating func append(
    _ more: String, _ style: Style, _ link: Link? = nil, source: Int, isVerbatim: Bool
  ) {
    append(Array(more.utf8)[...], style, link, source: source, isVerbatim: isVerbatim)
  }

  /// - Parameter more: valid UTF-8.
  mutating func append(
    _ more: ArraySlice<UInt8>, _ style: Style, _ link: Link? = nil, source: Int, isVerbatim: Bool
  ) {
    guard let first = more.first else { return }
    if hasPendingBreak {
      hasPendingBreak = false
      pendingSpace = nil
      if first != UInt8(ascii: "\n") { add(Self.lineFeed, style, link, source: source, isVerbatim: false) }
    }
    if let space = pendingSpace {
      pendingSpace = nil
      if let last = utf8.last, last != UInt8(ascii: "\n"), !isSolid(between: last, first, more) {
        addSpace(at: space, before: style, link)
      }
    }
    add(more, style, link, source: source, isVerbatim: isVerbatim)
  }

  /// Whether scripts without spaces stand on both sides of what is to be appended.
  private func isSolid(between last: UInt8, _ first: UInt8, _ more: ArraySlice<UInt8>) -> Bool {
    guard last >= 0x80, first >= 0x80 else { return false }
    let before = String(decoding: utf8.suffix(4), as: UTF8.self).unicodeScalars.last
    let after = String(decoding: more.prefix(4), as: UTF8.self).unicodeScalars.first
    return before?.isSetSolid == true && after?.isSetSolid == true
  }

  private static let lineFeed = Array("\n".utf8)[...]
  private static let space = Array(" ".utf8)[...]

  /// Adds the space of a line's end. Before a link it is no part of the link.
  ///
  /// - Parameter source: where that end is.
  private mutating func addSpace(at source: Int, before style: Style, _ link: Link?) {
    let last = runs.count - 1
    // In place: a copy of the run would cost more than what is asked of it.
    let isInside = last < 0 ? link == nil : link == runs.span[last].link
    let outside = link == nil || last < 0 ? style : runs.span[last].style
    add(Self.space, isInside ? style : outside, isInside ? link : nil, source: source, isVerbatim: true)
  }

  private mutating func add(
    _ more: ArraySlice<UInt8>, _ style: Style, _ link: Link?, source: Int, isVerbatim: Bool
  ) {
    let goesOn = isVerbatim && link == nil && sourceEnd == source && runs[runs.count - 1].style == style
    if !goesOn {
      runs.append(
        Run(start: utf8.count, source: source, isVerbatim: isVerbatim, style: style, link: link))
    }
    utf8 += more
  }

  /// Where in the source the text goes on that the last run has from there as it is; `nil` where it does not, or has a
  /// link.
  var sourceEnd: Int? {
    let last = runs.count - 1
    guard last >= 0, runs[last].isVerbatim, runs[last].link == nil else { return nil }
    return runs[last].source + utf8.count - runs[last].start
  }

  /// Appends all of another text.
  mutating func append(_ other: StyledText) {
    let start = utf8.count
    runs += other.runs.map {
      Run(
        start: start + $0.start, source: $0.source, isVerbatim: $0.isVerbatim, style: $0.style, link: $0.link)
    }
    utf8 += other.utf8
  }

  private mutating func append(numberOf footnote: Inline, _ style: Style, source: Int) {
    guard let number = footnote.number else { return }
    if numberEnd == utf8.count, pendingSpace == nil {
      append(",", style, source: source, isVerbatim: false)
    }
    append(
      ScriptForm.raised(number), Style(.link, style.attributes), Link(footnote), source: source,
      isVerbatim: false)
    numberEnd = utf8.count
  }

  private mutating func append(html tag: String, _ style: Style, _ link: Link?, source: Int) {
    switch HTMLText.inline(tag) {
    case .hidden: break
    case .rowBreak: append("\n", style, link, source: source, isVerbatim: false)
    case .image(let name), .embed(let name):
      append("▣ \(name)", Style(.muted, style.attributes), link, source: source, isVerbatim: false)
    case .checkbox(let isChecked):
      append(HTMLElement.box(isChecked: isChecked), style, link, source: source, isVerbatim: false)
    case .source: append(tag, Style(.muted, style.attributes), link, source: source, isVerbatim: false)
    }
  }
}

extension Link {
  /// A link, an image or a footnote's number.
  init(_ inline: Inline) {
    self.init(inline.destination, start: inline.range.lowerBound)
  }
}

extension StyledText {
  /// Appends a formula: one that wants a row of its own gets it.
  private mutating func append(formula inline: Inline, _ style: Style, _ link: Link?) {
    let start = inline.range.lowerBound
    let line = Formula(inline.text)?.line
    let isDisplay = inline.kind == .displayMath
    let shown = line ?? String(inline.text.map { $0.isNewline ? " " : $0 })
    if isDisplay, !isEmpty { append("\n", style, link, source: start, isVerbatim: false) }
    let role = line == nil ? Style(.code, style.attributes) : style
    append(shown, role, link, source: start, isVerbatim: false)
    if isDisplay { hasPendingBreak = true }
  }
}

extension Style {
  fileprivate func adding(_ attribute: Attributes) -> Style {
    Style(role, attributes.union(attribute))
  }
}

extension Unicode.Scalar {
  /// Whether the scalar belongs to a script written without spaces, so that the end of a source line between two
  /// of them means nothing (CSS Text 3, section 4.1.3, segment break transformation).
  fileprivate var isSetSolid: Bool {
    switch value {
    case 0x2E80...0x312F, 0x3190...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0x20000...0x3FFFF:
      true
    default:
      false
    }
  }
}
