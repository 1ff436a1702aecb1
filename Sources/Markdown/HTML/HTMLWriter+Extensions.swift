/// The blocks beyond CommonMark and GFM.
extension HTMLWriter {
  mutating func write(_ callout: Block.Callout, _ blocks: Blocks) {
    startLine()
    write("<aside class=\"callout callout-")
    write(escaped: callout.name)
    write("\">\n")
    write(blocks, isTight: false)
    startLine()
    write("</aside>\n")
  }

  /// The title, or what stands for it: the name of the callout's kind.
  mutating func write(title: Inlines, of callout: Block.Callout) {
    startLine()
    write("<p class=\"callout-title\">")
    if title.isEmpty {
      write(escaped: callout.name.prefix(1).uppercased() + callout.name.dropFirst())
    } else {
      write(title)
    }
    write("</p>\n")
  }

  mutating func write(description blocks: Blocks, isTight: Bool) {
    startLine()
    write("<dd>")
    write(blocks, isTight: isTight)
    write("</dd>\n")
  }

  /// The footnotes as a list, in which the number of each is its place.
  package mutating func write(_ footnotes: [Footnote]) {
    guard !footnotes.isEmpty else { return }
    startLine()
    write("<section class=\"footnotes\">\n<ol>\n")
    for footnote in footnotes {
      write("<li id=\"")
      write(id: footnote.anchor)
      write("\">")
      switch footnote.content {
      case .blocks(let block): write(block.children, isTight: false)
      case .text: write(footnote.inlines)
      }
      write("</li>\n")
    }
    write("</ol>\n</section>\n")
  }
}
