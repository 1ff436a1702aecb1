extension HTMLWriter {
  mutating func writeSafe(link: Inline) {
    guard HTMLRules.allows(link.destination), !isInLink else { return write(link.children) }
    write("<a href=\"")
    write(address: link.destination)
    writeTitle(link.title)
    write("\">")
    isInLink = true
    write(link.children)
    isInLink = false
    write("</a>")
  }

  mutating func writeSafe(image: Inline) {
    writeImage(
      image.destination, text: image.plainText, title: image.title, isEmbed: image.isWikiEmbed)
  }

  /// Writes an image that may be loaded; for any other, and for what is none, its label, with a link where one may be.
  ///
  /// - Parameter isEmbed: whether it may be a page as well.
  mutating func writeImage(_ address: String, text: String, title: String?, isEmbed: Bool = false) {
    if let source = rules?.image(address, isEmbed) {
      write("<img src=\"")
      write(address: source)
      write("\" alt=\"")
      write(escaped: text)
      writeTitle(title)
      return write("\" />")
    }
    writeLabel(
      text.isEmpty ? address.split(separator: "/").last.map(String.init) ?? "image" : text, address)
  }

  /// Writes what stands for something that is not loaded, as a link where it may be one.
  private mutating func writeLabel(_ text: String, _ address: String) {
    let isLink = HTMLRules.allows(address) && !isInLink && !address.isEmpty
    if isLink {
      write("<a href=\"")
      write(address: address)
      write("\">")
    }
    write("▣ ")
    write(escaped: text)
    if isLink { write("</a>") }
  }

  /// Raw HTML: tags of harmless elements with their harmless attributes, a label for what would load something, nothing of
  /// other tags and of what HTML hides, and what is no HTML as text.
  mutating func writeSafe(html bytes: [UInt8]) {
    for token in HTMLToken.tokens(of: bytes) {
      switch token {
      case .text(let text): write(escaped: text)
      case .open(let tag) where HTMLRules.elements[tag.name] != nil: write(tag)
      case .open(let tag): write(unsafe: tag)
      case .close(let name) where HTMLRules.elements[name] != nil: write("</\(name)>")
      case .close(let name): if !HTMLElement.isKnown(name) { write(escaped: "</\(name)>") }
      }
    }
  }

  private mutating func write(unsafe tag: HTMLTag) {
    if HTMLElement.embeds.contains(tag.name), let address = HTMLElement.address(ofEmbed: tag) {
      writeLabel("\(tag.name) \(address)", address)
    } else if tag.name == "input", tag["type"] == "checkbox" {
      write(HTMLElement.box(isChecked: tag["checked"] != nil))
    } else if !HTMLElement.isKnown(tag.name) {
      write(escaped: tag.source)
    }
  }

  /// A tag in running text, or an element that is left out. A tag alone of such an element is a mention of it.
  mutating func writeSafe(tag: String) {
    let element = HTMLTag(tag)
    let isMention = HTMLToken.dropped.contains(element.name) && !element.isDropped
    if isMention { write(escaped: tag) } else { writeSafe(html: Array(tag.utf8)) }
  }

  private mutating func write(_ tag: HTMLTag) {
    if tag.name == "img" {
      return writeImage(tag["src"] ?? "", text: tag["alt"] ?? "", title: tag["title"])
    }
    write("<\(tag.name)")
    let allowed = HTMLRules.elements[tag.name] ?? []
    var seen: Set<String> = []
    for attribute in tag.attributes
    where allowed.contains(attribute.name) && seen.insert(attribute.name).inserted {
      if attribute.name == "href", !HTMLRules.allows(attribute.value) { continue }
      write(" \(attribute.name)=\"")
      switch attribute.name {
      case "href": write(address: attribute.value)
      case "id", "name": write(id: attribute.value)
      default: write(escaped: attribute.value)
      }
      write("\"")
    }
    write(">")
  }
}
