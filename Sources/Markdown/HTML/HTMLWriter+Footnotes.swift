/// Footnotes, each with its ways back to what refers to it.
extension HTMLWriter {
  /// The footnotes as a list, in which the number of each is its place.
  package mutating func write(_ footnotes: [Footnote]) {
    guard !footnotes.isEmpty else { return }
    startLine()
    write("<section class=\"footnotes\">\n<ol>\n")
    let before = takeOutput()
    // What refers to one may stand in another one behind it.
    let items = footnotes.map { footnote in
      write(footnote)
      return takeOutput()
    }
    write(bytes: before)
    for (footnote, item) in zip(footnotes, items) {
      let isParagraph = item.suffix(Self.paragraphEnd.count).elementsEqual(Self.paragraphEnd)
      write(bytes: isParagraph ? item.dropLast(Self.paragraphEnd.count) : item[...])
      writeWaysBack(from: footnote.number)
      if isParagraph { write(bytes: Self.paragraphEnd) }
      write("</li>\n")
    }
    write("</ol>\n</section>\n")
  }

  private static let paragraphEnd = Array("</p>\n".utf8)

  private mutating func write(_ footnote: Footnote) {
    write("<li id=\"")
    write(id: footnote.anchor)
    write("\">")
    switch footnote.content {
    case .blocks(let block): write(block.children, isTight: false)
    case .text: write(footnote.inlines)
    }
  }

  private mutating func writeWaysBack(from number: Int) {
    for reference in 0..<(references[number] ?? 0) {
      write(" <a href=\"")
      write(address: "#" + Self.name(ofReference: reference + 1, to: number))
      // Without the selector some show an emoji.
      write("\" aria-label=\"back to the text\">↩\u{FE0E}")
      write(reference == 0 ? "</a>" : "<sup>\(reference + 1)</sup></a>")
    }
  }

  /// The name of the place of a reference; no heading has one with a colon unless its author gave it.
  static func name(ofReference reference: Int, to number: Int) -> String {
    reference == 1 ? "fnref:\(number)" : "fnref:\(number):\(reference)"
  }
}
