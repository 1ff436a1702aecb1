/// The inlines of one block.
struct InlineTree: Sendable {
  let document: Document
  var nodes: [InlineNode] = []
  /// Decoded text, as UTF-8.
  var pool: [UInt8] = []
  /// Where links and images lead.
  var targets: [Target] = []
  var work = 0

  enum Target: Sendable {
    case inline(LinkTarget)
    /// The number of a definition of the document.
    case definition(Int)
  }

  init(_ document: Document) {
    self.document = document
  }

  /// The tree of a line that is nothing but text; `nil` for any other.
  init?(plain input: InlineText, _ document: Document) {
    let text = input.bytes
    guard input.segments.count == 1, InlineParser.isPlain(text, document.tree.special) else { return nil }
    self.init(document)
    let start = input.segments[0].source
    var node = InlineNode(.text, start, start + text.count, next: 1)
    node.text = node.range
    nodes = [node]
    work = text.count
  }

  func text(of node: InlineNode) -> String {
    guard node.kind != .link, node.kind != .image else { return "" }
    let bytes = node.isPooled ? pool[node.text] : document.source[node.text]
    return String(decoding: bytes, as: UTF8.self)
  }

  func isVerbatim(_ node: InlineNode) -> Bool {
    guard node.kind == .text, !node.isPooled else { return false }
    let bytes = document.source[node.text]
    return bytes.isValidUTF8
  }

  func number(of node: InlineNode) -> Int? {
    switch node.kind {
    case .footnote: document.tree.footnotes.definitions[node.target].number
    case .inlineFootnote: document.tree.footnotes.note(at: node.range.lowerBound)?.number
    default: nil
    }
  }

  func destination(of node: InlineNode) -> String {
    switch node.kind {
    case .footnote: return "#" + document.anchor(ofDefinition: node.target)
    case .inlineFootnote: return number(of: node).map { "#" + Footnote.anchor(ofNote: $0) } ?? ""
    default: break
    }
    guard let (target, pool) = target(of: node) else { return "" }
    return String(decoding: pool[target.destination], as: UTF8.self)
  }

  func title(of node: InlineNode) -> String? {
    guard let (target, pool) = target(of: node), let title = target.title else { return nil }
    return String(decoding: pool[title], as: UTF8.self)
  }

  func plainText(from start: Int, to end: Int) -> String {
    var bytes: [UInt8] = []
    var index = start
    while index < end {
      let node = nodes[index]
      index += 1
      switch node.kind {
      case .text, .code, .subscript, .superscript, .math, .displayMath:
        bytes.append(contentsOf: node.isPooled ? pool[node.text] : document.source[node.text])
      case .softBreak, .hardBreak: bytes.append(UInt8(ascii: " "))
      case .inlineFootnote: index = node.next
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func target(of node: InlineNode) -> (LinkTarget, [UInt8])? {
    guard node.kind == .link || node.kind == .image else { return nil }
    switch targets[node.target] {
    case .inline(let target): return (target, pool)
    case .definition(let number):
      return (document.tree.definitions.targets[number], document.tree.definitions.pool)
    }
  }
}
