internal import Markdown

/// Lays out an image that stands alone: a captioned row, then its address, then where it leads.
enum ImageLayout {
  private static let indent = Span("  ", .muted)

  static func rows(of figure: ImageText.Figure, width: Int) -> [Row] {
    let image = figure.image
    var caption = StyledText()
    let source = image.range.lowerBound
    caption.append(ImageText.caption(image), Style(.muted, .italic), source: source, isVerbatim: false)
    if let title = image.title, !title.isEmpty {
      caption.append(" — \(title)", Style(.muted, .italic), source: source, isVerbatim: false)
    }
    let addresses = [image.destination, figure.link.map { "→ \($0)" } ?? ""].filter { !$0.isEmpty }
    return Filling(caption).rows(width: width)
      + addresses.flatMap { rows(ofAddress: $0, source: source, width: width) }
  }

  private static func rows(ofAddress address: String, source: Int, width: Int) -> [Row] {
    var text = StyledText()
    text.append(address, .muted, source: source, isVerbatim: false)
    guard width > indent.width + 4 else { return Filling(text).rows(width: width) }
    return Filling(text).rows(width: width - indent.width).map { Row([indent] + $0.spans, offset: $0.offset) }
  }
}
