internal import Markdown

/// How an image stands in text.
enum ImageText {
  /// Marks an image, as a bullet marks an item.
  private static let mark = "▣"

  /// An image that stands alone, with the link that it is the text of.
  struct Figure {
    let image: Inline
    let link: Link?
  }

  /// The mark with the alternative text, or with the file name where there is none.
  static func caption(_ image: Inline) -> String { "\(mark) \(name(of: image))" }

  /// The alternative text, or the file name where there is none.
  static func name(of image: Inline) -> String {
    let alternative = image.plainText
    if !alternative.isEmpty { return alternative }
    return image.destination.split(separator: "/").last.map(String.init) ?? "image"
  }

  /// The images of a paragraph that holds nothing else.
  static func figures(of inlines: Inlines) -> [Figure]? {
    var figures: [Figure] = []
    for inline in inlines {
      switch inline.kind {
      case .image:
        figures.append(Figure(image: inline, link: nil))
      case .link:
        let images = Array(inline.children)
        guard images.allSatisfy({ $0.kind == .image }) else { return nil }
        figures += images.map { Figure(image: $0, link: Link(inline)) }
      case .softBreak, .hardBreak: continue
      case .text where inline.isBlank: continue
      default: return nil
      }
    }
    return figures.isEmpty ? nil : figures
  }
}

extension Inline {
  /// Whether it is white space alone; most text tells by its first byte that it is not.
  fileprivate var isBlank: Bool {
    if let first = utf8.bytes.first, (0x21..<0x7F).contains(first) { return false }
    return text.allSatisfy(\.isWhitespace)
  }
}
