import Markdown

/// The text of a title that may hold Markdown or entities: `A &amp; *B*` is `A & B`.
enum PlainTitle {
  static func text(of title: String) -> String {
    let line = title.split(whereSeparator: \.isNewline).joined(separator: " ").trimmingSpace
    guard line.contains(where: { "&*`\\[<".contains($0) }) else { return line }
    // In a heading nothing opens a block; the hash at the end keeps one that is part of the title.
    let document = Document("# \(line) #")
    guard let inlines = document.blocks.first?.inlines else { return line }
    let text = inlines.map { shown($0) }.joined().trimmingSpace
    return text.isEmpty ? line : text
  }

  /// Tags that set text are dropped, others are meant: `The <canvas> element`.
  private static func shown(_ inline: Inline) -> String {
    guard inline.kind == .html else { return inline.plainText }
    let name = inline.text.drop { "</".contains($0) }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    return settingTags.contains(name) ? "" : inline.text
  }

  private static let settingTags: Set<String> = [
    "a", "abbr", "b", "br", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span",
    "strong",
    "sub", "sup", "u", "wbr",
  ]
}
