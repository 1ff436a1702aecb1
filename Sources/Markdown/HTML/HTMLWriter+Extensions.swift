/// The blocks beyond CommonMark and GFM.
extension HTMLWriter {
  /// One that folds does so here, if there is anything to fold.
  mutating func write(_ callout: Block.Callout, _ blocks: Blocks) {
    var rest = blocks.makeIterator()
    let title = rest.next()?.inlines ?? Inlines()
    var next = rest.next()
    let folds = callout.fold != nil && next != nil
    let tag = folds ? "details" : "aside"
    startLine()
    write("<\(tag) class=\"callout callout-\(Self.word(callout.name))\"")
    write(folds && callout.fold == .open ? " open=\"\">\n" : ">\n")
    write(title, of: callout, as: folds ? "summary" : "p")
    while let block = next {
      write(block)
      next = rest.next()
    }
    startLine()
    write("</\(tag)>\n")
  }

  /// The kind, and the title where it has one.
  private mutating func write(_ title: Inlines, of callout: Block.Callout, as tag: String) {
    write("<\(tag) class=\"callout-title\"><span class=\"callout-kind\">")
    write(escaped: callout.name.uppercased())
    write("</span>")
    if !title.isEmpty { write(" · ") }
    write(title)
    write("</\(tag)>\n")
  }

  /// A name as one word of ASCII, that a space in it would make two classes of.
  private static func word(_ name: String) -> String {
    String(decoding: name.utf8.map { $0.isAlphanumeric ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
  }

  mutating func write(description blocks: Blocks, isTight: Bool) {
    startLine()
    write("<dd>")
    write(blocks, isTight: isTight)
    write("</dd>\n")
  }
}
