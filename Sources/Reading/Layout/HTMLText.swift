internal import Markdown

/// What a page shows of raw HTML.
enum HTMLText {
  /// Whether a block of HTML is one comment and nothing else.
  static func isComment(_ block: Block) -> Bool {
    guard let first = block.lines.first,
      block.text(of: first).drop(while: \.isWhitespace).hasPrefix("<!--")
    else { return false }
    let bytes = block.literal
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    var index = (bytes.firstIndex { !isSpace($0) } ?? 0) + 4
    while index + 2 < bytes.count {
      if bytes[index...].starts(with: "-->".utf8) { return bytes[(index + 3)...].allSatisfy(isSpace) }
      index += 1
    }
    return true
  }

  /// What an inline tag becomes in running text.
  enum Inline: Equatable {
    /// Nothing: it only formats what it surrounds, or is a comment.
    case hidden
    /// A new row.
    case rowBreak
    /// Its source, as it stands.
    case source
  }

  static func inline(_ tag: String) -> Inline {
    if tag.hasPrefix("<!") || tag.hasPrefix("<?") { return .hidden }
    let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    if name == "br" { return .rowBreak }
    return formatting.contains(name) ? .hidden : .source
  }

  /// The phrasing elements of HTML that say how their text looks or what it means, and show nothing themselves.
  private static let formatting: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "big", "center", "cite", "code", "data", "del", "details", "dfn", "div",
    "em",
    "figcaption", "figure", "font", "i", "ins", "kbd", "mark", "p", "q", "s", "samp", "small", "span",
    "strong", "sub", "summary", "sup", "time", "tt", "u", "var", "wbr",
  ]
}
