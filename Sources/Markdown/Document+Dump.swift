extension Document {
  /// The tree as text, a line for each block and inline: what tests compare.
  package var dump: String {
    var dump = Dump()
    dump.append(root, depth: 0)
    return dump.lines.joined(separator: "\n")
  }
}

private struct Dump {
  var lines: [String] = []

  mutating func append(_ block: Block, depth: Int) {
    line(name(of: block.kind), block.range, depth, block.identifier.map { "#\($0)" } ?? "")
    for line in block.lines {
      let padding = line.padding == 0 ? "" : "+\(line.padding) "
      let text = String(decoding: block.document.source[line.range], as: UTF8.self)
      self.line("line", line.range, depth + 1, padding + quoted(text))
    }
    append(block.inlines, depth: depth + 1)
    for child in block.children { append(child, depth: depth + 1) }
  }

  mutating func append(_ inlines: Inlines, depth: Int) {
    for inline in inlines {
      switch inline.kind {
      case .text, .code, .subscript, .superscript, .html, .math, .displayMath, .embed, .template:
        line("\(inline.kind)", inline.range, depth, quoted(inline.text))
      case .link, .image:
        let title = inline.title.map { " \(quoted($0))" } ?? ""
        line("\(inline.kind)", inline.range, depth, "<\(inline.destination)>\(title)")
      case .footnote, .inlineFootnote:
        let number = inline.number.map { "\($0) " } ?? ""
        line("\(inline.kind)", inline.range, depth, "\(number)<\(inline.destination)>")
      default: line("\(inline.kind)", inline.range, depth)
      }
      append(inline.children, depth: depth + 1)
    }
  }

  private mutating func line(_ name: String, _ range: Range<Int>, _ depth: Int, _ rest: String = "") {
    let indentation = String(repeating: "  ", count: depth)
    lines.append("\(indentation)\(name) \(range)\(rest.isEmpty ? "" : " ")\(rest)")
  }

  private func name(of kind: Block.Kind) -> String {
    switch kind {
    case .document: "document"
    case .blockQuote: "blockQuote"
    case .list(let list):
      "\(list.isTight ? "tight" : "loose") \(list.start.map { "ordered(\($0))" } ?? "bullets")"
    case .item(nil): "item"
    case .item(let task?): "item(\(task))"
    case .paragraph: "paragraph"
    case .heading(let level): "heading(\(level))"
    case .thematicBreak: "thematicBreak"
    case .code(nil): "code"
    case .code(let info?): "code(\(quoted(info)))"
    case .html: "html"
    case .math: "math"
    case .box(let box): "box(\(quoted(box.label)))"
    case .hidden: "hidden"
    case .table(let alignments): "table(\(alignments.map { "\($0)" }.joined(separator: " ")))"
    case .row(true): "header"
    case .row(false): "row"
    case .cell: "cell"
    case .definition: "definition"
    case .footnote: "footnote"
    case .callout(let callout): "callout(\(callout.name)\(callout.fold.map { " \($0)" } ?? ""))"
    case .calloutTitle: "calloutTitle"
    case .descriptionList: "descriptionList"
    case .term: "term"
    case .description(let isTight): "\(isTight ? "tight" : "loose") description"
    case .attributes: "attributes"
    }
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { $0 == "\n" ? "\\n" : $0 == "\t" ? "\\t" : String($0) }
    return "\"\(escaped.joined())\""
  }
}
