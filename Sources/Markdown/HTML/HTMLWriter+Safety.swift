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
    writeImage(image.destination, text: image.plainText, title: image.title)
  }

  /// Writes an image that may be loaded, a link to one that may not, or what stands in its place.
  private mutating func writeImage(_ address: String, text: String, title: String?) {
    if let source = rules?.image(address) {
      write("<img src=\"")
      write(address: source)
      write("\" alt=\"")
      write(escaped: text)
      writeTitle(title)
      return write("\" />")
    }
    let isLink = HTMLRules.allows(address) && !isInLink && !address.isEmpty
    if isLink {
      write("<a href=\"")
      write(address: address)
      write("\">")
    }
    write(escaped: text.isEmpty ? address.split(separator: "/").last.map(String.init) ?? "image" : text)
    if isLink { write("</a>") }
  }

  /// Raw HTML: tags of harmless elements with their harmless attributes, no comments, all else as text.
  mutating func writeSafe(html bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      let text = Bytes(buffer)
      var syntax = HTMLSyntax(text, limit: text.count, hasTemplates: options.hasTemplates)
      var index = 0
      while index < text.count {
        guard text[index] == "<" else {
          write(character: text[index])
          index += 1
          continue
        }
        let next = syntax.any(at: index)
        if let next, text[index + 1] == "!" || text[index + 1] == "?" {
          index = next
          continue
        }
        let tag = next.map { HTMLTag(text, index, $0) }
        if let next, let tag, HTMLRules.elements[tag.name] != nil {
          write(tag)
          index = next
        } else {
          write("&lt;")
          index += 1
        }
      }
    }
  }

  /// A character of raw HTML, in which entities stand for themselves.
  private mutating func write(character: UInt8) {
    switch character {
    case ">": write("&gt;")
    case "\"": write("&quot;")
    default: write(bytes: CollectionOfOne(character))
    }
  }

  private mutating func write(_ tag: HTMLTag) {
    guard !tag.isClosing else { return write("</\(tag.name)>") }
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
