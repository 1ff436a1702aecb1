internal import Markdown

/// The rows that say what a box is.
enum BoxLabel {
  /// The label, bold above the blocks in the box. Where there are none it looks like an image: it stands for what cannot
  /// be shown. A picture has a caption and an address.
  static func texts(of box: Box, _ block: Block) -> [StyledText] {
    let isEmpty = block.children.isEmpty
    var parts = [(isEmpty ? "▣ \(box.label)" : box.label, Style(.muted, isEmpty ? [] : .bold))]
    if let picture = box.picture, isEmpty {
      let name = picture.address.split(separator: "/").last.map(String.init) ?? "image"
      parts = [
        ("▣ \(picture.caption.isEmpty ? name : picture.caption)", Style(.muted, .italic)),
        (picture.address, .muted),
      ]
    }
    return parts.map { part in
      var text = StyledText()
      text.append(part.0, part.1, source: block.range.lowerBound, isVerbatim: false)
      return text
    }
  }

  static func rows(of box: Box, _ block: Block, width: Int) -> [Row] {
    let indent = width > 8 ? 2 : 0
    return texts(of: box, block).enumerated().flatMap { number, text in
      let rows = Filling(text, number: number).rows(width: number == 0 ? width : width - indent)
      guard number > 0, indent > 0 else { return rows }
      return rows.map { Row([Span.blank(indent)] + $0.spans, offset: $0.offset) }
    }
  }
}
