internal import Markdown

/// What is said of a post for ears and fingers: what stands where in words, a text a line, no columns and no boxes.
package struct LinearWords: Equatable, Sendable {
  /// Whether emoji are said by their names.
  let namesEmoji: Bool

  package init(namesEmoji: Bool) {
    self.namesEmoji = namesEmoji
  }

  /// The blocks of one level that are still to come, and what is said when they are over, where they end in the source.
  private struct Level {
    var blocks: Blocks.Iterator?
    var end: String?
    /// The rows of a table or the items of a list: how many, and which one comes next.
    var count = 0
    var number = 0
    /// The titles of a table's columns.
    var header: [String] = []
  }

  /// Says the title block.
  func lines(of title: TitleBlock) -> [StyledText] {
    title.texts.enumerated().map { number, text in
      plain((number == 0 ? "title: " : "") + text.text, 0, number == 0 ? Style(.title) : .text)
    }
  }

  /// Says a footnote.
  func lines(of footnote: Footnote) -> [StyledText] {
    let range: Range<Int>
    var said: [StyledText] = []
    switch footnote.content {
    case .blocks(let block):
      range = block.range
      var isOpening = true
      for child in block.children {
        _ = say(child, isOpening: &isOpening) { line in
          said.append(line)
          return true
        }
      }
    case .text(_, let text):
      range = text
      said = lines(of: footnote.inlines, .text)
    }
    return [plain("footnote \(footnote.number)", range.lowerBound)] + said
      + [plain("end of footnote", range.upperBound)]
  }

  /// Says a block with all that is in it; nothing of one that shows nothing.
  ///
  /// - Parameters:
  ///   - isOpening: whether what comes belongs to what was just said: no blank line lies between.
  ///   - take: takes a line, and returns whether to go on.
  /// - Returns: whether to go on.
  func say(_ block: Block, isOpening: inout Bool, _ take: (StyledText) -> Bool) -> Bool {
    var next: Block? = block
    var stack = [Level()]
    var place = block.range.lowerBound
    while let top = stack.indices.last {
      guard let block = next ?? stack[top].blocks?.next() else {
        if let end = stack.removeLast().end, !take(plain(end, place)) { return false }
        continue
      }
      next = nil
      place = block.range.upperBound
      stack[top].number += 1
      for line in lines(of: block, in: stack[top]) where !(line.isEmpty && isOpening) {
        guard take(line) else { return false }
        isOpening = false
      }
      guard let level = level(of: block, in: &stack[top]) else { continue }
      stack.append(level)
      isOpening = true
    }
    return true
  }

  /// What is said of a block before the blocks in it.
  private func lines(of block: Block, in level: Level) -> [StyledText] {
    let start = block.range.lowerBound
    func said(_ words: String) -> StyledText { plain(words, start) }
    let gap = StyledText()
    switch block.kind {
    case .heading(let level):
      return [gap, line(of: block.inlines, Style(.heading(level)), after: "heading \(level): ", start)]
    case .paragraph: return [gap] + lines(of: block.inlines, .text)
    case .thematicBreak: return [gap, said("separator")]
    case .blockQuote: return [gap, said("quote")]
    case .list: return [gap, said("list, \(counted(block.children.count, "item"))")]
    case .item(let task):
      return [said("item \(level.number)" + (task.map { $0 == .done ? ", done" : ", to do" } ?? ""))]
    case .code(let info):
      let language = info?.split(separator: " ").first.map { ", \($0)" } ?? ""
      return [gap, said("code\(language)")] + source(of: block) + [
        plain("end of code", block.range.upperBound)
      ]
    case .math:
      return [gap, said("formula")] + source(of: block) + [plain("end of formula", block.range.upperBound)]
    case .box(let box): return [gap, said(box.label)]
    case .html: return self.lines(ofHTML: block, in: nil)
    case .table(let alignments):
      let rows = max(0, block.children.count - 1)
      return [gap, said("table, \(counted(alignments.count, "column")), \(counted(rows, "row"))")]
    case .row(isHeader: true):
      // Said before each cell, where there are others.
      return level.count > 1 ? [] : block.children.map { line(of: $0.inlines, .text, after: "", start) }
    case .row(isHeader: false): return [said("row \(level.number - 1) of \(level.count - 1)")]
    case .cell:
      let name = level.number <= level.header.count ? level.header[level.number - 1] : ""
      if line(of: block.inlines, .text, after: "", start).isEmpty { return [] }
      return [line(of: block.inlines, .text, after: name.isEmpty ? "" : "\(name): ", start)]
    case .callout(let callout):
      return [gap] + block.children.prefix(1).map { line(titleOf: callout, $0.inlines, start) }
    case .descriptionList:
      return [gap, said("definitions, \(counted(block.children.count { $0.kind == .term }, "term"))")]
    case .term: return [line(of: block.inlines, .text, after: "term: ", start)]
    case .description: return [said("definition")]
    case .document, .definition, .footnote, .calloutTitle, .attributes, .hidden: return []
    }
  }

  /// - Parameter start: where the title starts in the source.
  func line(titleOf callout: Block.Callout, _ title: Inlines, _ start: Int) -> StyledText {
    labelled(callout.name, line(of: title, .text, after: "", start), start)
  }

  func labelled(_ label: String, _ text: StyledText, _ start: Int) -> StyledText {
    var line = plain(text.isEmpty ? label : "\(label): ", start)
    line.append(text)
    return line
  }

  /// What is said where a callout or details end.
  ///
  /// - Parameter title: the block of its title.
  func end(of title: Block, _ start: Int) -> StyledText? {
    switch title.kind {
    case .calloutTitle(let callout): plain(Self.end(of: callout), start)
    case .html: plain("end of details", start)
    default: nil
    }
  }

  private static func end(of callout: Block.Callout) -> String { "end of \(callout.name)" }

  private func source(of block: Block) -> [StyledText] {
    block.lines.map { plain(block.text(of: $0), $0.range.lowerBound, Style(.code)) }
  }

  /// What is in a block, where there are blocks in it.
  private func level(of block: Block, in parent: inout Level) -> Level? {
    let children = block.children
    switch block.kind {
    case .blockQuote: return Level(blocks: children.makeIterator(), end: "end of quote")
    case .list: return Level(blocks: children.makeIterator(), end: "end of list")
    case .callout(let callout):
      return Level(blocks: children.makeIterator(), end: Self.end(of: callout))
    case .descriptionList: return Level(blocks: children.makeIterator(), end: "end of definitions")
    case .box: return Level(blocks: children.makeIterator(), end: "end of box")
    case .item, .description, .document: return Level(blocks: children.makeIterator())
    case .table: return Level(blocks: children.makeIterator(), end: "end of table", count: children.count)
    case .row(isHeader: true):
      parent.header = children.map { Self.columnName(line(of: $0.inlines, .text, after: "", 0)) }
      return nil
    case .row(isHeader: false): return Level(blocks: children.makeIterator(), header: parent.header)
    case .paragraph, .heading, .thematicBreak, .code, .html, .cell, .calloutTitle, .term: return nil
    case .definition, .footnote, .attributes, .math, .hidden: return nil
    }
  }

  /// What is said before each cell of a column: its header, cut where that is long.
  static func columnName(_ header: StyledText) -> String {
    let words = header.text.prefix(4 * longestColumnName).split(whereSeparator: \.isWhitespace)
    let name = words.joined(separator: " ")
    return name.count > longestColumnName ? name.prefix(longestColumnName) + "…" : name
  }

  /// Characters.
  private static let longestColumnName = 80

  func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
