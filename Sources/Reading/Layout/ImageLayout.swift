internal import Markdown

/// Lays out an image that stands alone: a captioned row, then its address.
enum ImageLayout {
  static func rows(of image: Inline, width: Int) -> [Row] {
    var caption = StyledText()
    let source = image.range.lowerBound
    caption.append(ImageText.caption(image), Style(.muted, .italic), source: source, isVerbatim: false)
    if let title = image.title, !title.isEmpty {
      caption.append(" — \(title)", Style(.muted, .italic), source: source, isVerbatim: false)
    }
    var address = StyledText()
    address.append(image.destination, .muted, source: source, isVerbatim: false)
    let indent = Span("  ", .muted)
    let isNarrow = width <= indent.width + 4
    let rows = Filling(caption).rows(width: width)
    guard !image.destination.isEmpty else { return rows }
    return rows
      + Filling(address).rows(width: isNarrow ? width : width - indent.width).map {
        Row(isNarrow ? $0.spans : [indent] + $0.spans, offset: $0.offset)
      }
  }
}
