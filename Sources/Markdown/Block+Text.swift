extension Block {
  /// Calls with the parts of the text of a paragraph, heading, cell, term or title in order, as UTF-8 without markup;
  /// with a space for each break. Nothing is copied for it.
  /// - Parameter link: called with where each link or image leads, and with what each tag of HTML says.
  package func forEachText(
    _ body: (Inline.Kind, UnsafeBufferPointer<UInt8>) -> Void,
    link: (Inline.Kind, String) -> Void = { _, _ in }
  ) {
    InlineParser.forEachText(document, block: index, body, link: link)
  }
}

extension InlineParser {
  static func forEachText(
    _ document: Document, block: Int, _ body: (Inline.Kind, UnsafeBufferPointer<UInt8>) -> Void,
    link: (Inline.Kind, String) -> Void
  ) {
    guard document.node(block).tag.hasInlines else { return }
    InlineText.gather(document, block) { input in
      let text = input.bytes
      if text.next(in: document.tree.markup, from: 0, limit: text.count) >= text.count {
        body(.text, text.slice(0, text.count))
      } else {
        parse(input, document).forEachText(body, link: link)
      }
    }
  }
}

extension InlineTree {
  /// What `plainText` is made of.
  func forEachText(
    _ body: (Inline.Kind, UnsafeBufferPointer<UInt8>) -> Void, link: (Inline.Kind, String) -> Void
  ) {
    let space: [UInt8] = [0x20]
    document.source.withUnsafeBufferPointer { source in
      pool.withUnsafeBufferPointer { pool in
        space.withUnsafeBufferPointer { space in
          var index = 0
          while index < nodes.count {
            let node = nodes[index]
            index += 1
            switch node.kind {
            case .text, .code, .subscript, .superscript, .math, .displayMath:
              body(node.kind, UnsafeBufferPointer(rebasing: (node.isPooled ? pool : source)[node.text]))
            case .softBreak, .hardBreak: body(node.kind, space)
            case .link, .image: link(node.kind, destination(of: node))
            case .html: link(node.kind, self.text(of: node))
            case .inlineFootnote:
              for inner in nodes[index..<node.next] where inner.kind == .link || inner.kind == .image {
                link(inner.kind, destination(of: inner))
              }
              index = node.next
            default: break
            }
          }
        }
      }
    }
  }
}
