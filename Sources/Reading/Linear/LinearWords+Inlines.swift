internal import Markdown

extension LinearWords {
  /// A line that is none of the post's own text, or one without markup.
  func plain(_ words: String, _ source: Int, _ style: Style = .text) -> StyledText {
    var text = StyledText()
    text.append(spoken(words), style, source: source, isVerbatim: false)
    return text
  }

  /// The lines that inlines say, without the empty ones; no deeper than they are parsed.
  func lines(of inlines: Inlines, _ style: Style) -> [StyledText] {
    var speaker = Speaker(words: self, breaksLines: true)
    speaker.say(inlines, style, nil)
    return speaker.lines.filter { !$0.isEmpty }
  }

  /// What inlines say in one line.
  ///
  /// - Parameter label: what it begins with.
  func line(of inlines: Inlines, _ style: Style, after label: String, _ start: Int) -> StyledText {
    var speaker = Speaker(words: self, breaksLines: false)
    speaker.lines = [plain(label, start, style)]
    speaker.say(inlines, style, nil)
    return speaker.lines[0]
  }

  /// The same text with its emoji named, where they are.
  func spoken(_ text: StyledText) -> StyledText {
    guard namesEmoji else { return text }
    let ends = text.runs.dropFirst().map(\.start) + [text.text.utf8.count]
    var said = StyledText()
    for (run, end) in zip(text.runs, ends) {
      let part = text.withUTF8(of: run.start..<end) { String(decoding: $0, as: UTF8.self) }
      said.append(spoken(part), run.style, run.link, source: run.source, isVerbatim: false)
    }
    return said
  }

  private struct Speaker {
    let words: LinearWords
    /// Whether a hard break ends a line; else it is a space.
    let breaksLines: Bool
    var lines = [StyledText()]
    private var isScript = false

    init(words: LinearWords, breaksLines: Bool) {
      (self.words, self.breaksLines) = (words, breaksLines)
    }

    private mutating func add(
      _ text: String, _ style: Style, _ link: Link?, _ source: Int, isVerbatim: Bool = false
    ) {
      for (number, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if number > 0 { endLine(style, link, source) }
        lines[lines.count - 1].append(
          words.spoken(String(part)), style, link, source: source,
          isVerbatim: isVerbatim && number == 0 && !words.namesEmoji)
      }
    }

    private mutating func endLine(_ style: Style, _ link: Link?, _ source: Int) {
      if breaksLines { return lines.append(StyledText()) }
      lines[lines.count - 1].append(" ", style, link, source: source, isVerbatim: false)
    }

    private mutating func say(tag: String, _ style: Style, _ link: Link?, _ source: Int) {
      switch HTMLText.inline(tag) {
      case .rowBreak: endLine(style, link, source)
      case .image(let name): add("image: \(name)", style, link, source)
      case .embed(let name): add(name, style, link, source)
      case .checkbox(let isChecked): add(isChecked ? "done: " : "open: ", style, link, source)
      case .hidden, .source: break
      }
    }

    mutating func say(_ inlines: Inlines, _ style: Style, _ link: Link?) {
      for inline in inlines {
        let start = inline.range.lowerBound
        // What is said of a script ends with a word of its own.
        if isScript, inline.kind == .text, inline.text.first?.isLetter ?? false {
          add(" ", style, link, start)
        }
        isScript = inline.kind == .subscript || inline.kind == .superscript
        switch inline.kind {
        case .text: add(inline.text, style, link, start, isVerbatim: inline.isVerbatim)
        case .embed: add(inline.text, style, link, start)
        case .code: add(inline.text, Style(.code, style.attributes), link, start)
        case .math, .displayMath: add("formula \(inline.text)", style, link, start)
        case .template: break
        case .softBreak: add(" ", style, link, start)
        case .hardBreak: endLine(style, link, start)
        case .html: say(tag: inline.text, style, link, start)
        case .link:
          let (linked, link) = (Style(.link, style.attributes.union(.underline)), Link(inline))
          add("link: ", linked, link, start)
          say(inline.children, linked, link)
        case .image: add("image: " + ImageText.name(of: inline), style, link ?? Link(inline), start)
        case .strikethrough:
          add("struck out: ", style, link, start)
          say(inline.children, style, link)
        case .mark:
          add("marked: ", style, link, start)
          say(inline.children, style, link)
        case .subscript: add(" sub \(inline.text)", style, link, start)
        case .superscript: add(" super \(inline.text)", style, link, start)
        case .footnote, .inlineFootnote:
          if let number = inline.number {
            add(" ", style, link, start)
            add("(footnote \(number))", Style(.link, style.attributes), Link(inline), start)
          } else {
            say(inline.children, style, link)
          }
        case .emphasis, .strong: say(inline.children, style, link)
        }
      }
    }
  }

  func spoken(_ text: String) -> String {
    guard namesEmoji, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return Sanitizing.clusters(text).map { $0.emojiName.map { "(\($0))" } ?? $0.text }.joined()
  }
}

extension Cluster {
  /// What an emoji is called by the Unicode Character Database; `nil` for what is none.
  fileprivate var emojiName: String? {
    guard isEmoji else { return nil }
    if doubt == .flag { return "flag \(safeForm.map(\.text).joined())" }
    if doubt == .keycap { return text.unicodeScalars.first.map { "keycap \($0)" } }
    let names = text.unicodeScalars.compactMap { scalar in
      scalar.properties.isVariationSelector || scalar == "\u{200D}"
        ? nil : scalar.properties.name?.lowercased()
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
