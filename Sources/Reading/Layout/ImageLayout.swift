internal import Markdown

/// Lays out an image that stands alone: a captioned row, then its address, then where it leads.
enum ImageLayout {
  private static let indent = Span("  ", .muted)

  /// The caption, the address and where the image leads; the last two may be empty.
  static func texts(of figure: ImageText.Figure) -> [StyledText] {
    let image = figure.image
    var caption = StyledText()
    let source = image.range.lowerBound
    let link = Link(image)
    let style = Style(.muted, .italic)
    caption.append(
      ImageText.caption(image), style, figure.link ?? link, source: source, isVerbatim: false)
    if let title = image.title, !title.isEmpty {
      caption.append(" — \(title)", style, source: source, isVerbatim: false)
    }
    let addresses = [(link.address, link), (figure.link.map { "→ \($0.address)" } ?? "", figure.link)]
    return [caption]
      + addresses.map { address, link in
        var text = StyledText()
        text.append(address, .muted, link, source: source, isVerbatim: false)
        return text
      }
  }

  /// - Parameter number: how many images stand before it in its leaf.
  static func rows(of figure: ImageText.Figure, number: Int, width: Int) -> [Row] {
    let texts = texts(of: figure)
    let fillings = texts.enumerated().map { Filling($1, number: texts.count * number + $0) }
    let addresses = fillings.dropFirst().filter { !$0.isEmpty }
    return fillings[0].rows(width: width) + addresses.flatMap { rows(ofAddress: $0, width: width) }
  }

  private static func rows(ofAddress address: Filling, width: Int) -> [Row] {
    guard width > indent.width + 4 else { return address.rows(width: width) }
    return address.rows(width: width - indent.width).map { Row([indent] + $0.spans, offset: $0.offset) }
  }
}
