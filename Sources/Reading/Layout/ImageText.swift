internal import Markdown

/// How an image stands in text.
enum ImageText {
  /// Marks an image, as a bullet marks an item.
  private static let mark = "▣"

  /// The mark with the alternative text, or with the file name where there is none.
  static func caption(_ image: Inline) -> String {
    let alternative = image.plainText
    let name = image.destination.split(separator: "/").last.map(String.init) ?? "image"
    return "\(mark) \(alternative.isEmpty ? name : alternative)"
  }

  /// The images of a paragraph that holds nothing else.
  static func images(of inlines: Inlines) -> [Inline]? {
    var images: [Inline] = []
    for inline in inlines {
      switch inline.kind {
      case .image: images.append(inline)
      case .softBreak, .hardBreak: continue
      case .text where inline.text.allSatisfy(\.isWhitespace): continue
      default: return nil
      }
    }
    return images.isEmpty ? nil : images
  }
}
