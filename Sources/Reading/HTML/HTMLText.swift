internal import Markdown

/// How the tags of HTML set the text between them.
enum HTMLText {
  /// What an inline tag becomes in running text.
  enum Inline: Equatable {
    /// Nothing: it only formats what it surrounds, or is a comment.
    case hidden
    /// A new row.
    case rowBreak
    /// An image, by its name.
    case image(String)
    /// What no row can show, by its kind and address.
    case embed(String)
    case checkbox(isChecked: Bool)
    /// Its source, as it stands.
    case source
  }

  static func inline(_ tag: String) -> Inline {
    if tag.hasPrefix("<!") || tag.hasPrefix("<?") { return .hidden }
    let element = HTMLTag(tag)
    let name = element.name
    if element.isDropped { return .hidden }
    if name == "br" { return .rowBreak }
    if name == "img" { return .image(self.name(ofImage: element)) }
    if name == "input", element["type"] == "checkbox" {
      return .checkbox(isChecked: element["checked"] != nil)
    }
    if HTMLElement.embeds.contains(name) || name == "source",
      let address = HTMLElement.address(ofEmbed: element)
    {
      return .embed(name == "source" ? address : "\(name) \(address)")
    }
    return HTMLElement.isKnown(name) ? .hidden : .source
  }

  /// What an image shows, in words.
  static func name(ofImage element: HTMLTag) -> String {
    element["alt"].flatMap { $0.isEmpty ? nil : $0 } ?? element["src"] ?? "image"
  }

  /// A style as it is between the tags of an element.
  static func style(_ style: Style, in name: String) -> Style {
    switch name {
    case "b", "strong", "th", "dt", "summary": Style(style.role, style.attributes.union(.bold))
    case "i", "em", "cite", "var", "dfn", "figcaption", "caption":
      Style(style.role, style.attributes.union(.italic))
    case "s", "del", "strike": Style(style.role, style.attributes.union(.strikethrough))
    case "u", "ins": Style(style.role, style.attributes.union(.underline))
    case "mark": Style(.mark, style.attributes)
    case "code", "kbd", "samp", "tt": Style(.code, style.attributes)
    case "a": Style(.link, style.attributes.union(.underline))
    case "h1", "h2", "h3", "h4", "h5", "h6": Style(.heading(Int(name.dropFirst()) ?? 1), style.attributes)
    default: style
    }
  }

  /// Letters raised or lowered, as far as there are such.
  static func script(_ text: String, in name: String) -> String {
    text.allSatisfy(\.isWhitespace) ? text : ScriptForm.text(text, isRaised: name == "sup")
  }

  /// UTF-8 bytes; what is longer is a phrase.
  static let longestScript = 32

  /// Whether what stands in `sub` or `sup` is a script. Many posts only want a phrase to be small.
  ///
  /// - Parameter last: the byte before the tag; `nil` at the start of a text.
  static func isScript(_ content: String, after last: UInt8?) -> Bool {
    guard content.utf8.count <= longestScript,
      content.contains(where: { $0.isLetter || $0.isNumber || $0.isSymbol })
    else { return false }
    let isAttached = last.map { !" \n".utf8.contains($0) } ?? false
    let word = content.split { !$0.isLetter }.map(\.count).max() ?? 0
    if content.contains(where: \.isWhitespace) { return isAttached && word <= longestLetters }
    return isAttached || word <= longestAlone
  }

  /// The letters of a name in a formula, and those of a script that stands alone, `1st` and the like.
  private static let longestLetters = 2
  private static let longestAlone = 3
}
