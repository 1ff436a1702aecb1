internal import Markdown
package import Posts

/// A post, or one of its sections, for ears and fingers: no columns, no boxes, a line a paragraph, and what stands
/// where in words.
package struct LinearText {
  private let text: PostText
  private let extent: Range<Int>?
  private let title: TitleBlock
  private let namesEmoji: Bool

  /// - Parameters:
  ///   - section: what to print of the post; `nil` for all of it.
  ///   - namesEmoji: whether emoji are said by their names.
  package init(_ text: PostText, section: Section? = nil, namesEmoji: Bool) {
    self.text = text
    extent = section.map { text.post.extent(of: $0) }
    title = TitleBlock(text)
    self.namesEmoji = namesEmoji
  }

  /// The blocks of one level that are still to come, and what is said when they are over.
  private struct Level {
    var blocks: Blocks.Iterator
    var end: String?
    /// The rows of a table or the items of a list: how many, and which one comes next.
    var count = 0
    var number = 0
    /// The titles of a table's columns.
    var header: [String] = []
  }

  /// Hands over the lines as they come. They are not sanitized.
  ///
  /// - Parameter print: returns whether to go on.
  package func forEachLine(_ print: (String) -> Bool) {
    if extent == nil {
      for (number, line) in title.texts.enumerated() {
        guard print(spoken((number == 0 ? "title: " : "") + line.text)) else { return }
      }
    }
    guard say(text.document.blocks, isOpening: extent != nil, where: isShown, print) else { return }
    guard extent == nil else { return }
    for footnote in text.document.footnotes {
      guard print(""), print("footnote \(footnote.number)") else { return }
      switch footnote.content {
      case .blocks(let block):
        guard say(block.children, isOpening: true, print) else { return }
      case .text:
        for line in words(of: footnote.inlines).split(separator: "\n") {
          guard print(spoken(String(line))) else { return }
        }
      }
      guard print("end of footnote") else { return }
    }
  }

  /// Says blocks with all that is in them.
  ///
  /// - Parameter isOpening: whether what comes belongs to what was just said: no blank line lies between.
  /// - Returns: whether to go on.
  private func say(
    _ blocks: Blocks, isOpening: Bool, where isIncluded: (Block) -> Bool = { _ in true },
    _ print: (String) -> Bool
  ) -> Bool {
    var isOpening = isOpening
    var stack = [Level(blocks: blocks.makeIterator())]
    while let top = stack.indices.last {
      guard let block = stack[top].blocks.next() else {
        if let end = stack.removeLast().end, !print(spoken(end)) { return false }
        continue
      }
      if top == 0, !isIncluded(block) { continue }
      stack[top].number += 1
      for line in lines(of: block, in: stack[top]) where !(line.isEmpty && isOpening) {
        guard print(spoken(line)) else { return false }
        isOpening = false
      }
      guard let level = level(of: block, in: &stack[top]) else { continue }
      stack.append(level)
      isOpening = true
    }
    return true
  }

  private func isShown(_ block: Block) -> Bool {
    guard let extent else { return !title.omitted.contains(block.range) }
    return block.range.upperBound > extent.lowerBound && block.range.lowerBound < extent.upperBound
  }

  /// What is said of a block before the blocks in it.
  private func lines(of block: Block, in level: Level) -> [String] {
    switch block.kind {
    case .heading(let level): return ["", "heading \(level): \(words(of: block.inlines))"]
    case .paragraph: return [""] + words(of: block.inlines).split(separator: "\n").map(String.init)
    case .thematicBreak: return ["", "separator"]
    case .blockQuote: return ["", "quote"]
    case .list: return ["", "list, \(counted(block.children.count, "item"))"]
    case .item(let task):
      return ["item \(level.number)" + (task.map { $0 == .done ? ", done" : ", to do" } ?? "")]
    case .code(let info):
      let language = info?.split(separator: " ").first.map { ", \($0)" } ?? ""
      return ["", "code\(language)"] + block.lines.map { block.text(of: $0) } + ["end of code"]
    case .math: return ["", "formula"] + block.lines.map { block.text(of: $0) } + ["end of formula"]
    case .box(let box): return ["", box.label]
    case .html:
      return block.htmlParts(in: nil).flatMap { [""] + $0.texts.map(\.text) }
    case .table(let alignments):
      let rows = max(0, block.children.count - 1)
      return ["", "table, \(counted(alignments.count, "column")), \(counted(rows, "row"))"]
    case .row(isHeader: true): return []
    case .row(isHeader: false): return ["row \(level.number - 1) of \(level.count - 1)"]
    case .cell:
      let words = words(of: block.inlines)
      let name = level.number <= level.header.count ? level.header[level.number - 1] : ""
      return words.isEmpty ? [] : [name.isEmpty ? words : "\(name): \(words)"]
    case .callout(let callout):
      let title = block.children.first { _ in true }.map { words(of: $0.inlines) } ?? ""
      return ["", callout.name + (title.isEmpty ? "" : ": \(title)")]
    case .descriptionList:
      return ["", "definitions, \(counted(block.children.count { $0.kind == .term }, "term"))"]
    case .term: return ["term: \(words(of: block.inlines))"]
    case .description: return ["definition"]
    case .document, .definition, .footnote, .calloutTitle, .attributes, .hidden: return []
    }
  }

  /// What is in a block, where there are blocks in it.
  private func level(of block: Block, in parent: inout Level) -> Level? {
    let children = block.children
    switch block.kind {
    case .blockQuote: return Level(blocks: children.makeIterator(), end: "end of quote")
    case .list: return Level(blocks: children.makeIterator(), end: "end of list")
    case .callout(let callout): return Level(blocks: children.makeIterator(), end: "end of \(callout.name)")
    case .descriptionList: return Level(blocks: children.makeIterator(), end: "end of definitions")
    case .box: return Level(blocks: children.makeIterator(), end: "end of box")
    case .item, .description, .document: return Level(blocks: children.makeIterator())
    case .table: return Level(blocks: children.makeIterator(), end: "end of table", count: children.count)
    case .row(isHeader: true):
      parent.header = children.map { words(of: $0.inlines) }
      return nil
    case .row(isHeader: false): return Level(blocks: children.makeIterator(), header: parent.header)
    case .paragraph, .heading, .thematicBreak, .code, .html, .cell, .calloutTitle, .term: return nil
    case .definition, .footnote, .attributes, .math, .hidden: return nil
    }
  }

  private func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

  /// What inlines say; no deeper than they are parsed.
  private func words(of inlines: Inlines) -> String {
    var words = ""
    var isScript = false
    for inline in inlines {
      // What is said of a script ends with a word of its own.
      if isScript, inline.kind == .text, inline.text.first?.isLetter ?? false { words += " " }
      isScript = inline.kind == .subscript || inline.kind == .superscript
      switch inline.kind {
      case .text, .code, .embed: words += inline.text
      case .math, .displayMath: words += "formula \(inline.text)"
      case .template: break
      case .softBreak: words += " "
      case .hardBreak: words += "\n"
      case .html: if HTMLText.inline(inline.text) == .rowBreak { words += "\n" }
      case .link: words += "link: " + self.words(of: inline.children)
      case .image: words += "image: " + ImageText.name(of: inline)
      case .strikethrough: words += "struck out: " + self.words(of: inline.children)
      case .mark: words += "marked: " + self.words(of: inline.children)
      case .subscript: words += " sub \(inline.text)"
      case .superscript: words += " super \(inline.text)"
      case .footnote, .inlineFootnote:
        words += inline.number.map { " (footnote \($0))" } ?? self.words(of: inline.children)
      case .emphasis, .strong: words += self.words(of: inline.children)
      }
    }
    return words
  }

  private func spoken(_ line: String) -> String {
    guard namesEmoji, !line.utf8.allSatisfy({ $0 < 0x80 }) else { return line }
    return Sanitizing.clusters(line).map { $0.emojiName.map { "(\($0))" } ?? $0.text }.joined()
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
