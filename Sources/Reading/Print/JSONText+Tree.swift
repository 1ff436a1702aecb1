internal import Markdown

extension JSONText {
  /// Writes blocks with all that is in them, and hands over what was written from time to time.
  ///
  /// - Returns: whether to go on.
  func append(
    _ blocks: Blocks, to json: inout JSONBytes, where isIncluded: (Block) -> Bool = { _ in true },
    _ write: ([UInt8]) -> Bool
  ) -> Bool {
    json.open("[")
    // An explicit stack: it can stop at any block.
    var stack = [blocks.makeIterator()]
    while let top = stack.indices.last {
      guard let block = stack[top].next() else {
        stack.removeLast()
        json.close("]")
        if !stack.isEmpty { json.close("}") }
        continue
      }
      if top == 0, !isIncluded(block) { continue }
      guard let type = Self.type(of: block.kind) else { continue }
      json.open("{")
      json.field("type", type)
      appendFields(of: block, to: &json)
      json.field("range", block.range)
      if block.hasInlines { append(block.inlines, "inlines", to: &json) }
      if block.hasChildren {
        json.key("children")
        json.open("[")
        stack.append(block.children.makeIterator())
      } else {
        json.close("}")
      }
      guard json.count < 65_536 || write(json.take()) else { return false }
    }
    return true
  }

  /// Writes a footnote with all that is in it.
  ///
  /// - Returns: whether to go on.
  func append(_ footnote: Footnote, to json: inout JSONBytes, _ write: ([UInt8]) -> Bool) -> Bool {
    json.open("{")
    json.field("number", footnote.number)
    json.field("anchor", footnote.anchor)
    switch footnote.content {
    case .blocks(let block):
      json.field("range", block.range)
      json.key("blocks")
      guard append(block.children, to: &json, write) else { return false }
    case .text(_, let range):
      json.field("range", range)
      append(footnote.inlines, "inlines", to: &json)
    }
    json.close("}")
    return json.count < 65_536 || write(json.take())
  }

  /// `nil` for what is not shown where it stands.
  private static func type(of kind: Block.Kind) -> String? {
    switch kind {
    case .document: "document"
    case .blockQuote: "quote"
    case .list: "list"
    case .item: "item"
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .thematicBreak: "rule"
    case .code: "code"
    case .html: "html"
    case .math: "math"
    case .box: "box"
    case .table: "table"
    case .row: "row"
    case .cell: "cell"
    case .callout: "callout"
    case .calloutTitle: "title"
    case .descriptionList: "definitions"
    case .term: "term"
    case .description: "definition"
    case .definition, .footnote, .attributes, .hidden: nil
    }
  }

  private func appendFields(of block: Block, to json: inout JSONBytes) {
    switch block.kind {
    case .list(let list):
      json.field("start", list.start)
      json.field("tight", list.isTight)
    case .item(let task): json.field("task", task.map { $0 == .done ? "done" : "open" })
    case .heading(let level): json.field("level", level)
    case .code(let info):
      json.field("info", info)
      json.field("text", String(decoding: block.literal, as: UTF8.self))
    case .html, .math: json.field("text", String(decoding: block.literal, as: UTF8.self))
    case .box(let box): json.field("label", box.label)
    case .table(let alignments): json.field("alignments", alignments.map { "\($0)" })
    case .row(let isHeader): json.field("header", isHeader)
    case .callout(let callout):
      json.field("kind", callout.name)
      json.field("fold", callout.fold.map { $0 == .folded ? "folded" : "open" })
    case .description(let isTight): json.field("tight", isTight)
    default: break
    }
  }

  /// No deeper than inlines are parsed.
  private func append(_ inlines: Inlines, _ key: String, to json: inout JSONBytes) {
    json.key(key)
    json.open("[")
    for inline in inlines {
      json.open("{")
      json.field("type", inline.kind == .inlineFootnote ? "footnote" : "\(inline.kind)")
      json.field("range", inline.range)
      switch inline.kind {
      case .text, .code, .subscript, .superscript, .html, .math, .displayMath, .embed, .template:
        json.field("text", inline.text)
      case .softBreak, .hardBreak: break
      case .footnote, .inlineFootnote: json.field("number", inline.number)
      case .link, .image:
        json.field("destination", inline.destination)
        json.field("title", inline.title)
        append(inline.children, "children", to: &json)
      case .emphasis, .strong, .strikethrough, .mark: append(inline.children, "children", to: &json)
      }
      json.close("}")
    }
    json.close("]")
  }
}
