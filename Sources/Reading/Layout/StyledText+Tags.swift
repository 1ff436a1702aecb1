internal import Markdown

/// Tags of HTML in a text.
extension StyledText {
  /// Notes what a tag opens or closes.
  func take(tag inline: Inline, _ tags: inout OpenElements) {
    let tag = inline.text
    let element = HTMLTag(tag)
    let name = element.name
    guard HTMLElement.inlines.contains(name), !tag.hasSuffix("/>") else { return }
    if tag.hasPrefix("</") {
      tags.close(name)
    } else if name != "sub" && name != "sup" || isScript(behind: inline, name) {
      let address = name == "a" ? element["href"] : nil
      tags.open(name, link: address.map { Link($0, start: inline.range.lowerBound) })
    }
  }

  /// Nothing but a text stands up to the closing tag, and that is a script.
  private func isScript(behind tag: Inline, _ name: String) -> Bool {
    let following = tag.following(HTMLText.longestScript + 8)
    guard let end = following.firstIndex(of: "<"), following[end...].lowercased().hasPrefix("</\(name)")
    else {
      return false
    }
    let content = following[..<end]
    return !content.contains(where: { "*_[]`".contains($0) })
      && HTMLText.isScript(String(content), after: pendingSpace == nil ? utf8.last : nil)
  }
}
