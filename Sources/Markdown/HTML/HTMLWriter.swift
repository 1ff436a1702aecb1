/// Writes a document as HTML, to the byte as the examples of CommonMark and GFM have it.
package struct HTMLWriter {
  private var output: [UInt8] = []
  let options: Options
  /// `nil` for what the specifications ask for.
  let rules: HTMLRules?
  /// Whether what is written lies in a link, where no other may lie.
  var isInLink = false
  /// How often each footnote is referred to in what was written, by its number.
  var references: [Int: Int] = [:]

  package static func html(_ document: Document) -> String {
    var writer = HTMLWriter(options: document.options)
    writer.write(document.blocks, isTight: false)
    writer.write(document.footnotes)
    return String(decoding: writer.output, as: UTF8.self)
  }

  /// - Parameter rules: what keeps a page safe; `nil` for what the specifications ask for.
  package init(options: Options, rules: HTMLRules? = nil) {
    self.options = options
    self.rules = rules
  }

  /// Writes one block with all that is in it.
  package mutating func write(_ block: Block) {
    write(block, isTight: false)
  }

  /// What was written since this was last asked for.
  package mutating func takeOutput() -> [UInt8] {
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }

  mutating func write(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  mutating func write(bytes: some Sequence<UInt8>) {
    output.append(contentsOf: bytes)
  }

  mutating func startLine() {
    if let last = output.last, last != 0x0A { write("\n") }
  }

  mutating func write(_ blocks: Blocks, isTight: Bool) {
    for block in blocks { write(block, isTight: isTight) }
  }

  private mutating func write(_ block: Block, isTight: Bool) {
    switch block.kind {
    case .document: write(block.children, isTight: false)
    case .blockQuote: wrap("blockquote", block.children)
    case .list(let list): write(list, block.children)
    case .item(let task): write(task, block.children, isTight: isTight)
    case .paragraph where isTight: write(block.inlines)
    case .paragraph: wrap("p", block.inlines)
    case .heading(let level):
      wrap("h\(level)", block.inlines, id: rules?.anchors[block.range.lowerBound] ?? block.identifier)
    case .thematicBreak:
      startLine()
      write("<hr />\n")
    case .code where rules != nil && block.isMath, .math where rules != nil:
      writeSafe(formula: block)
    case .code(let info): write(code: block.literal, info: info ?? "")
    case .html:
      startLine()
      write(html: block.literal)
    case .math:
      startLine()
      write("<p><span class=\"math display\">")
      write(escaped: block.literal.dropLast())
      write("</span></p>\n")
    case .box(let box): write(box, block.children)
    case .table(let alignments): write(alignments, block.children)
    case .callout(let callout): write(callout, block.children)
    case .descriptionList: wrap("dl", block.children)
    case .term: wrap("dt", block.inlines)
    case .description(let isTight): write(description: block.children, isTight: isTight)
    case .row, .cell, .calloutTitle, .definition, .footnote, .attributes, .hidden: break
    }
  }

  mutating func wrap(_ tag: String, _ blocks: Blocks) {
    startLine()
    write("<\(tag)>\n")
    write(blocks, isTight: false)
    startLine()
    write("</\(tag)>\n")
  }

  private mutating func write(_ box: Box, _ blocks: Blocks) {
    startLine()
    if blocks.isEmpty { return write(empty: box) }
    write("<section><p>")
    write(escaped: box.label)
    write("</p>\n")
    write(blocks, isTight: false)
    startLine()
    write("</section>\n")
  }

  /// It stands for what cannot be shown, or for a picture.
  private mutating func write(empty box: Box) {
    write("<p>")
    if rules != nil, let picture = box.picture {
      writeImage(picture.address, text: picture.caption, title: nil)
    } else {
      write(escaped: "▣ " + box.label)
    }
    write("</p>\n")
  }

  private mutating func wrap(_ tag: String, _ inlines: Inlines, id: String? = nil) {
    startLine()
    write("<\(tag)")
    if let id {
      write(" id=\"")
      write(id: id)
      write("\"")
    }
    write(">")
    write(inlines)
    write("</\(tag)>\n")
  }

  private mutating func write(_ list: Block.List, _ items: Blocks) {
    startLine()
    switch list.start {
    case nil: write("<ul>\n")
    case 1: write("<ol>\n")
    case let start?: write("<ol start=\"\(start)\">\n")
    }
    write(items, isTight: list.isTight)
    write(list.start == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func write(_ task: Block.Task?, _ blocks: Blocks, isTight: Bool) {
    startLine()
    write("<li>")
    switch task {
    case .open: write("<input disabled=\"\" type=\"checkbox\"> ")
    case .done: write("<input checked=\"\" disabled=\"\" type=\"checkbox\"> ")
    case nil: break
    }
    write(blocks, isTight: isTight)
    write("</li>\n")
  }

  mutating func write(code: [UInt8], info: String) {
    startLine()
    if let language = info.split(whereSeparator: { $0 == " " || $0 == "\t" }).first {
      write("<pre><code class=\"language-")
      write(escaped: String(language))
      write("\">")
    } else {
      write("<pre><code>")
    }
    write(escaped: code)
    write("</code></pre>\n")
  }

  private mutating func write(_ alignments: [Block.Alignment], _ rows: Blocks) {
    startLine()
    write("<table>\n<thead>\n")
    var hasBody = false
    for row in rows {
      guard case .row(let isHeader) = row.kind else { continue }
      if !isHeader, !hasBody {
        write("<tbody>\n")
        hasBody = true
      }
      write("<tr>\n")
      for cell in row.children {
        guard case .cell(let alignment) = cell.kind else { continue }
        let tag = isHeader ? "th" : "td"
        write(alignment == .none ? "<\(tag)>" : "<\(tag) align=\"\(alignment)\">")
        write(cell.inlines)
        write("</\(tag)>\n")
      }
      write(isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
    }
    write(hasBody ? "</tbody>\n</table>\n" : "</table>\n")
  }
}
