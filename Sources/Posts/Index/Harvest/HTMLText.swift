import Markdown

/// What raw HTML shows, its source without tags and comments, and where it leads.
enum HTMLText {
  /// Where the links in it lead.
  static func addresses(in html: String) -> [String] {
    HTMLToken.tokens(of: Array(html.utf8)).compactMap { token in
      if case .open(let tag) = token, tag.name == "a" { tag["href"] } else { nil }
    }
  }

  static func append(_ block: Block, to text: inout [UInt8]) {
    let source = block.document.source
    /// What ends what is left out.
    var end: UInt8?
    for line in block.lines {
      var index = line.range.lowerBound
      while index < line.range.upperBound {
        let byte = source[index]
        if let expected = end {
          if byte == expected { end = nil }
        } else if byte == UInt8(ascii: "<") {
          end = UInt8(ascii: ">")
          // Words on both sides of a tag are two.
          text.append(0x20)
        } else {
          text.append(byte)
        }
        index += 1
      }
      text.append(0x20)
    }
  }
}
