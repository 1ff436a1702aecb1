extension HTMLWriter {
  /// A text as it stands in an element, or in the quotes of an attribute.
  package static func escaped(_ text: String) -> String {
    var writer = HTMLWriter(options: .commonMark)
    writer.write(escaped: text)
    return String(decoding: writer.takeOutput(), as: UTF8.self)
  }

  mutating func write(escaped text: String) {
    write(escaped: text.utf8)
  }

  mutating func write(escaped bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch byte {
      case "&": write("&amp;")
      case "<": write("&lt;")
      case ">": write("&gt;")
      case "\"": write("&quot;")
      default: write(bytes: CollectionOfOne(byte))
      }
    }
  }

  /// The name of a place in the text, behind what tells it from those of others on the page.
  mutating func write(id: String) {
    if let prefix = rules?.prefix { write(escaped: prefix) }
    write(escaped: id)
  }

  /// Percent-encodes what may not stand in an address, and what is encoded already stays. One that leads to a place in the
  /// text has the name that the place has on the page.
  mutating func write(address: String) {
    var address = address[...]
    if let prefix = rules?.prefix, address.first == "#", address.count > 1 {
      write("#")
      write(escaped: prefix)
      address = address.dropFirst()
    }
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in address.utf8 {
      switch byte {
      case "&": write("&amp;")
      case "'": write("&#x27;")
      case "\"", "<", ">", "[", "]", "\\", "^", "`", "{", "|", "}", " ": fallthrough
      case 0..<0x20, 0x7F...0xFF:
        write("%")
        write(bytes: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      default: write(bytes: CollectionOfOne(byte))
      }
    }
  }

  /// Raw HTML; with the tag filter, `<` before the name of a filtered tag is escaped.
  mutating func write(html bytes: [UInt8]) {
    if rules != nil { return writeSafe(html: bytes) }
    guard options.tagFilter else { return write(bytes: bytes) }
    for (index, byte) in bytes.enumerated() {
      if byte == "<", startsFilteredTag(bytes[(index + 1)...]) {
        write("&lt;")
      } else {
        write(bytes: CollectionOfOne(byte))
      }
    }
  }

  private func startsFilteredTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.first.map { $0 == "/" } == true ? bytes.dropFirst() : bytes
    return HTMLWriter.filteredTags.contains { tag in
      guard name.prefix(tag.utf8.count).map({ $0.lowercased }).elementsEqual(tag.utf8) else { return false }
      guard let after = name.dropFirst(tag.utf8.count).first else { return true }
      return after.isWhitespace || after == ">" || after == "/"
    }
  }

  /// GFM 0.29, section 6.11.
  private static let filteredTags = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]
}
