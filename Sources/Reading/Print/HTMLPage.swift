internal import Markdown
internal import Math
package import Posts

/// A post, or one of its sections, as part of a page that holds all it needs and runs nothing.
package struct HTMLPage {
  private let text: PostText
  private let extent: Range<Int>?
  private let title: TitleBlock
  private let number: Int
  private let image: (_ address: String, _ isEmbed: Bool) -> String?

  /// - Parameters:
  ///   - section: what to write of the post; `nil` for all of it.
  ///   - number: which post of the page it is, from 1: the places in others have names of their own.
  ///   - image: the address to load an image from that lies beside the post; `nil` for one that is only linked.
  package init(
    _ text: PostText, section: Section? = nil, number: Int = 1,
    image: @escaping (_ address: String, _ isEmbed: Bool) -> String? = { address, _ in address }
  ) {
    self.text = text
    extent = section.map { text.post.extent(of: $0) }
    self.number = number
    title = TitleBlock(text)
    // The page loads nothing from elsewhere: an image of the web is linked.
    self.image = { address, isEmbed in
      guard !address.isEmpty, !address.hasPrefix("#"), !address.contains(":"), !address.hasPrefix("//"),
        !address.hasPrefix("\\")
      else { return nil }
      return image(address, isEmbed)
    }
  }

  /// Hands over the parts of the page as they come, as UTF-8.
  ///
  /// - Parameter write: returns whether to go on.
  package func forEachPart(_ write: ([UInt8]) -> Bool) {
    var anchors: [Int: String] = [:]
    for section in text.post.sections { anchors[section.offset] = section.anchor }
    var writer = HTMLWriter(
      options: text.document.options,
      rules: HTMLRules(
        anchors: anchors, prefix: number > 1 ? "\(number):" : "", image: image,
        formula: Self.text(ofFormula:isAlone:)))
    let language = text.post.language.map { " lang=\"\(HTMLWriter.escaped($0))\"" } ?? ""
    guard write(Self.printable("<article\(language)>\n\(header)")) else { return }
    for block in text.document.blocks {
      if title.omitted.contains(block.range), extent == nil { continue }
      if let extent,
        block.range.upperBound <= extent.lowerBound || block.range.lowerBound >= extent.upperBound
      {
        continue
      }
      writer.write(block)
      guard write(Self.printable(writer.takeOutput())) else { return }
    }
    if extent == nil {
      writer.write(text.document.footnotes)
      guard write(Self.printable(writer.takeOutput())) else { return }
    }
    _ = write(Array("</article>\n".utf8))
  }

  private static func text(ofFormula source: String, isAlone: Bool) -> String? {
    guard let formula = Formula(source) else { return nil }
    return isAlone ? MathLayout.texts(of: formula).joined(separator: "\n") : formula.line
  }

  private var header: String {
    if extent != nil { return "" }
    let lines = title.texts.map { line -> String in
      let words = HTMLWriter.escaped(line.text)
      return switch line.runs.first?.style.role {
      case .title: "<h1>\(words)</h1>\n"
      case .subtitle: "<p class=\"subtitle\">\(words)</p>\n"
      default: "<p class=\"facts\">\(words)</p>\n"
      }
    }
    return "<header>\n\(lines.joined())</header>\n"
  }

  private static func printable(_ text: String) -> [UInt8] { printable(Array(text.utf8)) }

  /// The bytes as UTF-8 that a terminal may be shown, too: no control but the end of a line and the tab.
  private static func printable(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x09 }) { return bytes }
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n", "\t": text.unicodeScalars.append(scalar)
      // Marks of a direction, which say so of nothing but where they stand.
      case "\u{200E}": text += "&#x200E;"
      case "\u{200F}": text += "&#x200F;"
      case "\u{61C}": text += "&#x61C;"
      default: text.unicodeScalars.append(Sanitizing.isObeyed(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return Array(text.utf8)
  }
}

extension HTMLPage {
  /// What stands before the posts of a page.
  ///
  /// - Parameter title: that of the post, where it is alone.
  package static func begin(_ bytes: inout [UInt8], title: String? = nil) {
    bytes +=
      """
      <!DOCTYPE html>
      <html>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      img-src data: 'self' file:">
      <title>
      """.utf8
    bytes += printable(HTMLWriter.escaped(title ?? "Lectern"))
    bytes +=
      """
      </title>
      <style>
      \(style)
      </style>
      </head>
      <body>

      """.utf8
  }

  package static func end(_ bytes: inout [UInt8]) {
    bytes += "</body>\n</html>\n".utf8
  }

  private static let style = """
    :root { color-scheme: light dark; --text: #24211d; --muted: #6a635a; --rule: #d9d2c6; --link: #1a5b8e;
      --back: #fdfbf7; --code: #f3eee5; }
    @media (prefers-color-scheme: dark) { :root { --text: #d8d4cc; --muted: #a09a90; --rule: #45413b;
      --link: #8ab8e0; --back: #1d1b19; --code: #292622; } }
    body { margin: 0; padding: 2rem 1rem; background: var(--back); color: var(--text);
      font: 1.1rem/1.6 Georgia, serif; }
    article { max-width: 38rem; margin: 0 auto 5rem; overflow-wrap: break-word; }
    header { margin-bottom: 2rem; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2rem 0 .75rem; }
    .subtitle { font-style: italic; font-size: 1.2rem; margin: 0; }
    .subtitle, .facts, figcaption { color: var(--muted); }
    a { color: var(--link); }
    img { max-width: 100%; height: auto; }
    code, pre, kbd, samp { font: .9rem/1.5 ui-monospace, Menlo, Consolas, monospace; background: var(--code); }
    code, kbd { padding: .1em .3em; border-radius: .2rem; }
    pre { padding: .8rem 1rem; overflow-x: auto; border-radius: .3rem; }
    pre code { padding: 0; }
    .display { display: block; text-align: center; overflow-x: auto; }
    pre.math { width: fit-content; max-width: 100%; margin: 1rem auto; padding: 0; box-sizing: border-box;
      background: none; font-family: ui-monospace, Menlo, Consolas, monospace; line-height: 1.2;
      white-space: pre; }
    blockquote { margin: 1rem 0; padding-left: 1rem; border-left: .2rem solid var(--rule); color: var(--muted); }
    .callout { margin: 1rem 0; padding-left: 1rem; border-left: .2rem solid var(--link); }
    .callout-kind { color: var(--link); font-size: .85rem; letter-spacing: .05em; }
    .callout-title, dt { font-weight: bold; }
    dd { margin: 0 0 .5rem 1.5rem; }
    .footnotes { margin-top: 3rem; border-top: 1px solid var(--rule); font-size: .95rem; }
    table { display: block; overflow-x: auto; border-collapse: collapse; }
    th, td { padding: .3rem .7rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
    hr { border: 0; border-top: 1px solid var(--rule); margin: 2rem 0; }
    """
}
