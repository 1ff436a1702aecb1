extension HTMLWriter {
  mutating func write(_ inlines: Inlines) {
    for inline in inlines {
      switch inline.kind {
      case .text: write(escaped: inline.text)
      case .softBreak: write("\n")
      case .hardBreak: write("<br />\n")
      case .code: wrap("code") { $0.write(escaped: inline.text) }
      case .html where rules != nil: writeSafe(tag: inline.text)
      case .html: write(html: Array(inline.text.utf8))
      case .math where rules != nil, .displayMath where rules != nil: writeSafe(formula: inline)
      case .math: wrap("span class=\"math\"") { $0.write(escaped: inline.text) }
      case .displayMath: wrap("span class=\"math display\"") { $0.write(escaped: inline.text) }
      case .embed: wrap("span") { $0.write(escaped: "▣ " + inline.text) }
      case .template: wrap("span") { $0.write(escaped: inline.text) }
      case .emphasis: wrap("em") { $0.write(inline.children) }
      case .strong: wrap("strong") { $0.write(inline.children) }
      case .strikethrough: wrap("del") { $0.write(inline.children) }
      case .mark: wrap("mark") { $0.write(inline.children) }
      case .subscript: wrap("sub") { $0.write(escaped: inline.text) }
      case .superscript: wrap("sup") { $0.write(escaped: inline.text) }
      case .footnote, .inlineFootnote: writeReference(inline)
      case .link where rules != nil: writeSafe(link: inline)
      case .image where rules != nil: writeSafe(image: inline)
      case .link:
        write("<a href=\"")
        write(address: inline.destination)
        writeTitle(inline.title)
        write("\">")
        write(inline.children)
        write("</a>")
      case .image:
        write("<img src=\"")
        write(address: inline.destination)
        write("\" alt=\"")
        write(escaped: inline.plainText)
        writeTitle(inline.title)
        write("\" />")
      }
    }
  }

  private mutating func wrap(_ tag: String, _ content: (inout HTMLWriter) -> Void) {
    write("<\(tag)>")
    content(&self)
    write("</\(tag.prefix { $0 != " " })>")
  }

  private mutating func writeReference(_ inline: Inline) {
    guard let number = inline.number else { return }
    references[number, default: 0] += 1
    write("<sup id=\"")
    write(id: Self.name(ofReference: references[number] ?? 1, to: number))
    write("\">")
    if !isInLink {
      write("<a href=\"")
      write(address: inline.destination)
      write("\">")
    }
    write(isInLink ? "\(number)</sup>" : "\(number)</a></sup>")
  }

  /// Ends the attribute before it and leaves its own open.
  mutating func writeTitle(_ title: String?) {
    guard let title else { return }
    write("\" title=\"")
    write(escaped: title)
  }
}
